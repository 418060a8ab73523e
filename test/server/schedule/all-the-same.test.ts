import { expect, it } from "vitest";
import { createAllTheSame } from "../../../server/schedule/all-the-same.ts";

it("gives each server a turn once a minute, and says when the next one is", () => {
  let now = Date.parse("2026-11-30T12:00:00Z");
  const turns = createAllTheSame(() => new Date(now));
  expect([turns.from("corp"), turns.take("corp"), turns.take("corp")]).toEqual([null, true, false]);
  expect(turns.from("corp")).toEqual(new Date("2026-11-30T12:01:00Z"));
  expect(turns.take("other")).toBe(true);
  now += 60_000;
  expect([turns.from("corp"), turns.take("corp")]).toEqual([null, true]);
  turns.remove("corp");
  expect(turns.take("corp")).toBe(true);
});
