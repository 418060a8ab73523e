import type { FindingReport } from "../../../server/contract/answers/finding.ts";
import type { ServerSummary } from "../../../server/contract/answers/server.ts";
import type { PhaseName } from "../../../server/contract/phases.ts";
import type { State } from "../../../server/contract/states.ts";
import { scopeOfOutage } from "../../../server/diagnose/outage.ts";
import { STATE_ORDER } from "../../parts/state/state-order.ts";

/** How things are, in one sentence: what it says, free of language. */
export type Headline =
  | { kind: "no-servers" }
  | { kind: "nothing-checked"; total: number }
  | { kind: "all-paused"; total: number; only: string | null }
  | { kind: "fine"; total: number; checked: number; waiting: boolean; only: string | null }
  | {
      kind: "trouble";
      state: Exclude<State, "up">;
      count: number;
      total: number;
      only: string | null;
      reason: Reason;
      /** Whether nothing says of one of these servers at least that it fails for more than the account of its check. */
      ofAccount: boolean;
      /** Who logs in on the only one; null for several. */
      user: string | null;
    };

/** Why, as far as one sentence can say it for several servers. */
export type Reason =
  | { kind: "finding"; finding: FindingReport }
  | { kind: "phases"; phases: readonly PhaseName[] }
  | { kind: "several"; count: number }
  | { kind: "none" };

/** How many servers are in each state; `waiting` have not been checked yet, `paused` are in maintenance. */
export type StateCounts = Readonly<Record<State | "waiting" | "paused", number>>;

/** More steps than these no sentence can take. */
const MOST_PHASES = 2;

const TROUBLES = STATE_ORDER.filter((state) => state !== "up");

/** The sentence on top: the worst state that any server is in, and why. */
export function headline(servers: readonly ServerSummary[]): Headline {
  const total = servers.length;
  if (total === 0) return { kind: "no-servers" };
  const watched = servers.filter(({ paused }) => paused === null);
  if (watched.length === 0) return { kind: "all-paused", total, only: onlyOf(servers) };
  const checked = watched.filter(({ latest }) => latest !== null);
  if (checked.length === 0) return { kind: "nothing-checked", total };
  for (const state of TROUBLES) {
    const affected = checked.filter((server) => server.state === state);
    if (affected.length === 0) continue;
    return {
      kind: "trouble",
      state,
      count: affected.length,
      total,
      only: onlyOf(affected),
      reason: reasonOf(affected),
      ofAccount: state === "down" && affected.some(isOfAccount),
      user: affected.length === 1 ? (affected[0]?.user ?? null) : null,
    };
  }
  const waiting = checked.length < watched.length;
  return { kind: "fine", total, checked: checked.length, waiting, only: onlyOf(servers) };
}

/** The servers, counted by state. */
export function count(servers: readonly ServerSummary[]): StateCounts {
  const counts = { up: 0, warning: 0, degraded: 0, down: 0, unknown: 0, waiting: 0, paused: 0 };
  for (const { state, latest, paused } of servers) counts[paused ? "paused" : latest ? state : "waiting"] += 1;
  return counts;
}

function isOfAccount({ latest }: ServerSummary): boolean {
  return scopeOfOutage(latest?.findings ?? []) === "account";
}

function onlyOf(servers: readonly ServerSummary[]): string | null {
  return servers.length === 1 ? (servers[0]?.name ?? null) : null;
}

/** What the root causes of these servers have in common: the very text, the steps that fail, or nothing. */
function reasonOf(servers: readonly ServerSummary[]): Reason {
  const causes = servers.flatMap(({ latest }) => latest?.findings[0] ?? []);
  const [first] = causes;
  if (!first || causes.length < servers.length) return { kind: "none" };
  const ids = new Set(causes.map(({ id }) => id));
  if (causes.every(({ title }) => title === first.title)) return { kind: "finding", finding: first };
  const phases = [...new Set(causes.map(({ phase, severity }) => (severity === "critical" ? phase : null)))];
  const known = phases.filter((phase) => phase !== null);
  if (known.length === phases.length && known.length <= MOST_PHASES) return { kind: "phases", phases: known };
  return { kind: "several", count: ids.size };
}
