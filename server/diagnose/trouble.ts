import type { Trouble } from "../contract/answers/check.ts";
import type { Failure, PhaseOutcome, Phases, ProbeFacts, Questions } from "../contract/facts.ts";
import { PHASE_NAMES } from "../contract/phases.ts";
import { troubleIn } from "../probe/own-trouble.ts";

/** What kept a check from being made; null where nothing did. A goodbye that we missed keeps nobody from anything. */
export function troubleOf(phases: Phases): Trouble | null {
  for (const phase of PHASE_NAMES) {
    const outcome = phases[phase];
    if (outcome.status !== "failed" || phase === "logout") continue;
    const kind = troubleIn(outcome.failure);
    if (kind !== null) return { kind, phase, failure: outcome.failure };
  }
  return null;
}

/** What of the facts can be judged: without what we only failed to learn by trouble of our own, on the way and besides. */
export function withoutTrouble(facts: ProbeFacts): ProbeFacts {
  const { phases, questions } = facts;
  return { ...facts, phases: judgeable(phases), questions: questions && answered(questions) };
}

function judgeable(phases: Phases): Phases {
  const { tcp, logout } = phases;
  return { ...phases, tcp: withoutOwnAttempts(tcp), logout: isOwn(logout) ? NOT_LEARNT : logout };
}

const NOT_LEARNT = { status: "skipped", because: "not-applicable" } as const;

function withoutOwnAttempts(tcp: Phases["tcp"]): Phases["tcp"] {
  if (tcp.status !== "ok") return tcp;
  return { ...tcp, value: { ...tcp.value, attempts: tcp.value.attempts.filter(isTheirs) } };
}

/** The slow questions, without the places that we did not come to ask. */
function answered({ addresses, ports, tlsVersions, keyTypes, ...rest }: Questions): Questions {
  return {
    ...rest,
    addresses: addresses.filter(isTheirs),
    ports: ports.filter(isTheirs),
    tlsVersions: tlsVersions.filter(isTheirs),
    ...(keyTypes ? { keyTypes: keyTypes.filter(isTheirs) } : {}),
  };
}

function isTheirs(entry: { failure?: Failure | null | undefined } | object): boolean {
  const failure = "failure" in entry ? entry.failure : null;
  return !failure || troubleIn(failure) === null;
}

function isOwn<Value>(outcome: PhaseOutcome<Value>): boolean {
  return outcome.status === "failed" && troubleIn(outcome.failure) !== null;
}
