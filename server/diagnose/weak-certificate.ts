import type { ProbeFacts } from "../contract/facts.ts";
import { neededCertificates } from "./certificate.ts";
import { type FailureEvidence, failedWith } from "./failed.ts";
import { verificationReason } from "./verification-reason.ts";
import { type Weakness, weaknessOf } from "./weakness.ts";

/** A certificate that is too weak, and whether the connection failed because of it. */
export type WeakCertificate = Weakness & Pick<FailureEvidence, "code" | "text"> & { refused: "yes" | "no" };

/** OpenSSL's reasons for not using a certificate, with the prefix that Node gives them. */
const REFUSED = /^ERR_SSL_(?:EE|CA)_(?:KEY_TOO_SMALL|MD_TOO_WEAK)$/;
/** Reasons that name another part of the handshake than the certificate. */
const ELSEWHERE = /DH_KEY|DH_VALUE|RENEGOTIATION/;
/** Cipher suites that OpenSSL offers unasked (RFC 9325 section 4.2). */
const CURRENT = /_(?:EC)?DHE_.*_(?:GCM|CHACHA20)_/;
/** What Node calls verification errors that it has no name for; that of a weak certificate was one of them. */
const UNNAMED = "UNSPECIFIED";

/**
 * What is too weak about the server's certificate, or one that it was issued with: also where the handshake failed, and a second
 * look showed the certificate that our TLS would not take. Null when nothing is, or nobody could see.
 */
export function weakCertificate(facts: ProbeFacts): WeakCertificate | null {
  const { tls } = facts.phases;
  if (tls.status === "skipped") return null;
  const failed = failedWith(facts, "tls");
  const { code, text } = failed ?? { code: "", text: "" };
  const shown = neededCertificates(tls.value ?? {});
  const weak = weaknessOf(shown.length > 0 ? shown : (tls.value?.secondLook?.chain ?? []));
  if (failed === null) return weak && { ...weak, code, text, refused: "no" };
  const refused =
    REFUSED.test(code) || verificationReason(code) === "weak" || (weak !== null && wasWeakness(facts, code));
  const evidence = { code, text, refused: refused ? ("yes" as const) : ("no" as const) };
  if (weak !== null) return { ...weak, ...evidence };
  return refused ? { subject: facts.server.host, ...unseen(code), ...evidence } : null;
}

/** With nothing to see, the reason alone says what is weak. */
function unseen(code: string): Pick<Weakness, "weakness" | "found"> {
  return { weakness: code.includes("MD_TOO_WEAK") ? "signature" : "key", found: code };
}

/**
 * Whether the weakness is what the connection failed over, where no verification error says so: all that OpenSSL held against it
 * has no name, or the handshake came about with a cipher suite that ours takes as well, and only for a client that takes any key.
 */
function wasWeakness({ phases: { tls } }: ProbeFacts, code: string): boolean {
  if (code === UNNAMED) return true;
  const seen = tls.status === "failed" ? tls.value?.secondLook : undefined;
  return seen !== undefined && !ELSEWHERE.test(code) && seen.version === "TLSv1.2" && CURRENT.test(seen.cipher);
}
