import { setImmediate } from "node:timers/promises";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { createScheduler, type Scheduled, type Wish } from "../../../server/schedule/scheduler.ts";

const every = (name: string, seconds: number): Scheduled => ({ name, timing: { kind: "every", seconds } });

/** A scheduler whose checks end when the test says so, or at once. */
function scheduled({ concurrency = 10, atOnce = false } = {}) {
  const started: string[] = [];
  const open = new Map<string, (wish: Wish) => void>();
  const skipped = { count: 0 };
  const [paused, outlasting] = [new Set<string>(), new Set<string>()];
  let queued = 0;
  const scheduler = createScheduler(
    (name) => {
      started.push(name);
      const { promise, resolve } = Promise.withResolvers<Wish>();
      open.set(name, resolve);
      return atOnce ? Promise.resolve({ leaveAloneSeconds: 0, retrySeconds: null }) : promise;
    },
    {
      concurrency,
      gauges: {
        queued: (length) => {
          queued = length;
        },
        started: () => {},
        skipped: () => {
          skipped.count += 1;
        },
      },
      isPaused: (name) => paused.has(name),
      mayOutlast: (name) => outlasting.has(name),
    },
  );
  const end = async (name: string, wish: Partial<Wish> = {}) => {
    open.get(name)?.({ leaveAloneSeconds: 0, retrySeconds: null, ...wish });
    await setImmediate();
  };
  return { scheduler, started, skipped, paused, outlasting, end, queued: () => queued };
}

describe("the scheduler", () => {
  beforeEach(() => {
    vi.useFakeTimers({ toFake: ["setTimeout", "clearTimeout", "performance", "Date"] });
  });
  afterEach(() => {
    vi.useRealTimers();
  });

  it("checks each server again and again", async () => {
    const { scheduler, started, end } = scheduled();
    scheduler.replace([every("a", 10)]);
    for (const time of [1, 2, 3]) {
      await vi.advanceTimersByTimeAsync(10_000);
      await end("a");
      expect(started).toHaveLength(time);
    }
    scheduler.stop();
  });

  it("counts nothing as left out while a check is under way that takes its time", async () => {
    const { scheduler, started, skipped, outlasting } = scheduled();
    outlasting.add("a");
    scheduler.replace([every("a", 10), every("b", 10)]);
    await vi.advanceTimersByTimeAsync(25_000);
    expect(started.toSorted()).toEqual(["a", "b"]);
    expect(skipped.count).toBeLessThanOrEqual(2);
    outlasting.add("b");
    const { count } = skipped;
    await vi.advanceTimersByTimeAsync(30_000);
    expect(skipped.count).toBe(count);
    scheduler.stop();
  });

  it("never checks a server twice at the same time, and counts what it left out", async () => {
    const { scheduler, started, skipped } = scheduled();
    scheduler.replace([every("a", 10)]);
    await vi.advanceTimersByTimeAsync(35_000);
    expect(started).toEqual(["a"]);
    expect(skipped.count).toBeGreaterThanOrEqual(2);
    scheduler.stop();
  });

  it("runs no more checks at once than it may, and the waiting ones in their order", async () => {
    const { scheduler, started, end, queued } = scheduled({ concurrency: 2 });
    scheduler.replace(["a", "b", "c", "d"].map((name) => every(name, 1000)));
    await vi.advanceTimersByTimeAsync(10_000);
    expect(started).toHaveLength(2);
    expect(queued()).toBe(2);
    await end(started[0] ?? "");
    expect(started).toHaveLength(3);
    expect(queued()).toBe(1);
    scheduler.stop();
  });

  it("lets a slow server hold up only itself", async () => {
    const { scheduler, started, end } = scheduled();
    scheduler.replace([every("slow", 10), every("quick", 10)]);
    for (let beat = 0; beat < 3; beat += 1) {
      await vi.advanceTimersByTimeAsync(10_000);
      await end("quick");
    }
    expect(started.filter((name) => name === "quick")).toHaveLength(3);
    expect(started.filter((name) => name === "slow")).toHaveLength(1);
    scheduler.stop();
  });

  it("stops checking a server that was taken out, and keeps the rhythm of one that stayed", async () => {
    const { scheduler, started, end } = scheduled();
    scheduler.replace([every("a", 10), every("b", 10)]);
    await vi.advanceTimersByTimeAsync(5000);
    await end("a");
    await end("b");
    scheduler.replace([every("b", 10)]);
    started.length = 0;
    await vi.advanceTimersByTimeAsync(10_000);
    expect(started).toEqual(["b"]);
    scheduler.stop();
  });

  it("leaves a server alone for as long as its check says, and then goes on", async () => {
    const { scheduler, started, end } = scheduled();
    scheduler.replace([every("a", 10)]);
    await vi.advanceTimersByTimeAsync(1000);
    await end("a", { leaveAloneSeconds: 25 });
    await vi.advanceTimersByTimeAsync(24_000);
    expect(started).toHaveLength(1);
    await vi.advanceTimersByTimeAsync(11_000);
    expect(started).toHaveLength(2);
    scheduler.stop();
  });

  it("checks once more, soon, when a check asks for it, and keeps the rhythm", async () => {
    const { scheduler, started, skipped, end } = scheduled();
    scheduler.replace([every("a", 60)]);
    await vi.advanceTimersByTimeAsync(10_000);
    await end("a", { retrySeconds: 10 });
    await vi.advanceTimersByTimeAsync(10_000);
    expect(started).toHaveLength(2);
    await end("a");
    await vi.advanceTimersByTimeAsync(39_000);
    expect(started).toHaveLength(2);
    expect(skipped.count).toBe(0);
    await vi.advanceTimersByTimeAsync(11_000);
    expect(started).toHaveLength(3);
    scheduler.stop();
  });

  it("does not check again soon what is due before", async () => {
    const { scheduler, started, end } = scheduled();
    scheduler.replace([every("a", 4)]);
    await vi.advanceTimersByTimeAsync(1000);
    await end("a", { retrySeconds: 5 });
    await vi.advanceTimersByTimeAsync(4000);
    await end("a");
    expect(started).toHaveLength(2);
    await vi.advanceTimersByTimeAsync(2000);
    expect(started).toHaveLength(2);
    scheduler.stop();
  });

  it.each([
    ["asked to be left alone", { leaveAloneSeconds: 30, retrySeconds: 10 }],
    ["was taken out meanwhile", { retrySeconds: 10 }],
  ])("does not check a server again soon that %s", async (why, wish) => {
    const { scheduler, started, end } = scheduled();
    scheduler.replace([every("a", 1000)]);
    await vi.advanceTimersByTimeAsync(10_000);
    if (why.includes("out")) scheduler.replace([]);
    await end("a", wish);
    await vi.advanceTimersByTimeAsync(60_000);
    expect(started).toHaveLength(1);
    scheduler.stop();
  });

  it("leaves out what is paused without counting it, keeps its rhythm, and checks it soon when told", async () => {
    const { scheduler, started, skipped, paused, end } = scheduled();
    scheduler.replace([every("a", 10)]);
    await vi.advanceTimersByTimeAsync(1000);
    await end("a", { retrySeconds: 2 });
    paused.add("a");
    await vi.advanceTimersByTimeAsync(40_000);
    expect([started.length, skipped.count]).toEqual([1, 0]);
    paused.delete("a");
    scheduler.soon("a");
    await vi.advanceTimersByTimeAsync(1000);
    expect(started).toHaveLength(2);
    scheduler.stop();
  });

  it("does not begin what was paused while it waited for its turn", async () => {
    const { scheduler, started, paused, end } = scheduled({ concurrency: 1 });
    scheduler.replace([every("a", 1000), every("b", 1000)]);
    await vi.advanceTimersByTimeAsync(10_000);
    const [first = "", other = ""] = started[0] === "a" ? ["a", "b"] : ["b", "a"];
    paused.add(other);
    await end(first);
    expect(started).toEqual([first]);
    scheduler.stop();
  });

  it("spreads what it is told to check soon over ten seconds where cron says when", async () => {
    const { scheduler, started } = scheduled({ concurrency: 20 });
    const timing = { kind: "cron", expression: "0 0 1 1 *", timezone: "UTC" } as const;
    const names = Array.from({ length: 20 }, (_, index) => `server-${index}`);
    scheduler.replace(names.map((name) => ({ name, timing })));
    for (const name of [...names, "nobody"]) scheduler.soon(name);
    await vi.advanceTimersByTimeAsync(5000);
    expect(started.length).toBeGreaterThan(3);
    expect(started.length).toBeLessThan(17);
    await vi.advanceTimersByTimeAsync(5000);
    expect(started.toSorted()).toEqual(names.toSorted());
    scheduler.stop();
  });

  it("has fewer checks under way while there is no time for so many", async () => {
    const { scheduler, started, end, queued } = scheduled({ concurrency: 100 });
    scheduler.replace(Array.from({ length: 100 }, (_, index) => every(`server-${index}`, 1000)));
    await vi.advanceTimersByTimeAsync(60_000);
    expect([started.length, queued()]).toEqual([50, 50]);
    for (const name of started.slice(0, 25)) await end(name, { late: true });
    await vi.advanceTimersByTimeAsync(1000);
    expect([started.length, queued()]).toEqual([50, 50]);
    for (const name of started.slice(25, 30)) await end(name);
    await vi.advanceTimersByTimeAsync(1000);
    expect(started.length).toBeGreaterThan(50);
    scheduler.stop();
  });

  it("starts what is due in one moment one after the other, and nothing waits for what runs", async () => {
    const { scheduler, started, queued } = scheduled({ concurrency: 5000, atOnce: true });
    const timing = { kind: "cron", expression: "0 0 1 1 *", timezone: "UTC" } as const;
    vi.setSystemTime("2026-12-31T23:59:59Z");
    scheduler.replace(Array.from({ length: 100 }, (_, index) => ({ name: `server-${index}`, timing })));
    await vi.advanceTimersByTimeAsync(1300);
    expect([started.length > 2, started.length < 60, queued() > 40]).toEqual([true, true, true]);
    await vi.advanceTimersByTimeAsync(2000);
    expect([started.length, queued()]).toEqual([100, 0]);
    scheduler.stop();
  });

  it("spreads many servers that begin together over their interval, and one that comes to them begins soon", async () => {
    const { scheduler, started } = scheduled({ concurrency: 5000, atOnce: true });
    const many = Array.from({ length: 600 }, (_, index) => every(`server-${index}`, 60));
    scheduler.replace(many);
    await vi.advanceTimersByTimeAsync(10_000);
    expect([started.length > 60, started.length < 140]).toEqual([true, true]);
    scheduler.replace([...many, every("late", 60)]);
    await vi.advanceTimersByTimeAsync(6000);
    expect(started).toContain("late");
    await vi.advanceTimersByTimeAsync(44_000);
    expect(started.length).toBe(601);
    scheduler.stop();
  });

  it("spreads over the interval what many are told in one turn to check soon", async () => {
    const { scheduler, started } = scheduled({ concurrency: 5000, atOnce: true });
    const timing = { kind: "cron", expression: "0 0 1 1 *", timezone: "UTC" } as const;
    const names = Array.from({ length: 300 }, (_, index) => `server-${index}`);
    scheduler.replace(names.map((name) => ({ name, timing })));
    for (const name of names) scheduler.soon(name);
    await vi.advanceTimersByTimeAsync(10_000);
    expect([started.length > 20, started.length < 100]).toEqual([true, true]);
    await vi.advanceTimersByTimeAsync(50_000);
    expect(started).toHaveLength(300);
    scheduler.stop();
  });

  it("begins nothing after it was stopped", async () => {
    const { scheduler, started } = scheduled();
    scheduler.replace([every("a", 10)]);
    scheduler.stop();
    await vi.advanceTimersByTimeAsync(60_000);
    expect(started).toEqual([]);
  });
});

it("follows a cron expression", async () => {
  const { scheduler, started, end } = scheduled();
  scheduler.replace([{ name: "a", timing: { kind: "cron", expression: "* * * * * *", timezone: "Europe/Berlin" } }]);
  await vi.waitFor(() => expect(started).toEqual(["a"]), { timeout: 60_000 });
  await end("a");
  scheduler.stop();
});
