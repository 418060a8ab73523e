import { describe, expect, it } from "vitest";
import { wallClock } from "../../../server/config/wall-clock.ts";

const at = (text: string) => Date.parse(text);

describe("the clocks of a time zone", () => {
  it.each([
    ["Europe/Berlin", "2026-07-01T12:00:00Z", "2026-07-01T10:00:00Z"],
    ["Europe/Berlin", "2026-12-01T12:00:00.250Z", "2026-12-01T11:00:00.250Z"],
    ["America/St_Johns", "2026-07-01T12:00:00Z", "2026-07-01T14:30:00Z"],
    ["Asia/Shanghai", "2026-07-01T02:00:00Z", "2026-06-30T18:00:00Z"],
    ["UTC", "2026-07-01T00:00:00Z", "2026-07-01T00:00:00Z"],
  ])("in %s show %s at %s", (zone, shown, moment) => {
    expect(wallClock(zone).shown(at(moment))).toBe(at(shown));
    expect(wallClock(zone).moment(at(shown))).toBe(at(moment));
  });

  it.each([
    ["Europe/Berlin", "2026-03-29T01:59:59Z", "2026-03-29T00:59:59Z"],
    ["Europe/Berlin", "2026-03-29T02:00:00Z", "2026-03-29T01:00:00Z"],
    ["Europe/Berlin", "2026-03-29T02:45:00Z", "2026-03-29T01:00:00Z"],
    ["Europe/Berlin", "2026-03-29T03:00:00Z", "2026-03-29T01:00:00Z"],
    ["Australia/Lord_Howe", "2026-10-04T02:15:00Z", "2026-10-03T15:30:00Z"],
    ["Africa/Cairo", "2026-04-24T00:30:00Z", "2026-04-23T22:00:00Z"],
  ])("in %s are put forward: %s is %s", (zone, shown, moment) => {
    expect(wallClock(zone).moment(at(shown))).toBe(at(moment));
  });

  it.each([
    ["Europe/Berlin", "2026-10-25T01:59:00Z", "2026-10-24T23:59:00Z"],
    ["Europe/Berlin", "2026-10-25T02:00:00Z", "2026-10-25T00:00:00Z"],
    ["Europe/Berlin", "2026-10-25T02:59:00Z", "2026-10-25T00:59:00Z"],
    ["Europe/Berlin", "2026-10-25T03:00:00Z", "2026-10-25T02:00:00Z"],
    ["America/New_York", "2026-11-01T01:30:00Z", "2026-11-01T05:30:00Z"],
  ])("in %s are put back: %s is first %s", (zone, shown, moment) => {
    expect(wallClock(zone).moment(at(shown))).toBe(at(moment));
  });
});
