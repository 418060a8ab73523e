import { describe, expect, it } from "vitest";
import { comparedFacts } from "../../../server/diagnose/compared.ts";
import { createBaseline } from "../../../server/record/baseline.ts";
import { healthyFacts } from "../../support/healthy-facts.ts";

/** Facts of so many minutes after midnight. */
function at(minutes: number, server = {}) {
  const startedAt = new Date(Date.UTC(2026, 10, 23) + minutes * 60_000).toISOString();
  return { ...healthyFacts({}, server), startedAt };
}

/** The minute of the check that the next one is compared with, after checks at these. */
function comparedWith(...minutes: readonly number[]): number {
  const baseline = createBaseline();
  for (const minute of minutes) baseline.observe(at(minute));
  return (Date.parse(baseline.facts()?.startedAt ?? "") - Date.UTC(2026, 10, 23)) / 60_000;
}

describe("what a check is compared with", () => {
  it("is nothing at first", () => {
    const baseline = createBaseline();
    expect(baseline.facts()).toBeNull();
  });

  it("is an hour or two old where checks are frequent, so that a change is reported for as long", () => {
    expect(comparedWith(0, 1, 59)).toBe(0);
    expect(comparedWith(0, 1, 59, 60)).toBe(0);
    expect(comparedWith(0, 1, 59, 60, 61, 119)).toBe(0);
    expect(comparedWith(0, 1, 59, 60, 61, 119, 120)).toBe(60);
  });

  it("is the check before where they are rare, and stays that for one that is to confirm it", () => {
    expect(comparedWith(0, 120)).toBe(0);
    expect(comparedWith(0, 120, 240)).toBe(120);
    expect(comparedWith(0, 120, 240, 241)).toBe(120);
  });

  it("goes on after the clock was put back by a year", () => {
    const year = 365 * 1440;
    expect(comparedWith(year, year + 1, 0, 1, 60, 61)).toBe(0);
  });

  it("is what is compared, and nothing that was said or measured besides", () => {
    const baseline = createBaseline();
    const facts = { ...at(0), transcript: [{ at: 0, from: "server", text: "* OK ready" }] };
    baseline.observe(facts);
    const held = baseline.facts();
    expect(held).toEqual(comparedFacts(facts));
    expect(Object.keys(held ?? {}).toSorted()).toEqual(["phases", "server", "startedAt"]);
    expect(Object.keys(held?.phases ?? {}).toSorted()).toEqual(["auth", "capability", "list", "status", "tls"]);
    expect(JSON.stringify(held)).not.toMatch(/fingerprint|cipher|seconds|serverId/);
  });

  it("is nothing of another account", () => {
    const baseline = createBaseline();
    baseline.observe(at(0));
    baseline.observe(at(1, { user: "other@example.com" }));
    expect(baseline.facts()?.server.user).toBe("other@example.com");
  });
});
