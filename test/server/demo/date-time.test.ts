import { describe, expect, it } from "vitest";
import { dateTime, readDate, readDateTime } from "../../../server/demo/date-time.ts";

describe("dateTime", () => {
  it("pads the day with a space and is in UTC", () => {
    expect(dateTime(new Date("2026-11-01T09:30:00Z"))).toBe(" 1-Nov-2026 09:30:00 +0000");
  });
});

describe("readDateTime", () => {
  it.each([
    [" 1-Nov-2026 09:30:00 +0000", "2026-11-01T09:30:00.000Z"],
    ["01-nov-2026 09:30:00 +0530", "2026-11-01T04:00:00.000Z"],
    ["31-Dec-2026 23:00:00 -0800", "2027-01-01T07:00:00.000Z"],
  ])("reads %s", (text, moment) => {
    expect(readDateTime(text)?.toISOString()).toBe(moment);
  });

  it.each([
    "",
    "today",
    "1-Nov-2026",
    "01-Foo-2026 09:30:00 +0000",
    "99-Nov-2026 09:30:00 +0000",
    "01-Nov-2026 29:30:00 +0000",
  ])("is none: %j", (text) => {
    expect(readDateTime(text)).toBeNull();
  });
});

describe("readDate", () => {
  it("is the first moment of the day", () => {
    expect(readDate("1-Feb-2026")?.toISOString()).toBe("2026-02-01T00:00:00.000Z");
    expect(readDate("yesterday")).toBeNull();
  });
});
