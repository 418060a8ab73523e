import { describe, expect, it } from "vitest";
import type { Finding } from "../../../server/contract/answers/finding.ts";
import type { Severity } from "../../../server/contract/severities.ts";
import type { State } from "../../../server/contract/states.ts";
import { confirmedState, type Observed, observe } from "../../../server/diagnose/confirmation.ts";
import { confirmedFindings, type FoundLately, observeFindings } from "../../../server/diagnose/confirmed-findings.ts";
import { stateOf } from "../../../server/diagnose/state.ts";

const LETTERS: Readonly<Record<string, Severity>> = { n: "notice", w: "warning", e: "error", c: "critical" };

/** Checks in a row, each with its findings as `e1 w2`: severity and id; `?` is a check that says nothing. */
function after(confirm: number, ...checks: string[]) {
  let [observed, found]: [Observed, FoundLately] = [[], []];
  let findings: readonly Finding[] = [];
  for (const check of checks) {
    findings = (check.match(/\w\d/g) ?? []).map(finding);
    const state: State = check === "?" ? "unknown" : stateOf(findings.map(({ severity }) => severity));
    observed = observe(observed, state);
    found = observeFindings(found, { state, findings });
  }
  const state = confirmedState(observed, confirm);
  const confirmed = confirmedFindings({ findings }, found, confirm, state);
  return { state, confirmed: confirmed.map(({ id, severity }) => `${severity[0]}${id}`).join(" ") };
}

function finding(written: string): Finding {
  return { id: written.slice(1), severity: LETTERS[written.slice(0, 1)] ?? "notice", phase: null, evidence: {} };
}

describe("confirmed findings", () => {
  it.each([
    ["of the first check count alone", 2, ["c1 n2"], "down", "c1 n2"],
    ["are found in as many checks in a row", 2, ["", "e1", "e1"], "degraded", "e1"],
    ["are not those of one check", 2, ["", "e1"], "up", ""],
    ["are not those that come and go", 2, ["", "e1", "", "e1"], "up", ""],
    ["are gone at once", 2, ["e1", "e1", ""], "up", ""],
    ["are notices and warnings too", 2, ["", "n1 w2", "n1"], "up", "n1"],
    ["take as many as the configuration says", 3, ["", "e1", "e1"], "up", ""],
    ["take one where that is enough", 1, ["", "e1"], "degraded", "e1"],
    ["are not those that only came to a bad state", 2, ["e1", "e1", "e1 e2"], "degraded", "e1"],
    ["are as bad as all checks say", 2, ["", "e1", "c1"], "degraded", "e1"],
    ["are as mild as the last check says", 2, ["", "c1", "e1"], "degraded", "e1"],
    ["are the last reason for a state that changes its reasons", 2, ["", "c1", "c2"], "down", "c2"],
    ["are no worse than the state", 2, ["e1", "e1", "c2"], "degraded", ""],
    ["are not asked of checks that say nothing", 2, ["", "e1", "?"], "up", ""],
  ] as const)("%s", (_, confirm, checks, state, confirmed) => {
    expect(after(confirm, ...checks)).toEqual({ state, confirmed });
  });
});
