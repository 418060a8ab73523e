import type { CertificateFacts, PathEnd, ProbeFacts, TlsFacts } from "../contract/facts.ts";
import { type FailureEvidence, failedWith } from "./failed.ts";

const DAY_MS = 86_400_000;

/** A certificate that was shown and not accepted, with the chain it came in. */
export type RejectedCertificate = {
  /** How the handshake ended. */
  failed: FailureEvidence;
  /** The server's own certificate. */
  leaf: CertificateFacts;
  /** As served, the leaf first. */
  chain: readonly CertificateFacts[];
  /** Those that count, the leaf first: on the way to a root; as served where that is not known. */
  path: readonly CertificateFacts[];
  /** How that way ends; null where it is not known. */
  ends: PathEnd | null;
  /** Whether the certificate is valid for the host name. */
  nameMatches: boolean;
};

/** The certificate, when TLS failed after one was shown; else null. */
export function rejectedCertificate(facts: ProbeFacts): RejectedCertificate | null {
  const { tls } = facts.phases;
  const failed = failedWith(facts, "tls");
  if (!failed || tls.status !== "failed") return null;
  const chain = tls.value?.chain ?? [];
  const leaf = chain[0];
  if (!leaf) return null;
  const path = tls.value?.path;
  const way = { path: path?.certificates ?? chain, ends: path?.ends ?? null };
  return { failed, leaf, chain, ...way, nameMatches: tls.value?.nameMatches ?? true };
}

/** The certificates of a session that count: a server may send others along that no client needs any more. */
export function neededCertificates({ path, chain = [] }: Partial<TlsFacts>): readonly CertificateFacts[] {
  return path?.certificates ?? chain;
}

/** What stands where an authority should, and is none; undefined where all are, or that is not known. */
export function impostorIn({ path }: RejectedCertificate): CertificateFacts | undefined {
  return path.slice(1).find(({ authority }) => authority === false);
}

/** Whose certificate it is, of those on a way to a root: the server's own, or that of an authority above it. */
export function holderOf(
  certificate: CertificateFacts,
  [own, ...above]: readonly CertificateFacts[],
): "own" | "authority" {
  const same = ({ fingerprint }: CertificateFacts) => fingerprint === certificate.fingerprint;
  return own !== undefined && !same(own) && above.some(same) ? "authority" : "own";
}

/** What people know a certificate by; newer ones have an empty subject and only alternative names. */
export function nameOf({ subject, names, fingerprint }: CertificateFacts): string {
  return subject || names[0] || fingerprint;
}

/** The certificate of these that ends first. */
export function firstToEnd(chain: readonly CertificateFacts[]): CertificateFacts | undefined {
  return chain.toSorted((a, b) => Date.parse(a.notAfter) - Date.parse(b.notAfter))[0];
}

/** Whole days from one moment to a later one. */
export function daysBetween(from: Date, to: Date): number {
  return Math.floor((to.getTime() - from.getTime()) / DAY_MS);
}
