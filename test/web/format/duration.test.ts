import { describe, expect, it } from "vitest";
import { dayCount, duration, rhythmOf, span } from "../../../web/format/duration.ts";

describe("duration", () => {
  it.each([
    [0, "0 ms"],
    [0.0004, "0.4 ms"],
    [0.00994, "9.9 ms"],
    [0.182, "182 ms"],
    [0.99949, "999 ms"],
    [0.9996, "1 s"],
    [1.236, "1.24 s"],
    [12.34, "12.3 s"],
    [125, "2 min"],
  ])("%f seconds are %s", (seconds, text) => {
    expect(duration(seconds, "en")).toBe(text);
  });

  it("has a space in Chinese", () => {
    expect(duration(0.182, "zh-CN")).toBe("182 毫秒");
  });
});

describe("span", () => {
  it.each([
    [0, "0 s"],
    [59.9, "59 s"],
    [60, "1 min"],
    [7300, "2 h"],
    [200_000, "2 days"],
  ])("%f seconds are %s", (seconds, text) => {
    expect(span(seconds, "en")).toBe(text);
  });
});

describe("rhythm", () => {
  it.each([
    [30, 30, "seconds", "30 seconds"],
    [60, 1, "minute", "1 minute"],
    [90, 90, "seconds", "90 seconds"],
    [300, 5, "minutes", "5 minutes"],
    [0.5, 0.5, "seconds", "0.5 seconds"],
    [86_400, 1, "day", "1 day"],
  ])("%f seconds are %f %s", (seconds, count, unit, text) => {
    expect(rhythmOf(seconds, "en")).toEqual({ count, unit, text });
  });
});

describe("dayCount", () => {
  it("knows one day from several", () => {
    expect([dayCount(1, "en"), dayCount(61, "en"), dayCount(61, "zh-CN")]).toEqual(["1 day", "61 days", "61 天"]);
  });
});
