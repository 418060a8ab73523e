import type { ProbeFacts } from "../contract/facts.ts";
import type { PhaseName } from "../contract/phases.ts";
import { CONNECTION_ENDED, type FailureEvidence, failedWith } from "./failed.ts";

/** The alert that says so in so many words (RFC 8446 section 6.2); it comes after our side of the handshake is done. */
const REQUIRED = /_ALERT_CERTIFICATE_REQUIRED$/;
/** What servers say about a certificate of ours in place of that, in TLS 1.2 and by older libraries (RFC 5246 section 7.2.2). */
const ABOUT_OURS =
  /_ALERT_(?:HANDSHAKE_FAILURE|NO_CERTIFICATE|BAD_CERTIFICATE|UNSUPPORTED_CERTIFICATE|CERTIFICATE_UNKNOWN|UNKNOWN_CA|ACCESS_DENIED)$/;

/** The phases in which the server may refuse a session that it did not see a certificate of: the last two with TLS 1.3. */
const PHASES: readonly PhaseName[] = ["tls", "greeting", "capability"];

/**
 * How the connection failed because the server demands a certificate of the client; null when it did not. That it asked for
 * one is not enough: many do, and take clients without.
 */
export function wantsCertificate(facts: ProbeFacts): (FailureEvidence & { phase: PhaseName }) | null {
  const { tls } = facts.phases;
  const asked = tls.status !== "skipped" && tls.value?.clientCertificateRequested === true;
  for (const phase of PHASES) {
    const failed = failedWith(facts, phase);
    if (failed === null) continue;
    const { code } = failed;
    // In the handshake, nothing but the answer to its question can have made the server go.
    const refused = ABOUT_OURS.test(code) || (phase === "tls" && CONNECTION_ENDED.includes(code));
    return REQUIRED.test(code) || (asked && refused) ? { ...failed, phase } : null;
  }
  return null;
}
