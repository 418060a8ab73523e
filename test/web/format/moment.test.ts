import { describe, expect, it } from "vitest";
import { clockTime, date, exactTime } from "../../../web/format/moment.ts";

const NOON = "2026-11-23T12:00:00.000Z";

describe("moments", () => {
  it("are written in the reader's way", () => {
    expect([date(NOON, "en"), date(NOON, "zh-CN")]).toEqual(["November 23, 2026", "2026年11月23日"]);
    expect(clockTime(NOON, "en")).toMatch(/^\d\d:\d\d:00$/);
    expect(exactTime(NOON, "en")).toMatch(/Nov 2\d, 2026.*:00:00/);
  });

  it("that are none are shown as they came", () => {
    expect([date("soon", "en"), exactTime("", "en")]).toEqual(["soon", ""]);
  });
});
