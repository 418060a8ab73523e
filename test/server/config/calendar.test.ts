import { describe, expect, it } from "vitest";
import { calendar } from "../../../server/config/calendar.ts";

const HOUR = 3600;
const window = (expression: string, hours: number, timezone = "UTC") => ({
  expression,
  timezone,
  seconds: hours * HOUR,
});
const text = (moment: Date | null) => moment?.toISOString().replace(":00.000Z", "Z") ?? null;

describe("the calendar of maintenance windows", () => {
  const sundays = [window("0 2 * * 0", 2, "Europe/Berlin")];

  it.each([
    ["before", "2026-11-29T00:59:59.999Z", null],
    ["at the beginning", "2026-11-29T01:00Z", "2026-11-29T03:00Z"],
    ["in the middle", "2026-11-29T02:00Z", "2026-11-29T03:00Z"],
    ["just before the end", "2026-11-29T02:59:59.999Z", "2026-11-29T03:00Z"],
    ["at the end", "2026-11-29T03:00Z", null],
    ["on another day", "2026-11-30T02:00Z", null],
    ["in summer", "2026-07-05T00:30Z", "2026-07-05T02:00Z"],
    ["when the clocks are put forward over the beginning", "2026-03-29T01:00Z", "2026-03-29T03:00Z"],
    ["just before that", "2026-03-29T00:59:59Z", null],
    ["when the clocks are put back in the middle", "2026-10-25T01:30Z", "2026-10-25T02:00Z"],
    ["when the clocks show the beginning a second time", "2026-10-25T01:00Z", "2026-10-25T02:00Z"],
    ["when two hours have passed that day", "2026-10-25T02:00Z", null],
  ])("%s", (_, now, until) => {
    expect(text(calendar(sundays).until(new Date(now)))).toBe(until);
  });

  it("knows when the next one begins, the earliest of several", () => {
    const both = calendar([...sundays, window("0 22 * * 5", 1)]);
    expect(text(both.next(new Date("2026-11-23T12:00Z")))).toBe("2026-11-27T22:00Z");
    expect(text(both.next(new Date("2026-11-27T22:00Z")))).toBe("2026-11-29T01:00Z");
    expect(calendar([]).next(new Date())).toBeNull();
    expect(calendar([]).until(new Date())).toBeNull();
  });

  it("is one for all servers that have the same windows, and another for others", () => {
    expect(calendar([window("0 2 * * 0", 2)])).toBe(calendar([window("0 2 * * 0", 2)]));
    expect(calendar([window("0 2 * * 0", 2)])).not.toBe(calendar([window("0 2 * * 0", 3)]));
  });

  it("takes windows that overlap or follow one another for one", () => {
    const chain = calendar([window("0 2 * * *", 2), window("30 3 * * *", 1), window("30 4 * * *", 1)]);
    expect(text(chain.until(new Date("2026-11-23T02:15Z")))).toBe("2026-11-23T05:30Z");
    expect(chain.until(new Date("2026-11-23T05:30Z"))).toBeNull();
  });

  it("goes over midnight, and over days", () => {
    expect(text(calendar([window("0 22 * * 5", 72)]).until(new Date("2026-11-30T21:59Z")))).toBe("2026-11-30T22:00Z");
  });

  it.each([
    [[window("0 * * * *", 1)], true],
    [[window("0 * * * *", 0.75)], false],
    [[window("* * * * *", 0.1)], true],
    [[window("*/5 2-5 * * *", 1 / 12)], false],
    [[window("0 0 * * *", 12), window("0 12 * * *", 12)], true],
    [[window("0 0 * * *", 12), window("0 12 * * *", 11)], false],
    [[], false],
  ])("%j never ends: %s", (windows, expected) => {
    expect(calendar(windows).neverEnds()).toBe(expected);
  });
});
