import { expect, it } from "vitest";
import { holdsSeconds } from "../../../server/schedule/holds.ts";

it("is two intervals and a timeout", () => {
  expect(holdsSeconds({ timing: { kind: "every", seconds: 60 }, timeoutSeconds: 15 }, new Date())).toBe(135);
});

it("reaches the time after the next of a cron expression", () => {
  const timing = { kind: "cron", expression: "*/5 * * * *", timezone: "UTC" } as const;
  const seconds = holdsSeconds({ timing, timeoutSeconds: 15 }, new Date());
  expect(seconds).toBeGreaterThanOrEqual(300);
  expect(seconds).toBeLessThanOrEqual(616);
});
