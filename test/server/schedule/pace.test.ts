import { afterEach, beforeEach, expect, it, vi } from "vitest";
import type { Timing } from "../../../server/config/types.ts";
import { createPace, startsPerSecond } from "../../../server/schedule/pace.ts";

beforeEach(() => void vi.useFakeTimers({ toFake: ["performance"] }));
afterEach(() => void vi.useRealTimers());

const every = (count: number, seconds: number): readonly Timing[] =>
  Array.from({ length: count }, () => ({ kind: "every", seconds }));
const cron = (count: number): readonly Timing[] =>
  Array.from({ length: count }, () => ({ kind: "cron", expression: "0 0 * * *", timezone: "UTC" }));

it.each([
  ["none", [], 50],
  ["three", every(3, 60), 50],
  ["a thousand each minute", every(1000, 60), 50],
  ["ten thousand each minute", every(10_000, 60), 333],
  ["ten thousand each second", every(10_000, 1), 500],
  ["a thousand by cron", cron(1000), 100],
])("of %s servers so many start in a second", (_, timings, expected) => {
  expect(Math.round(startsPerSecond(timings))).toBe(expected);
});

it("lets the first start at once, the next after its time, and makes up for a timer that came a little late", () => {
  const pace = createPace();
  pace.of(every(10_000, 60));
  expect(pace.waitMs()).toBe(0);
  pace.started();
  const waits = [];
  for (let index = 0; index < 5; index += 1) {
    waits.push(pace.waitMs() > 0);
    pace.started();
  }
  expect(waits.slice(-2)).toEqual([true, true]);
  vi.advanceTimersByTime(60_000);
  const many = Array.from({ length: 100 }, () => {
    const may = pace.waitMs() === 0;
    if (may) pace.started();
    return may;
  });
  expect(many.filter((may) => may).length).toBeLessThan(6);
});
