import type { ProbeFacts } from "../contract/facts.ts";
import { type FailureEvidence, failedWith } from "./failed.ts";

/** How either side says that there is no version of TLS which both take, with the prefix that Node gives OpenSSL's reasons. */
const NO_COMMON_VERSION: readonly string[] = [
  "ERR_SSL_TLSV1_ALERT_PROTOCOL_VERSION",
  "ERR_SSL_UNSUPPORTED_PROTOCOL",
  "ERR_SSL_UNSUPPORTED_SSL_VERSION",
  "ERR_SSL_WRONG_SSL_VERSION",
  "ERR_SSL_VERSION_TOO_LOW",
  "ERR_SSL_NO_PROTOCOLS_AVAILABLE",
];
/** RFC 8996, RFC 7568. */
export const RETIRED_VERSION = /^(?:TLSv1(?:\.1)?|SSLv[23])$/;

/**
 * How the handshake failed because the server knows only versions of TLS that have been retired; null when it did not. Servers
 * that give no better reason than `handshake_failure` show it to a client that takes anything: they choose the newest they know.
 */
export function retiredVersion(facts: ProbeFacts): FailureEvidence | null {
  const { tls } = facts.phases;
  const seen = tls.status === "failed" ? tls.value?.secondLook : undefined;
  if (seen !== undefined && RETIRED_VERSION.test(seen.version)) return failedWith(facts, "tls");
  return failedWith(facts, "tls", NO_COMMON_VERSION);
}
