import { afterEach, beforeEach, expect, it, vi } from "vitest";
import { type ClockTrust, createClockTrust } from "../../../server/record/clock-trust.ts";
import { startRetention } from "../../../server/record/retention.ts";
import type { PruneLimits } from "../../../server/record/store/store.ts";
import { NOW } from "../../support/healthy-facts.ts";

const MINUTE = 60_000;
const DAY = 24 * 60 * MINUTE;
const retention = { checks: 14 * 86_400, failures: 90 * 86_400, hourly: 400 * 86_400 };

beforeEach(() => {
  vi.useFakeTimers({ now: NOW });
});
afterEach(() => {
  vi.useRealTimers();
});

function started(prune: (limits: PruneLimits) => Promise<number>, trust?: ClockTrust) {
  const logger = { info: vi.fn(), warn: vi.fn(), error: vi.fn() };
  const clock = () => new Date();
  const stop = startRetention({ store: { prune }, retention, clock, logger, ...(trust ? { trust } : {}) }).stop;
  return { logger, stop };
}

it("deletes a minute after the start, then once a day, with the time of the clock", async () => {
  const prune = vi.fn(async () => 7);
  const { logger, stop } = started(prune);
  expect(prune).not.toHaveBeenCalled();
  await vi.advanceTimersByTimeAsync(MINUTE);
  expect(prune.mock.calls).toEqual([[{ now: new Date(NOW.getTime() + MINUTE), ...retention }]]);
  expect(logger.info).toHaveBeenCalledWith({ deleted: 7 }, "old checks deleted");
  await vi.advanceTimersByTimeAsync(DAY);
  expect(prune).toHaveBeenCalledTimes(2);
  await vi.advanceTimersByTimeAsync(3 * DAY);
  expect(prune).toHaveBeenCalledTimes(5);
  stop();
});

it("logs a failure and tries again the next night", async () => {
  const error = new Error("database is locked");
  const prune = vi.fn().mockRejectedValueOnce(error).mockResolvedValue(0);
  const { logger, stop } = started(prune);
  await vi.advanceTimersByTimeAsync(DAY + MINUTE);
  expect(logger.error.mock.calls).toEqual([[{ err: error }, "old checks could not be deleted"]]);
  expect(prune).toHaveBeenCalledTimes(2);
  stop();
});

it("does not begin again while it is still at it", async () => {
  const prune = vi.fn(() => new Promise<number>(() => {}));
  const { stop } = started(prune);
  await vi.advanceTimersByTimeAsync(3 * DAY);
  expect(prune).toHaveBeenCalledTimes(1);
  stop();
});

it("does nothing after stop", async () => {
  const prune = vi.fn(async () => 0);
  started(prune).stop();
  await vi.advanceTimersByTimeAsync(3 * DAY);
  expect(prune).not.toHaveBeenCalled();
  expect(vi.getTimerCount()).toBe(0);
});

it("deletes nothing by a clock that is a year ahead, also after a reload, nor once it is right again", async () => {
  const prune = vi.fn(async (_: PruneLimits) => 0);
  const trust = createClockTrust(async () => NOW);
  const { logger, stop } = started(prune, trust);
  await vi.advanceTimersByTimeAsync(MINUTE);
  expect(prune).toHaveBeenCalledTimes(1);
  vi.setSystemTime(Date.now() + 365 * DAY);
  stop();
  const reloaded = started(prune, trust);
  await vi.advanceTimersByTimeAsync(15 * 60 * MINUTE);
  expect(prune).toHaveBeenCalledTimes(1);
  expect(reloaded.logger.warn).toHaveBeenCalled();
  vi.setSystemTime(Date.now() - 365 * DAY);
  await vi.advanceTimersByTimeAsync(2 * DAY);
  expect(prune.mock.calls.length).toBeGreaterThanOrEqual(2);
  expect(prune.mock.calls.every(([{ now }]) => now.getTime() < NOW.getTime() + 4 * DAY)).toBe(true);
  reloaded.stop();
  expect(logger.error).not.toHaveBeenCalled();
});

it("goes on every night after the clock was put back by a year", async () => {
  const prune = vi.fn(async () => 0);
  const { stop } = started(prune);
  await vi.advanceTimersByTimeAsync(DAY);
  const before = prune.mock.calls.length;
  vi.setSystemTime(Date.now() - 365 * DAY);
  await vi.advanceTimersByTimeAsync(3 * DAY);
  expect(prune).toHaveBeenCalledTimes(before + 3);
  stop();
});
