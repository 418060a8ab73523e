import { describe, expect, it, onTestFinished, vi } from "vitest";
import type { Check } from "../../../server/diagnose/check.ts";
import { checkFully } from "../../../server/monitor/asked.ts";
import type { Checks } from "../../../server/monitor/checks.ts";
import { createEntry } from "../../../server/monitor/entry.ts";
import { createLive } from "../../../server/record/live.ts";
import { createOwnNetwork } from "../../../server/record/own-network.ts";
import { fakeImapServer } from "../../support/fault-server.ts";
import { healthyCheck } from "../../support/healthy-check.ts";
import { serverConfig } from "../../support/server-config.ts";

describe("a check in full", () => {
  it("answers whoever asks within a minute, and is let go of after that", async () => {
    const entry = createEntry(await serverConfig(await fakeImapServer()), createOwnNetwork());
    vi.useFakeTimers({ toFake: ["setTimeout", "Date"] });
    onTestFinished(() => void vi.useRealTimers());
    const runInFull = vi.fn(async (): Promise<Check> => healthyCheck({ depth: "full" }));
    const checks: Checks = { run: async () => null, runInFull, isOver: () => false, stop: async () => {} };
    const by = { checks, live: createLive(), store: { check: async () => null } };
    const first = await checkFully(entry, by);
    await vi.advanceTimersByTimeAsync(59_000);
    expect(await checkFully(entry, by)).toBe(first);
    expect(entry.full).not.toBeNull();
    await vi.advanceTimersByTimeAsync(1000);
    expect(entry.full).toBeNull();
    expect(await checkFully(entry, by)).not.toBe(first);
    expect(runInFull).toHaveBeenCalledTimes(2);
  });
});
