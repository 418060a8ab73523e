import { describe, expect, it } from "vitest";
import { budget, checksAtOnce, openFilesLimit } from "../../server/descriptors.ts";

const LIMITS = `Limit                     Soft Limit           Hard Limit           Units
Max processes             7823                 7823                 processes
Max open files            1024                 524288               files
Max locked memory         8388608              8388608              bytes
`;

describe("the limit of open files", () => {
  it("is the soft one, and without bound where the system does not tell", () => {
    expect(openFilesLimit(() => LIMITS)).toBe(1024);
    expect(openFilesLimit(() => LIMITS.replace("1024  ", "unlimited"))).toBe(Number.POSITIVE_INFINITY);
    expect(
      openFilesLimit(() => {
        throw new Error("no /proc here");
      }),
    ).toBe(Number.POSITIVE_INFINITY);
  });

  it("is shared so that all together stay within it, and changes nothing where there are enough", () => {
    expect(budget(Number.POSITIVE_INFINITY)).toEqual({ checks: 50, probes: 100, http: 10_000 });
    expect(budget(1024)).toEqual({ checks: 50, probes: 100, http: 538 });
    for (const limit of [64, 80, 128, 256, 512, 1024, 65_536]) {
      const { checks, probes, http } = budget(limit);
      expect(Math.min(checks, probes, http)).toBeGreaterThan(0);
      expect(36 + (checks + probes) * 3 + http).toBeLessThanOrEqual(limit);
    }
  });

  it("lets many checks be under way where it leaves room for them beside all else", () => {
    expect([checksAtOnce(Number.POSITIVE_INFINITY), checksAtOnce(65_536), checksAtOnce(1024)]).toEqual([500, 500, 50]);
    for (const limit of [256, 1024, 11_000, 65_536]) {
      const { probes, http } = budget(limit);
      expect(36 + (checksAtOnce(limit) + probes) * 3 + http).toBeLessThanOrEqual(limit);
    }
  });
});
