import type { Finding } from "../contract/answers/finding.ts";
import { SEVERITIES, type Severity } from "../contract/severities.ts";
import type { State } from "../contract/states.ts";
import type { Check } from "./check.ts";
import { MOST_CONFIRMATIONS } from "./confirmation.ts";
import { stateOf } from "./state.ts";

/**
 * The findings of a server's checks lately by id, oldest first; of checks that say nothing of the server (`unknown`) there are
 * none. Null for a severity that is not known any more.
 */
export type FoundLately = readonly ReadonlyMap<string, Severity | null>[];

const MILDEST_FIRST = SEVERITIES.toReversed();

/** Adds what a check found; no more is remembered than can matter. */
export function observeFindings(
  before: FoundLately,
  { state, findings }: Pick<Check, "state" | "findings">,
): FoundLately {
  if (state === "unknown") return before;
  return [...before, new Map(findings.map(({ id, severity }) => [id, severity]))].slice(-MOST_CONFIRMATIONS);
}

/**
 * The findings of the last check that are confirmed as the state is: found in each of the last `confirm` checks (a server's first
 * counts alone), as bad as all of these say. Where the checks agree on a state and each sees another reason for it, that of the last
 * one stands for it.
 */
export function confirmedFindings(
  { findings }: Pick<Check, "findings">,
  found: FoundLately,
  confirm: number,
  state: State,
): readonly Finding[] {
  if (state === "unknown") return [];
  const lately = found.slice(-confirm);
  const lasting = findings
    .filter(({ id }) => lately.every((ids) => ids.has(id)))
    .map((finding) => ({ ...finding, severity: mildest(finding, lately) }));
  if (stateOf(lasting.map(({ severity }) => severity)) === state) return lasting;
  const reasons = findings.filter(
    ({ id, severity }) => stateOf([severity]) === state && !lasting.some((one) => one.id === id),
  );
  return [...reasons, ...lasting];
}

function mildest({ id, severity }: Finding, lately: FoundLately): Severity {
  const all = new Set(lately.map((ids) => ids.get(id) ?? severity));
  return MILDEST_FIRST.find((one) => all.has(one)) ?? severity;
}
