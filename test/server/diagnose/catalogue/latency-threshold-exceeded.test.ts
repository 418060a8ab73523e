import { describe, expect, it } from "vitest";
import { latencyThresholdExceeded } from "../../../../server/diagnose/catalogue/latency-threshold-exceeded.ts";
import type { Context } from "../../../../server/diagnose/diagnosis.ts";
import { healthyFacts } from "../../../support/healthy-facts.ts";
import { brokenAt } from "../broken-at.ts";
import { CONTEXT, evidenceOf, failed, TARGET } from "../evidence-of.ts";

describe("latency-threshold-exceeded", () => {
  it("is found when a phase takes longer than its threshold", () => {
    const evidence = evidenceOf(latencyThresholdExceeded, healthyFacts(), allowing({ auth: 0.05, tls: 1 }));
    expect(evidence).toEqual({
      ...TARGET,
      user: "monitor@example.com",
      phase: "auth",
      seconds: 0.071,
      threshold: 0.05,
    });
  });

  it("is found when the whole check takes longer", () => {
    const evidence = evidenceOf(latencyThresholdExceeded, healthyFacts(), allowing({ total: 0.1 }));
    expect(evidence).toEqual({ ...TARGET, user: "monitor@example.com", phase: "total", seconds: 0.18, threshold: 0.1 });
  });

  it("names the phase that is furthest above its threshold, and the whole only when no phase is", () => {
    const evidence = evidenceOf(
      latencyThresholdExceeded,
      healthyFacts(),
      allowing({ total: 0.001, auth: 0.07, list: 0.01 }),
    );
    expect(evidence).toEqual({
      ...TARGET,
      user: "monitor@example.com",
      phase: "list",
      seconds: 0.024,
      threshold: 0.01,
    });
  });

  it("is not found when a threshold is just met", () => {
    expect(latencyThresholdExceeded.find(healthyFacts(), allowing({ auth: 0.071 }))).toBeNull();
  });

  it("is not found when it is a dead address that mail programs wait for", () => {
    const attempts = [
      { address: "2001:db8::1", family: 6, at: 0, seconds: 5, failure: { code: "ETIMEDOUT", text: "no answer" } },
      { address: "192.0.2.1", family: 4, at: 5, seconds: 0.01 },
    ] as const;
    const tcp = { status: "ok", at: 0, seconds: 5, value: { address: "192.0.2.1", family: 4, attempts } } as const;
    const facts = { ...healthyFacts({ tcp }), seconds: 5.17 };
    expect(latencyThresholdExceeded.find(facts, allowing({ tcp: 1, total: 3 }))).toBeNull();
    expect(latencyThresholdExceeded.find(facts, allowing({ auth: 0.05 }))).toMatchObject({ phase: "auth" });
  });

  it.each(["status", "quota"] as const)("is found although the %s is refused, while the session goes on", (phase) => {
    const facts = healthyFacts({ [phase]: failed("NO", "no") });
    expect(latencyThresholdExceeded.find(facts, allowing({ auth: 0.05 }))).toMatchObject({ phase: "auth" });
    expect(latencyThresholdExceeded.find(facts, allowing({ total: 0.1 }))).toMatchObject({ phase: "total" });
  });

  it("leaves the whole out of what was waited for in vain", () => {
    const facts = healthyFacts({ quota: failed("ETIMEDOUT", "no answer") });
    expect(latencyThresholdExceeded.find(facts, allowing({ total: 0.1 }))).toBeNull();
    expect(latencyThresholdExceeded.find(facts, allowing({ auth: 0.05 }))).toMatchObject({ phase: "auth" });
  });

  it("is not found when the check broke off", () => {
    const facts = brokenAt("status", failed("BYE", "bye"));
    expect(latencyThresholdExceeded.find(facts, allowing({ auth: 0.05 }))).toBeNull();
  });

  it("is not found when a phase failed", () => {
    const facts = healthyFacts({ list: failed("NO") });
    expect(latencyThresholdExceeded.find(facts, allowing({ total: 0.1 }))).toBeNull();
  });
});

function allowing(seconds: Readonly<Record<string, number>>): Context {
  return { ...CONTEXT, thresholds: { ...CONTEXT.thresholds, seconds } };
}
