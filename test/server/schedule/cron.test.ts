import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { followCron } from "../../../server/schedule/cron.ts";

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;
const YEAR = 365 * DAY;

beforeEach(() => {
  vi.useFakeTimers({ now: Date.UTC(2026, 10, 23, 12, 0, 30) });
});
afterEach(() => {
  vi.useRealTimers();
});

/** When an expression was due, by the clock as it was then. */
function followed(expression: string, timezone = "UTC") {
  const times: number[] = [];
  const late: number[] = [];
  const stop = followCron(
    { expression, timezone },
    {
      onDue(lateMs) {
        times.push(Date.now());
        late.push(lateMs);
      },
    },
  );
  return { times, late, stop };
}

/** Sets the clock, of which timers know nothing. */
function setClock(byMs: number): void {
  vi.setSystemTime(Date.now() + byMs);
}

describe("a cron expression", () => {
  it("comes at its times", async () => {
    const { times, late, stop } = followed("*/5 * * * *");
    await vi.advanceTimersByTimeAsync(HOUR);
    expect(times.map((time) => new Date(time).getUTCMinutes())).toEqual([5, 10, 15, 20, 25, 30, 35, 40, 45, 50, 55, 0]);
    expect(Math.max(...late)).toBeLessThan(1000);
    stop();
    await vi.advanceTimersByTimeAsync(HOUR);
    expect(times).toHaveLength(12);
  });

  it("comes once, however far the clock was put forward, and says how late", async () => {
    const { times, late, stop } = followed("* * * * * *");
    await vi.advanceTimersByTimeAsync(10_000);
    const before = times.length;
    setClock(YEAR);
    await vi.advanceTimersByTimeAsync(1000);
    expect(times).toHaveLength(before + 1);
    expect(late.at(-1)).toBeGreaterThan(YEAR - 2000);
    await vi.advanceTimersByTimeAsync(10_000);
    expect(times).toHaveLength(before + 11);
    stop();
  });

  it.each([
    ["an hour", HOUR],
    ["a year", YEAR],
  ])("goes on within a minute after the clock was put back by %s", async (_, back) => {
    const { times, stop } = followed("* * * * *");
    await vi.advanceTimersByTimeAsync(10 * MINUTE);
    expect(times).toHaveLength(10);
    setClock(-back);
    await vi.advanceTimersByTimeAsync(10 * MINUTE);
    expect(times.length).toBeGreaterThanOrEqual(19);
    expect(times.length).toBeLessThanOrEqual(20);
    stop();
  });

  it("comes at a time that passes before anybody has noticed that the clock was put back", async () => {
    const { times, late, stop } = followed("0 13 * * *");
    await vi.advanceTimersByTimeAsync(70 * MINUTE + 5000);
    expect(times).toHaveLength(1);
    setClock(-(10 * MINUTE + 40_000));
    await vi.advanceTimersByTimeAsync(MINUTE);
    expect(times.map((time) => new Date(time).toISOString().slice(11, 16))).toEqual(["13:00", "13:00"]);
    expect(late.at(-1)).toBeLessThan(30_000);
    stop();
  });

  it("comes all through the hour that the clocks show twice, and no more often after the one that they leave out", async () => {
    for (const day of [Date.UTC(2026, 9, 25), Date.UTC(2026, 2, 29)]) {
      vi.setSystemTime(day - HOUR);
      const { times, stop } = followed("*/5 * * * *", "Europe/Berlin");
      await vi.advanceTimersByTimeAsync(5 * HOUR);
      const gaps = times.slice(1).map((time, index) => time - (times[index] ?? 0));
      expect(new Set(gaps)).toEqual(new Set([5 * MINUTE]));
      stop();
    }
  });

  it("comes on the day on which the clocks leave its time out, when they are put forward", async () => {
    vi.setSystemTime(Date.UTC(2026, 2, 28, 12));
    const { times, stop } = followed("30 2 * * *", "Europe/Berlin");
    await vi.advanceTimersByTimeAsync(3 * DAY);
    expect(times.map((time) => new Date(time).toISOString().slice(0, 16))).toEqual([
      "2026-03-29T01:00",
      "2026-03-30T00:30",
      "2026-03-31T00:30",
    ]);
    stop();
  });

  it("waits for a time that is months away", async () => {
    const { times, stop } = followed("0 0 1 1 *");
    await vi.advanceTimersByTimeAsync(38 * DAY);
    expect(times).toEqual([]);
    await vi.advanceTimersByTimeAsync(DAY);
    expect(times).toEqual([Date.UTC(2027, 0, 1)]);
    stop();
  });
});
