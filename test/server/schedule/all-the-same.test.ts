import { expect, it } from "vitest";
import { createAllTheSame } from "../../../server/schedule/all-the-same.ts";

it("gives a turn once a minute, and says when the next one is", () => {
  let now = Date.parse("2026-11-30T12:00:00Z");
  const turns = createAllTheSame(() => new Date(now));
  expect([turns.from(), turns.take(), turns.take()]).toEqual([null, true, false]);
  expect(turns.from()).toEqual(new Date("2026-11-30T12:01:00Z"));
  now += 60_000;
  expect([turns.from(), turns.take()]).toEqual([null, true]);
});

it("has a turn after the clock was put back", () => {
  let now = Date.parse("2026-11-30T12:00:00Z");
  const turns = createAllTheSame(() => new Date(now));
  turns.take();
  now -= 365 * 86_400_000;
  expect([turns.from(), turns.take(), turns.take()]).toEqual([null, true, false]);
});
