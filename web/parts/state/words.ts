import type { State } from "../../../server/contract/states.ts";
import type { FindingReport } from "../../../server/diagnose/check.ts";
import { scopeOfOutage } from "../../../server/diagnose/outage.ts";
import { accountDown, predicate } from "../../languages/en/predicate.ts";
import { spoken } from "../../languages/language.ts";
import type { Named } from "../../languages/named.ts";
import { state as zhCn } from "../../languages/zh-CN/parts/state.ts";
import { clause } from "../../text/clause.ts";

/** How a server is, in English. */
export const state = {
  names: { up: "up", warning: "warning", degraded: "degraded", down: "down", unknown: "unknown" },
  heading,
  since: (span: string, atLeast: boolean) => (atLeast ? `for over ${span}` : `for ${span}`),
};

/** Of a server, or of the account of the check alone where no more is known to fail. */
function heading({ name, user }: Named, state: State, waiting: boolean, findings: readonly FindingReport[]): string {
  const [cause] = findings;
  if (waiting) return `${name} has not been checked yet`;
  const why = cause && state !== "up" ? `: ${clause(cause.title, cause.evidence)}` : "";
  const ofAccount = state === "down" && scopeOfOutage(findings) === "account";
  return `${ofAccount ? accountDown(name, user ?? null) : `${name} ${predicate(state, 1)}`}${why}`;
}

/** The same in any language. */
export type StateWords = typeof state;

/** The same in the reader's language. */
export const stateWords = spoken<StateWords>({ en: state, "zh-CN": zhCn });
