import { describe, expect, it } from "vitest";
import {
  backOffSeconds,
  catchUpSeconds,
  firstDelaySeconds,
  nextDelaySeconds,
  retrySeconds,
} from "../../../server/schedule/timing.ts";

describe("the first check", () => {
  it("comes within a tenth of the interval, ten seconds at most", () => {
    for (let index = 0; index < 200; index += 1) {
      expect(firstDelaySeconds(`server-${index}`, 30)).toBeLessThan(3);
      expect(firstDelaySeconds(`server-${index}`, 86_400)).toBeLessThan(10);
    }
  });

  it("is spread: of a thousand servers no tenth of the time gets more than twice its share", () => {
    const tenths = new Array<number>(10).fill(0);
    for (let index = 0; index < 1000; index += 1) {
      const tenth = Math.floor(firstDelaySeconds(`mail-${index}.example.com`, 60) / 0.6);
      tenths[tenth] = (tenths[tenth] ?? 0) + 1;
    }
    expect(Math.max(...tenths)).toBeLessThan(200);
  });

  it("comes as soon among some dozens, and later in the interval the more servers begin together, never after it", () => {
    const latest = (servers: number) =>
      Math.max(...Array.from({ length: 2000 }, (_, index) => firstDelaySeconds(`server-${index}`, 60, servers)));
    expect(latest(30)).toBeLessThan(6);
    expect(latest(50)).toBeLessThan(10);
    expect([latest(100) > 15, latest(100) < 20]).toEqual([true, true]);
    expect([latest(300) > 55, latest(10_000) < 60]).toEqual([true, true]);
  });

  it("is spread over the whole interval where ten thousand begin together: no second has twice its share", () => {
    const seconds = new Array<number>(60).fill(0);
    for (let index = 0; index < 10_000; index += 1) {
      const second = Math.floor(firstDelaySeconds(`s${index}`, 60, 10_000));
      seconds[second] = (seconds[second] ?? 0) + 1;
    }
    expect(Math.max(...seconds)).toBeLessThan(2 * (10_000 / 60));
    expect(Math.min(...seconds)).toBeGreaterThan(0);
  });

  it("is the same for the same name after a restart", () => {
    expect(firstDelaySeconds("corp", 60)).toBe(firstDelaySeconds("corp", 60));
  });
});

describe("the next check", () => {
  it("keeps the rhythm although a timer came late", () => {
    expect(nextDelaySeconds(30, 1000, 1000)).toBe(30);
    expect(nextDelaySeconds(30, 1000, 31_250)).toBe(29.75);
  });

  it("does not come twice because a timer came a little early", () => {
    expect(nextDelaySeconds(10, 1000, 999.5)).toBeCloseTo(10.0005, 5);
    expect(nextDelaySeconds(10, 1000, 10_999.5)).toBeCloseTo(10.0005, 5);
  });

  it("does not make up for beats that were slept through", () => {
    expect(nextDelaySeconds(30, 0, 3_605_000)).toBe(25);
  });
});

it("what was missed is made up for over as long as was missed where there are many, and never beyond the interval", () => {
  const latest = (lateMs: number, servers: number) =>
    Math.max(...Array.from({ length: 1000 }, (_, index) => catchUpSeconds(`server-${index}`, 60, lateMs, servers)));
  expect(latest(900, 10_000)).toBe(0);
  expect(latest(2000, 10_000)).toBeLessThan(6);
  expect([latest(30_000, 10_000) > 29, latest(30_000, 10_000) < 30]).toEqual([true, true]);
  expect(latest(3_600_000, 20)).toBeLessThan(6);
  expect(latest(3_600_000, 10_000)).toBeLessThan(60);
});

it.each([
  [30, 30],
  [null, 300],
  [86_400, 3600],
  [-5, 0],
])("a server that asks for %s seconds is left alone for %i", (asked, seconds) => {
  expect(backOffSeconds(asked)).toBe(seconds);
});

it.each([
  [{ kind: "every", seconds: 60 }, 10],
  [{ kind: "every", seconds: 20 }, 5],
  [{ kind: "every", seconds: 1 }, 1],
  [{ kind: "cron", expression: "0 0 * * *", timezone: "UTC" }, 10],
] as const)("what is checked by %j is checked again after %i seconds to be sure", (timing, seconds) => {
  expect(retrySeconds(timing)).toBe(seconds);
});
