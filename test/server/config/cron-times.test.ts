import { describe, expect, it } from "vitest";
import { cronTimes } from "../../../server/config/cron-times.ts";

const at = (text: string) => Date.parse(text);
const text = (moment: number | null) => moment && new Date(moment).toISOString().replace(":00.000Z", "Z");

describe("the times of a cron expression", () => {
  it.each([
    ["0 2 * * 0", "UTC", "2026-11-23T12:00Z", "2026-11-29T02:00Z"],
    ["0 2 * * 0", "UTC", "2026-11-29T02:00Z", "2026-12-06T02:00Z"],
    ["0 2 * * sun", "Asia/Shanghai", "2026-11-23T12:00Z", "2026-11-28T18:00Z"],
    ["30 4 1,15 * *", "UTC", "2026-11-15T04:29Z", "2026-11-15T04:30Z"],
    ["0 0 29 2 *", "UTC", "2097-01-01T00:00Z", "2104-02-29T00:00Z"],
    ["0 3 L * *", "UTC", "2026-02-01T00:00Z", "2026-02-28T03:00Z"],
    ["0 3 * * 2#2", "UTC", "2026-11-11T00:00Z", "2026-12-08T03:00Z"],
    ["@weekly", "UTC", "2026-11-23T12:00Z", "2026-11-29T00:00Z"],
  ])("%s in %s: after %s comes %s", (expression, zone, after, expected) => {
    const times = cronTimes(expression, zone);
    expect(text(times.next(at(after)))).toBe(expected);
    expect(text(times.newest(at(after), at(expected)))).toBe(expected);
    expect(times.newest(at(after), at(expected) - 1)).toBeNull();
  });

  it("comes when the clocks have been put forward over it", () => {
    const times = cronTimes("30 2 * * *", "Europe/Berlin");
    expect(text(times.next(at("2026-03-28T12:00Z")))).toBe("2026-03-29T01:00Z");
    expect(text(times.next(at("2026-03-29T01:00Z")))).toBe("2026-03-30T00:30Z");
    expect(text(times.newest(at("2026-03-28T12:00Z"), at("2026-03-29T12:00Z")))).toBe("2026-03-29T01:00Z");
  });

  it("comes once where the clocks show it twice", () => {
    const times = cronTimes("30 2 * * *", "Europe/Berlin");
    expect(text(times.next(at("2026-10-24T12:00Z")))).toBe("2026-10-25T00:30Z");
    expect(text(times.next(at("2026-10-25T00:30Z")))).toBe("2026-10-26T01:30Z");
    expect(text(times.newest(at("2026-10-24T12:00Z"), at("2026-10-25T01:45Z")))).toBe("2026-10-25T00:30Z");
  });

  it("does not come within nine years where no day is one", () => {
    expect(cronTimes("0 2 1W * 1#2", "UTC").next(at("2026-01-01T00:00Z"))).toBeNull();
  });
});
