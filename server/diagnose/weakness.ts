import type { CertificateFacts } from "../contract/facts.ts";
import { nameOf } from "./certificate.ts";

/** What is too weak about a certificate: its key, or the digest with which it was signed. */
export type Weakness = { subject: string; weakness: "key" | "signature"; found: string };

/** The least that is still held to be safe (NIST SP 800-57 part 1: 112 bits), by Node's name of the kind of key. */
const LEAST_BITS: Readonly<Record<string, number>> = { rsa: 2048, "rsa-pss": 2048, dsa: 2048, ec: 224 };
const BROKEN_DIGEST = /(?:md[245]|sha-?1)(?!\d)/i;

/** What is too weak in a chain, the leaf first. The signature of a root is not looked at by anybody, so it does not count. */
export function weaknessOf(chain: readonly CertificateFacts[]): Weakness | null {
  for (const certificate of chain) {
    const { keyType, keyBits, signatureAlgorithm, selfSigned } = certificate;
    const subject = nameOf(certificate);
    if (keyBits !== null && keyBits < (LEAST_BITS[keyType] ?? 0)) {
      return { subject, weakness: "key", found: `${keyType.toUpperCase()} ${keyBits}` };
    }
    if (!selfSigned && signatureAlgorithm !== null && BROKEN_DIGEST.test(signatureAlgorithm)) {
      return { subject, weakness: "signature", found: signatureAlgorithm };
    }
  }
  return null;
}
