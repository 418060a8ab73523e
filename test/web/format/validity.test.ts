import { describe, expect, it } from "vitest";
import { validity } from "../../../web/format/validity.ts";

const END = "2026-11-23T12:00:00.000Z";
const after = (hours: number) => Date.parse(END) + hours * 3_600_000;

describe("validity", () => {
  it.each([
    [-49, { expired: false, days: 2 }],
    [-1, { expired: false, days: 0 }],
    [1, { expired: true, days: 0 }],
    [73, { expired: true, days: 3 }],
  ])("%i hours after the end is %o", (hours, expected) => {
    expect(validity(END, after(hours))).toEqual(expected);
  });
});
