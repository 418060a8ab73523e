import type { Evidence } from "../contract/answers/finding.ts";
import type { ProbeFacts } from "../contract/facts.ts";
import { PHASE_NAMES, PHASE_ORDER, type PhaseName } from "../contract/phases.ts";
import { SEVERITIES, type Severity } from "../contract/severities.ts";
import { isOurs } from "../probe/own-trouble.ts";
import { CATALOGUE } from "./catalogue/index.ts";
import type { Found } from "./check.ts";
import { withOrigin } from "./configured-account.ts";
import type { Context, Diagnosis } from "./diagnosis.ts";
import { saidBy } from "./said-by.ts";

/** Told when a diagnosis throws: that is our bug, and says nothing about the server. */
export type OnBug = (error: unknown, diagnosis: string) => void;

type Judged = { finding: Found; generality: number; diagnosis: Diagnosis };

/**
 * Every diagnosis that the facts show, the root cause first. A diagnosis that throws does not hide the others; without
 * `onBug` it becomes a warning of the process.
 */
export function diagnose(
  facts: ProbeFacts,
  context: Context,
  onBug: OnBug = warn,
  catalogue: readonly Diagnosis[] = CATALOGUE,
): Found[] {
  const found = catalogue.flatMap((diagnosis): Judged[] => {
    try {
      const evidence = diagnosis.find(facts, context);
      return evidence ? [foundIn(diagnosis, evidence, facts)] : [];
    } catch (error) {
      onBug(error, diagnosis.id);
      return [];
    }
  });
  const causes = withoutConsequences(withoutGeneral(found, facts));
  return afterWhatHelpsMore(rootCauseFirst(causes, facts)).map(({ finding }) => finding);
}

function warn(error: unknown, diagnosis: string): void {
  process.emitWarning(`The diagnosis ${diagnosis} failed: ${error instanceof Error ? error.stack : String(error)}`);
}

function foundIn(diagnosis: Diagnosis, evidence: Evidence, facts: ProbeFacts): Judged {
  const { id, severity: usual, otherwise, phase, general } = diagnosis;
  const named = PHASE_NAMES.find((name) => name === evidence.phase) ?? phase ?? phaseOf(evidence, facts);
  const severity = inQuota(named, inCanary(named, otherwise?.(evidence) ?? usual), facts);
  // A general diagnosis of several phases is more general than that of one.
  return {
    finding: { id, severity, phase: named, evidence: withOrigin(evidence, named, facts) },
    generality: general ? (phase ? 1 : 2) : 0,
    diagnosis,
  };
}

/**
 * Mail has been read before the quota is asked for: a refusal to tell it hurts nobody, and what ends the session there only those
 * whose mail program asks as well.
 */
function inQuota(phase: PhaseName | null, severity: Severity, facts: ProbeFacts): Severity {
  const { quota } = facts.phases;
  if (phase !== "quota" || quota.status !== "failed") return severity;
  const { code } = quota.failure;
  if (saidBy(quota.failure) === "server" && code !== "BYE" && code !== "OVERQUOTA") return "notice";
  return severity === "critical" ? "error" : severity;
}

/**
 * Where something belongs that is of no phase by itself: a step of the canary to the canary, a limit that the whole check exceeds to
 * the phase that took longest, and anything else to the phase that failed, or to the first, where settings and policy come in.
 */
function phaseOf({ operation, phase }: Evidence, { phases }: ProbeFacts): PhaseName {
  if (operation !== undefined) return "sync";
  const secondsOf = (name: PhaseName) => (phases[name].status === "skipped" ? 0 : phases[name].seconds);
  const longest = PHASE_NAMES.toSorted((one, other) => secondsOf(other) - secondsOf(one))[0];
  const broken = PHASE_NAMES.find((name) => phases[name].status === "failed");
  return (phase === "total" ? longest : broken) ?? "dns";
}

/** Mail can be read on a server whose only fault is what the canary met: a session before it has done so. */
function inCanary(phase: PhaseName, severity: Severity): Severity {
  return phase === "sync" && severity === "critical" ? "error" : severity;
}

/**
 * Drops what a more exact diagnosis says better: of the same failed phase, and about the same code. What is only worth knowing says
 * nothing better of what fails; of a code of ours it does, as then nothing of the server's has failed.
 */
function withoutGeneral(found: readonly Judged[], facts: ProbeFacts): readonly Judged[] {
  return found.filter(({ finding, generality }) => {
    const code = failureCode(finding.phase, facts);
    if (code === null) return true;
    return !found.some(
      (other) =>
        other.generality < generality &&
        (other.finding.severity !== "notice" || finding.severity === "notice" || isOurs(code)) &&
        other.finding.phase === finding.phase &&
        other.finding.evidence.code === finding.evidence.code,
    );
  });
}

/** Drops what is only brought about by another finding. */
function withoutConsequences(found: readonly Judged[]): readonly Judged[] {
  const ids = new Set(found.map(({ finding }) => finding.id));
  return found.filter(({ diagnosis }) => !diagnosis.consequenceOf?.some((cause) => ids.has(cause)));
}

/** Puts each finding that names others to come after behind the last of them that was found. */
function afterWhatHelpsMore(found: readonly Judged[]): readonly Judged[] {
  return found.reduce<readonly Judged[]>((ordered, one) => {
    const last = ordered.findLastIndex(({ finding }) => one.diagnosis.after?.includes(finding.id));
    const at = ordered.indexOf(one);
    if (last <= at) return ordered;
    return [...ordered.slice(0, at), ...ordered.slice(at + 1, last + 1), one, ...ordered.slice(last + 1)];
  }, found);
}

/**
 * Findings of failed phases in the order in which these ran, then all others; each by severity, then what speaks of the
 * very code that the phase failed with, then the more exact one.
 */
function rootCauseFirst(found: readonly Judged[], facts: ProbeFacts): readonly Judged[] {
  const keys = ({ finding, generality }: Judged): readonly number[] => {
    const code = failureCode(finding.phase, facts);
    return [
      code === null ? PHASE_NAMES.length + 1 : rank(finding.phase, facts),
      SEVERITIES.indexOf(finding.severity),
      code !== null && finding.evidence.code === code ? 0 : 1,
      generality,
      rank(finding.phase, facts),
    ];
  };
  return found
    .map((one) => ({ one, key: keys(one) }))
    .toSorted((a, b) => compare(a.key, b.key))
    .map(({ one }) => one);
}

function compare(a: readonly number[], b: readonly number[]): number {
  for (const [index, value] of a.entries()) {
    const difference = value - (b[index] ?? 0);
    if (difference !== 0) return difference;
  }
  return 0;
}

/** The code that a phase failed with; null when it did not fail. */
function failureCode(phase: PhaseName, { phases }: ProbeFacts): string | null {
  const outcome = phases[phase];
  return outcome.status === "failed" ? outcome.failure.code : null;
}

/** When a phase runs, by the server's security; those that it does not have come last. */
function rank(phase: PhaseName, { server: { security } }: ProbeFacts): number {
  const index = PHASE_ORDER[security].indexOf(phase);
  return index < 0 ? PHASE_NAMES.length : index;
}
