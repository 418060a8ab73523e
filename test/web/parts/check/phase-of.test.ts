import { describe, expect, it } from "vitest";
import { learnt, phaseOf } from "../../../../web/parts/check/phase-of.ts";

const PHASES = [
  { phase: "dns", status: "ok", at: 0, seconds: 0.1, value: { addresses: ["192.0.2.1"], queries: [], aliases: [] } },
  { phase: "tcp", status: "failed", at: 0.1, seconds: 1, failure: { code: "ECONNREFUSED", text: "" } },
  { phase: "tls", status: "skipped", because: "tcp" },
] as const;

describe("a phase", () => {
  it("is found by its name", () => {
    expect(phaseOf(PHASES, "tcp")?.status).toBe("failed");
    expect(phaseOf(PHASES, "auth")).toBeUndefined();
  });

  it("gives what it learnt, if anything", () => {
    expect(learnt(PHASES, "dns")).toEqual({ addresses: ["192.0.2.1"], queries: [], aliases: [] });
    expect([learnt(PHASES, "tcp"), learnt(PHASES, "tls"), learnt(PHASES, "auth")]).toEqual([null, null, null]);
  });
});
