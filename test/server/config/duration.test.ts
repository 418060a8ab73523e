import { describe, expect, it } from "vitest";
import { parseDuration } from "../../../server/config/duration.ts";

describe("parseDuration", () => {
  it.each([
    ["500ms", 0.5],
    ["30s", 30],
    ["10m", 600],
    ["2h", 7_200],
    ["14d", 1_209_600],
    ["1w", 604_800],
    ["0s", 0],
  ])("reads %s as %d seconds", (text, seconds) => {
    expect(parseDuration(text)).toBe(seconds);
  });

  it.each(["", "60", "s", "1.5h", "-1s", "1 s", "1S", "1h30m", "1y", "1234567890s", "1s\n"])("refuses %j", (text) => {
    expect(parseDuration(text)).toBeNull();
  });
});
