import { describe, expect, it } from "vitest";
import { age } from "../../../web/format/age.ts";

describe("age", () => {
  it.each([
    [-5, "1 second ago"],
    [0.2, "1 second ago"],
    [59.9, "59 seconds ago"],
    [60, "1 minute ago"],
    [7200, "2 hours ago"],
    [90_000, "1 day ago"],
    [800 * 86_400, "2 years ago"],
  ])("%f seconds are %s", (seconds, text) => {
    expect(age(seconds, "en")).toBe(text);
  });

  it("is short in a narrow column", () => {
    expect([age(6, "en", "narrow"), age(6, "zh-CN", "narrow")]).toEqual(["6s ago", "6 秒前"]);
  });
});
