import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { watchThread } from "../../../server/workers/watchdog.ts";

describe("watchThread", () => {
  beforeEach(() => void vi.useFakeTimers());
  afterEach(() => void vi.useRealTimers());

  function watched(answers: boolean) {
    const seen = { asked: 0, silent: 0 };
    const watchdog = watchThread(
      { everyMs: 1000, most: 3 },
      () => {
        seen.asked += 1;
        if (answers) watchdog.heard();
      },
      () => {
        seen.silent += 1;
      },
    );
    return { seen, watchdog };
  }

  it("goes on asking whoever answers", () => {
    const { seen, watchdog } = watched(true);
    vi.advanceTimersByTime(20_000);
    expect(seen).toEqual({ asked: 20, silent: 0 });
    watchdog.stop();
    vi.advanceTimersByTime(20_000);
    expect(seen.asked).toBe(20);
  });

  it("says once that no answer has come to three questions, and asks no more", () => {
    const { seen } = watched(false);
    vi.advanceTimersByTime(3999);
    expect(seen).toEqual({ asked: 3, silent: 0 });
    vi.advanceTimersByTime(1);
    expect(seen).toEqual({ asked: 3, silent: 1 });
    vi.advanceTimersByTime(20_000);
    expect(seen).toEqual({ asked: 3, silent: 1 });
  });

  it("takes whatever is said for an answer", () => {
    const { seen, watchdog } = watched(false);
    vi.advanceTimersByTime(3500);
    watchdog.heard();
    vi.advanceTimersByTime(3000);
    expect(seen).toEqual({ asked: 6, silent: 0 });
  });

  it("begins anew where this process itself stood still meanwhile", () => {
    const { seen } = watched(false);
    vi.advanceTimersByTime(3500);
    const now = performance.now();
    vi.spyOn(performance, "now").mockReturnValue(now + 60_000);
    vi.advanceTimersByTime(500);
    expect(seen.silent).toBe(0);
    vi.restoreAllMocks();
  });
});
