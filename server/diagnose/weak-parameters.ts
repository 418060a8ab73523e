import type { ProbeFacts } from "../probe/facts.ts";
import { type FailureEvidence, failedWith } from "./failed.ts";
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
/** `ERR_SSL_SSLV3_ALERT_HANDSHAKE_FAILURE`; since OpenSSL 3.2 `ERR_SSL_SSL/TLS_ALERT_…`. */
const ALERT = /_ALERT_(?:HANDSHAKE_FAILURE|INSUFFICIENT_SECURITY)$/;

/** What was too weak for a handshake that failed; null when it was something else, or the certificate (`tls-certificate-weak`). */
export function weakParameters(facts: ProbeFacts): WeakParameters | null {
  const failed = failedWith(facts, "tls");
  if (!failed || weakCertificate(facts)?.refused === "yes" || wantsCertificate(facts)) return null;
  const part = PARTS.get(failed.code) ?? (ALERT.test(failed.code) ? "cipher" : null);
  return part && { ...failed, part };
}
