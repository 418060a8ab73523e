import type { PhaseOutcome, Phases, ProbeFacts } from "../../../server/contract/facts.ts";
import { PHASE_ORDER, type PhaseName } from "../../../server/contract/phases.ts";
import type { Security } from "../../../server/contract/securities.ts";
import { healthyFacts, STARTTLS_AGREED } from "../../support/healthy-facts.ts";

const NOT_APPLICABLE = { status: "skipped", because: "not-applicable" } satisfies PhaseOutcome<never>;

/** What a probe leaves behind that came as far as this phase: all before it healthy, all after it skipped because of it. */
export function brokenAt<Name extends PhaseName>(
  phase: Name,
  outcome: Phases[Name],
  { security = "implicit-tls", before = {} }: { security?: Security; before?: Partial<Phases> } = {},
): ProbeFacts {
  const order = PHASE_ORDER[security];
  const skipped = { status: "skipped", because: phase } as const;
  const later = order.slice(order.indexOf(phase) + 1).filter((name) => name !== "sync" && name !== "token");
  const after = Object.fromEntries(later.map((name) => [name, skipped]));
  const mode: Partial<Phases> =
    security === "starttls"
      ? { starttls: { status: "ok", at: 0, seconds: 0.01, value: STARTTLS_AGREED } }
      : security === "none"
        ? { tls: NOT_APPLICABLE }
        : {};
  return healthyFacts(
    { ...mode, ...after, ...before, [phase]: outcome },
    { security, port: security === "implicit-tls" ? 993 : 143 },
  );
}

/** The healthy server's outcome of a phase, what it learnt replaced in part. */
export function healthyBut<Name extends PhaseName>(phase: Name, value: object): Phases[Name] {
  const outcome = healthyFacts().phases[phase];
  if (outcome.status !== "ok") throw new Error(`the healthy facts have no ${phase}`);
  return { ...outcome, value: { ...outcome.value, ...value } };
}
