import { describe, expect, it } from "vitest";
import { expiredFinding, healthySummary, summaryWith } from "../../../support/healthy-summary.ts";
import { isUnderstood } from "../../../support/understood.ts";
import { CHECK } from "./check-answer.ts";

const FRAME = { now: "2026-11-23T12:00:00.000Z", demo: false, version: "0.1.0" };
const DETAIL = { ...FRAME, server: healthySummary(), check: null, before: null, answers: null };

describe("what the API promises", () => {
  it("is recognised", () => {
    expect(isUnderstood("Overview", { ...FRAME, servers: [healthySummary(), summaryWith([expiredFinding()])] })).toBe(
      true,
    );
    expect(isUnderstood("ServerDetail", DETAIL)).toBe(true);
    expect(isUnderstood("ServerDetail", { ...DETAIL, check: CHECK })).toBe(true);
  });

  it.each([
    ["nothing", undefined],
    ["a text", "hello"],
    ["no time", { ...FRAME, now: "soon", servers: [] }],
    ["no list of servers", { ...FRAME, servers: {} }],
    ["a server of a state that does not exist", { ...FRAME, servers: [{ ...healthySummary(), state: "asleep" }] }],
  ])("is not recognised in %s", (_, value) => {
    expect(isUnderstood("Overview", value)).toBe(false);
  });

  it.each([
    ["its latest checks", { recent: undefined }],
    ["its last day", { day: ["up", "asleep"] }],
    ["the time of its canary", { sync: { state: "broken", startedAt: "once" } }],
    ["the time until which it is in maintenance", { paused: { until: "soon" } }],
  ])("is no server without %s", (_, change) => {
    expect(isUnderstood("ServerSummary", { ...healthySummary(), ...change })).toBe(false);
  });

  it("is a server that has no canary yet, and one in maintenance", () => {
    const paused = { until: "2026-11-23T14:00:00.000Z" };
    expect(isUnderstood("ServerSummary", healthySummary({ sync: { state: "waiting", startedAt: null }, paused }))).toBe(
      true,
    );
  });

  it("is no detail with counts that are no list, or without the answers that it speaks of", () => {
    expect(isUnderstood("ServerDetail", { ...DETAIL, before: { startedAt: FRAME.now } })).toBe(false);
    expect(isUnderstood("ServerDetail", { ...DETAIL, answers: { id: "1", startedAt: FRAME.now } })).toBe(false);
  });
});
