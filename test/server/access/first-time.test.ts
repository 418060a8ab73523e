import { expect, it } from "vitest";
import { createFirstTime } from "../../../server/access/first-time.ts";

it("is true once an hour for each client", () => {
  let now = 0;
  const isFirst = createFirstTime(() => now);
  expect([isFirst("a"), isFirst("a"), isFirst("b")]).toEqual([true, false, true]);
  now = 3_600_000;
  expect([isFirst("a"), isFirst("a"), isFirst("b")]).toEqual([true, false, true]);
});

it("is true for a thousand clients at most in an hour", () => {
  let now = 0;
  const isFirst = createFirstTime(() => now);
  const told = Array.from({ length: 5000 }, (_, index) => isFirst(`client ${index}`));
  expect(told.filter((one) => one).length).toBe(1000);
  now = 3_600_000;
  expect(isFirst("client 4999")).toBe(true);
});
