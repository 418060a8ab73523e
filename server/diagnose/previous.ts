import type { PhaseName } from "../contract/phases.ts";
import type { PhaseOutcome, PhaseValues, ProbeFacts } from "../probe/facts.ts";
import type { Check } from "./check.ts";

/**
 * The facts of an earlier check, to compare new ones with; null when it did not come as far as it was to go (to the
 * mailboxes, or at depth `connect` to the capabilities, inside TLS where there is any), and so has nothing to compare.
 */
export function previousFacts(check: Check): ProbeFacts | null {
  const {
    server,
    depth,
    startedAt,
    seconds,
    heldUpSeconds,
    questions,
    sync = null,
    backOff,
    alerts,
    transcript,
  } = check;
  const outcome = <Name extends PhaseName>(name: Name) => outcomeOf(check, name);
  const facts: ProbeFacts = {
    server,
    depth,
    startedAt,
    seconds,
    ...(heldUpSeconds === undefined ? {} : { heldUpSeconds }),
    phases: {
      dns: outcome("dns"),
      tcp: outcome("tcp"),
      tls: outcome("tls"),
      greeting: outcome("greeting"),
      capability: outcome("capability"),
      starttls: outcome("starttls"),
      token: outcome("token"),
      auth: outcome("auth"),
      list: outcome("list"),
      status: outcome("status"),
      quota: outcome("quota"),
      sync: outcome("sync"),
      logout: outcome("logout"),
    },
    questions,
    sync,
    backOff,
    alerts,
    transcript,
  };
  return cameToItsEnd(facts) ? facts : null;
}

function cameToItsEnd({ phases: { capability, starttls, status, tls } }: ProbeFacts): boolean {
  if (status.status !== "skipped") return status.value !== undefined;
  const isSecured = starttls.status !== "failed" && tls.status !== "failed";
  return status.because === "not-applicable" && capability.status === "ok" && isSecured;
}

/** A phase that the list lacks is one that the security mode does not have. */
function outcomeOf<Name extends PhaseName>({ phases }: Check, name: Name): PhaseOutcome<PhaseValues[Name]> {
  const report = phases.find(({ phase }) => phase === name);
  if (!report) return { status: "skipped", because: "not-applicable" };
  const { phase: _, ...outcome } = report;
  // A phase and its own outcome belong together; the union of all is more than the compiler follows.
  return outcome as PhaseOutcome<PhaseValues[Name]>;
}
