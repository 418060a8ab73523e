import type { CertificateFacts } from "../contract/facts.ts";
import { nameOf } from "./certificate.ts";

/** What is not as it should be about the way a chain is sent, the worst of it, and the certificate that shows it. */
export type Untidiness = { fault: "order" | "twice" | "root"; subject: string };

/**
 * What RFC 8446 section 4.4.2 asks for and a presented chain does not keep: each certificate certifies the one before it, and
 * the root is left out. A certificate whose issuer is not sent ends the chain there; what follows may be for clients that know
 * another root. Null when all is well.
 */
export function untidiness(chain: readonly CertificateFacts[]): Untidiness | null {
  const once = chain.filter(
    ({ fingerprint }, index) => chain.findIndex((other) => other.fingerprint === fingerprint) === index,
  );
  const at = once.findIndex((certificate, index) => isFollowedByAnother(certificate, index, once));
  const misplaced = at < 0 ? undefined : (once[at + 1] ?? once[at]);
  if (misplaced) return { fault: "order", subject: nameOf(misplaced) };
  const repeated = chain.find(
    ({ fingerprint }, index) => chain.findIndex((other) => other.fingerprint === fingerprint) < index,
  );
  if (repeated) return { fault: "twice", subject: nameOf(repeated) };
  const root = chain.slice(1).find(({ selfSigned }) => selfSigned);
  return root ? { fault: "root", subject: nameOf(root) } : null;
}

/** Whether the certificate of its issuer is sent, and not right behind it. */
function isFollowedByAnother(
  { issuer, selfSigned }: CertificateFacts,
  index: number,
  chain: readonly CertificateFacts[],
): boolean {
  if (selfSigned || chain[index + 1]?.subject === issuer) return false;
  return chain.some(({ subject }, at) => at > 0 && at !== index && subject === issuer);
}
