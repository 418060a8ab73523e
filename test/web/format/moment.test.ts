import { describe, expect, it } from "vitest";
import { axisTime, clockTime, date, exactTime, shortTime } from "../../../web/format/moment.ts";

const NOON = "2026-11-23T12:00:00.000Z";

describe("moments", () => {
  it("are written in the reader's way", () => {
    expect([date(NOON, "en"), date(NOON, "zh-CN")]).toEqual(["November 23, 2026", "2026年11月23日"]);
    expect(clockTime(NOON, "en")).toMatch(/^\d\d:\d\d:00$/);
    expect(exactTime(NOON, "en")).toMatch(/Nov 2\d, 2026.*:00:00/);
  });

  it("at an axis are the time of the day, and the day where it begins or where marks are days apart", () => {
    const noon = new Date(2026, 10, 23, 12).getTime();
    const midnight = new Date(2026, 10, 23).getTime();
    expect([axisTime(noon, false, "en"), axisTime(midnight, false, "en")]).toEqual(["12:00", "Nov 23"]);
    expect([axisTime(noon, true, "en"), axisTime(noon, true, "zh-CN")]).toEqual(["Nov 23", "11月23日"]);
    expect(shortTime(NOON, "en")).toMatch(/^Nov 2\d, \d\d:00$/);
  });

  it("that are none are shown as they came", () => {
    expect([date("soon", "en"), exactTime("", "en")]).toEqual(["soon", ""]);
  });
});
