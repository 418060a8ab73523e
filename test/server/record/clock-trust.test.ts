import { afterEach, beforeEach, expect, it, vi } from "vitest";
import { createClockTrust } from "../../../server/record/clock-trust.ts";

const HOUR = 3_600_000;
const DAY = 24 * HOUR;
const NOW = new Date("2026-11-23T12:00:00Z");

beforeEach(() => {
  vi.useFakeTimers({ now: NOW, toFake: ["Date", "performance"] });
});
afterEach(() => {
  vi.useRealTimers();
});

const trust = (newest: Date | null) => createClockTrust(async () => newest);
/** Time passes, on both clocks. */
const pass = (ms: number) => void vi.advanceTimersByTime(ms);
const setClock = (byMs: number) => void vi.setSystemTime(Date.now() + byMs);

it("believes a clock that goes on as it did", async () => {
  const { doubt } = trust(new Date(NOW.getTime() - HOUR));
  for (let day = 0; day < 5; day += 1) {
    expect(await doubt()).toBeNull();
    pass(DAY);
  }
});

it("believes the clock of a first start", async () => {
  expect(await trust(null).doubt()).toBeNull();
});

it("doubts a clock that was put forward by a year, until it has stood so for most of a day", async () => {
  const { doubt } = trust(NOW);
  expect(await doubt()).toBeNull();
  setClock(365 * DAY);
  expect(await doubt()).toMatch(/put forward by 365 days/);
  pass(19 * HOUR);
  expect(await doubt()).not.toBeNull();
  pass(2 * HOUR);
  expect(await doubt()).toBeNull();
});

it("does not mind an hour, or a clock that was put back", async () => {
  const { doubt } = trust(NOW);
  await doubt();
  setClock(HOUR);
  expect(await doubt()).toBeNull();
  setClock(-365 * DAY);
  expect(await doubt()).toBeNull();
});

it("doubts a clock at the start that is far ahead of the newest check", async () => {
  const { doubt } = trust(new Date(NOW.getTime() - 30 * DAY));
  pass(60_000);
  expect(await doubt()).toMatch(/30 days ahead/);
  pass(21 * HOUR);
  expect(await doubt()).toBeNull();
});
