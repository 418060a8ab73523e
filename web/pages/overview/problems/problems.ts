import type { FindingReport } from "../../../../server/contract/answers/finding.ts";
import type { ServerSummary } from "../../../../server/contract/answers/server.ts";
import { SEVERITIES, type Severity } from "../../../../server/contract/severities.ts";
import { STATES } from "../../../../server/contract/states.ts";
import { stateOf } from "../../../../server/diagnose/state.ts";

/** One finding, wherever it is now. */
export type CurrentProblem = {
  id: string;
  severity: Severity;
  /** Whether it is the root cause on one server at least. */
  root: boolean;
  /** Whether no server with it is confirmed to be so bad: the first failure, which is being tried again. */
  unconfirmed: boolean;
  /** The texts differ where the evidence does: one variant for each, the most frequent first. */
  variants: readonly [Variant, ...Variant[]];
  servers: readonly ServerSummary[];
};

/** One wording of a problem, with the servers that it is true for. */
export type Variant = { finding: FindingReport; servers: readonly ServerSummary[] };

type Seen = { finding: FindingReport; server: ServerSummary; root: boolean };

/**
 * The current findings of all servers, grouped: the worst first, root causes before what follows from them. Of a server in
 * maintenance nothing is current.
 */
export function problems(servers: readonly ServerSummary[]): readonly CurrentProblem[] {
  const seen = servers.flatMap((server): Seen[] =>
    (server.paused ? [] : (server.latest?.findings ?? [])).map((finding, index) => ({
      finding,
      server,
      root: index === 0,
    })),
  );
  const groups = Map.groupBy(seen, ({ finding }) => finding.id);
  return [...groups.values()].map(problem).toSorted(byWeight);
}

/** What is wrong, apart from what is only worth knowing. */
export function split(all: readonly CurrentProblem[]): {
  wrong: readonly CurrentProblem[];
  notes: readonly CurrentProblem[];
} {
  return {
    wrong: all.filter(({ severity }) => severity !== "notice"),
    notes: all.filter(({ severity }) => severity === "notice"),
  };
}

function problem(seen: readonly Seen[]): CurrentProblem {
  const worst = seen.map(({ finding }) => finding.severity).toSorted(bySeverity)[0] ?? "notice";
  const variants = [...Map.groupBy(seen, ({ finding }) => wording(finding)).values()]
    .flatMap((same): Variant[] => (same[0] ? [{ finding: same[0].finding, servers: serversOf(same) }] : []))
    .toSorted((a, b) => b.servers.length - a.servers.length);
  const [first, ...others] = variants;
  if (!first) throw new Error("a group of findings has at least one");
  return {
    id: first.finding.id,
    severity: worst,
    root: seen.some(({ root }) => root),
    unconfirmed: seen.every(isUnconfirmed),
    variants: [first, ...others],
    servers: serversOf(seen),
  };
}

/** The state that people are told is better than what this finding alone would give. */
function isUnconfirmed({ finding, server: { state } }: Seen): boolean {
  const alone = stateOf([finding.severity]);
  return state !== "unknown" && STATES.indexOf(alone) > STATES.indexOf(state);
}

function serversOf(seen: readonly Seen[]): readonly ServerSummary[] {
  return [...new Set(seen.map(({ server }) => server))];
}

function wording({ title, cause, fix }: FindingReport): string {
  return JSON.stringify([title, cause, fix]);
}

function bySeverity(a: Severity, b: Severity): number {
  return SEVERITIES.indexOf(a) - SEVERITIES.indexOf(b);
}

function byWeight(a: CurrentProblem, b: CurrentProblem): number {
  return bySeverity(a.severity, b.severity) || Number(b.root) - Number(a.root) || b.servers.length - a.servers.length;
}
