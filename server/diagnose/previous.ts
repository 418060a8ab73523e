import type { ProbeFacts } from "../contract/facts.ts";
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
    heldBack,
    phases,
    questions,
    sync = null,
    backOff,
    alerts,
    transcript,
  } = check;
  const facts: ProbeFacts = {
    server,
    depth,
    startedAt,
    seconds,
    ...(heldUpSeconds === undefined ? {} : { heldUpSeconds }),
    ...(heldBack === undefined ? {} : { heldBack }),
    phases,
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
