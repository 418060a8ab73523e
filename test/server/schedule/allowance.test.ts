import { afterEach, beforeEach, expect, it, vi } from "vitest";
import { createAllowance } from "../../../server/schedule/allowance.ts";

beforeEach(() => void vi.useFakeTimers({ toFake: ["performance"] }));
afterEach(() => void vi.useRealTimers());

it("begins with some dozens, or with as many as there may be", () => {
  expect([createAllowance(500).now(), createAllowance(4).now()]).toEqual([50, 4]);
});

it("grows by each check that ends in time while others wait for it, and never beyond the most", () => {
  const allowance = createAllowance(60);
  for (let index = 0; index < 20; index += 1) allowance.ended(false, 12);
  expect(allowance.now()).toBe(50);
  for (let index = 0; index < 20; index += 1) allowance.ended(false, allowance.now());
  expect(allowance.now()).toBe(60);
});

it("becomes half of what is under way where a check was held up, once for all of those, and stays a few", () => {
  const allowance = createAllowance(500);
  for (let index = 0; index < 40; index += 1) allowance.ended(true, 50);
  expect(allowance.now()).toBe(25);
  for (let index = 0; index < 10; index += 1) {
    vi.advanceTimersByTime(2000);
    allowance.ended(true, allowance.now());
  }
  expect(allowance.now()).toBe(10);
  for (let index = 0; index < 30; index += 1) allowance.ended(false, allowance.now());
  expect(allowance.now()).toBe(40);
});

it("stays what it is where there may be only a few", () => {
  const allowance = createAllowance(4);
  allowance.ended(true, 4);
  expect(allowance.now()).toBe(4);
});
