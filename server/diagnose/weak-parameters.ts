import type { ProbeFacts } from "../contract/facts.ts";
import { type FailureEvidence, failedWith } from "./failed.ts";
import { RETIRED_VERSION } from "./retired-version.ts";
import { wantsCertificate } from "./wants-certificate.ts";
import { weakCertificate } from "./weak-certificate.ts";

/** What the two sides do not agree on. */
export type WeakPart = "digest" | "exchange" | "renegotiation" | "cipher";

/** The evidence of a handshake that failed over something that is too weak for one side. */
export type WeakParameters = FailureEvidence & { part: WeakPart };

/** OpenSSL's reasons, with the prefix that Node gives them. */
const PARTS: ReadonlyMap<string, WeakPart> = new Map(
  Object.entries({
    ERR_SSL_LEGACY_SIGALG_DISALLOWED_OR_UNSUPPORTED: "digest",
    ERR_SSL_NO_SUITABLE_SIGNATURE_ALGORITHM: "digest",
    ERR_SSL_NO_SHARED_SIGNATURE_ALGORITHMS: "digest",
    ERR_SSL_WRONG_SIGNATURE_TYPE: "digest",
    ERR_SSL_DH_KEY_TOO_SMALL: "exchange",
    ERR_SSL_BAD_DH_VALUE: "exchange",
    ERR_SSL_BAD_ECPOINT: "exchange",
    ERR_SSL_WRONG_CURVE: "exchange",
    ERR_SSL_UNSUPPORTED_ELLIPTIC_CURVE: "exchange",
    ERR_SSL_NO_SUITABLE_GROUPS: "exchange",
    ERR_SSL_NO_SUITABLE_KEY_SHARE: "exchange",
    ERR_SSL_UNSAFE_LEGACY_RENEGOTIATION_DISABLED: "renegotiation",
    ERR_SSL_NO_CIPHERS_AVAILABLE: "cipher",
    ERR_SSL_NO_SHARED_CIPHER: "cipher",
    ERR_SSL_UNKNOWN_CIPHER_RETURNED: "cipher",
    ERR_SSL_WRONG_CIPHER_RETURNED: "cipher",
  }),
);
/** The alert of a server that wants something safer than what we offered (RFC 8446 section 6.2), which is all of today's. */
const UNSAFE = /_ALERT_INSUFFICIENT_SECURITY$/;
/** Suites that no client of today offers (RFC 9325 section 4.1 and 4.2), by their IANA names. */
const OUTDATED_CIPHER = /(?:NULL|EXPORT|anon|PSK|SRP|RC[24]|DES|IDEA|SEED|CAMELLIA)/;
/** Groups that every client of today offers, as OpenSSL names them; finite fields are judged by our own side (`DH_KEY_TOO_SMALL`). */
const USUAL_GROUP = /^(?:X25519|X448|prime256v1|secp384r1|secp521r1|DH \d+)$/;

/**
 * What was too weak for a handshake that failed; null when it was something else, the certificate (`tls-certificate-weak`), or
 * nobody knows. Our own side says it in so many words; an alert such as `handshake_failure` says nothing (RFC 8446 section 6.2:
 * "unable to negotiate an acceptable set of security parameters"), and a second look has to show what the server takes instead.
 */
export function weakParameters(facts: ProbeFacts): WeakParameters | null {
  const failed = failedWith(facts, "tls");
  if (!failed || weakCertificate(facts)?.refused === "yes" || wantsCertificate(facts)) return null;
  const part = PARTS.get(failed.code) ?? (UNSAFE.test(failed.code) ? "cipher" : partSeen(facts));
  return part && { ...failed, part };
}

/** What a server agreed on with a client that takes anything, and would not have with one of today; null when there is nothing. */
function partSeen({ phases: { tls } }: ProbeFacts): WeakPart | null {
  const seen = tls.status === "failed" ? tls.value?.secondLook : undefined;
  if (seen === undefined || RETIRED_VERSION.test(seen.version)) return null;
  if (OUTDATED_CIPHER.test(seen.cipher)) return "cipher";
  const { keyExchange = null } = seen;
  return keyExchange !== null && !USUAL_GROUP.test(keyExchange) ? "exchange" : null;
}
