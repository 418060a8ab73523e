import type { X509Certificate } from "node:crypto";
import type { PathEnd } from "../../contract/facts.ts";
import type { TrustStore } from "./authorities.ts";
import { onceOf } from "./known-certificates.ts";

/** A path from a server's certificate towards a root, and how it ends. */
export type CertificationPath = { certificates: readonly X509Certificate[]; ends: PathEnd };

type Accept = (certificate: X509Certificate) => boolean;

/** Longer than any path in use; a server may present more, to keep us busy. */
const MAX_LENGTH = 10;

/**
 * The path on which `presented`, the server's own certificate first, is verified (RFC 5280 section 6.1): of certificates
 * that are valid now where there is one, the one to what is trusted that ends last, and the shortest of those. Without a trusted root it goes as far as what was presented leads. Judges dates and signatures only.
 */
export function certificationPath(
  presented: readonly X509Certificate[],
  trusted: TrustStore,
  now: number,
): CertificationPath | null {
  const [leaf, ...others] = presented;
  if (!leaf) return null;
  const valid: Accept = ({ validFromDate, validToDate }) =>
    validFromDate.getTime() <= now && now <= validToDate.getTime();
  const path = longestValid(leaf, others, trusted, valid) ?? toRoot(leaf, others, trusted, () => true);
  return path ? { certificates: path, ends: "trusted-root" } : asPresented(leaf, others);
}

/** Of several paths the one that ends last, as a client goes on by that when the others are over. */
function longestValid(
  leaf: X509Certificate,
  presented: readonly X509Certificate[],
  trusted: TrustStore,
  valid: Accept,
): readonly X509Certificate[] | null {
  let path: readonly X509Certificate[] | null = null;
  let next = toRoot(leaf, presented, trusted, valid);
  for (let tries = 0; next !== null && tries < MAX_LENGTH; tries += 1) {
    path = next;
    const end = Math.min(...next.map(({ validToDate }) => validToDate.getTime()));
    if (leaf.validToDate.getTime() <= end) break;
    next = toRoot(leaf, presented, trusted, (one) => valid(one) && one.validToDate.getTime() > end);
  }
  return path;
}

/** Breadth first, so that the shortest path is found; each certificate is looked at once. */
function toRoot(
  leaf: X509Certificate,
  presented: readonly X509Certificate[],
  trusted: TrustStore,
  accept: Accept,
): readonly X509Certificate[] | null {
  if (!accept(leaf)) return null;
  const seen = new Set([leaf.fingerprint256]);
  const waiting: (readonly X509Certificate[])[] = [[leaf]];
  for (let path = waiting.shift(); path !== undefined; path = waiting.shift()) {
    const last = path.at(-1);
    if (last === undefined) continue;
    if ((trusted.partial || isRoot(last)) && isTrusted(last, trusted)) return path;
    if (path.length >= MAX_LENGTH) continue;
    for (const issuer of [...(trusted.bySubject.get(last.issuer) ?? []), ...presented]) {
      if (seen.has(issuer.fingerprint256) || !accept(issuer) || !issued(issuer, last)) continue;
      seen.add(issuer.fingerprint256);
      waiting.push([...path, issuer]);
    }
  }
  return null;
}

function asPresented(leaf: X509Certificate, presented: readonly X509Certificate[]): CertificationPath {
  const path = [leaf];
  const seen = new Set([leaf.fingerprint256]);
  for (let last: X509Certificate | undefined = leaf; last !== undefined && path.length < MAX_LENGTH; ) {
    if (isRoot(last)) return { certificates: path, ends: "untrusted-root" };
    const below: X509Certificate = last;
    last = presented.find((issuer) => !seen.has(issuer.fingerprint256) && issued(issuer, below));
    if (last === undefined) break;
    seen.add(last.fingerprint256);
    path.push(last);
  }
  return { certificates: path, ends: "issuer-missing" };
}

function isRoot(certificate: X509Certificate): boolean {
  return certificate.subject === certificate.issuer && issued(certificate, certificate);
}

function isTrusted({ subject, fingerprint256 }: X509Certificate, trusted: TrustStore): boolean {
  return trusted.bySubject.get(subject)?.some((known) => known.fingerprint256 === fingerprint256) ?? false;
}

/** By whom a certificate was issued, and by whom not: a signature stays what it is. */
const issuersOf = onceOf((): WeakMap<X509Certificate, boolean> => new WeakMap());

/** Whoever may not issue has issued all the same: that is OpenSSL's to refuse. */
function issued(issuer: X509Certificate, certificate: X509Certificate): boolean {
  const known = issuersOf(certificate);
  const before = known.get(issuer);
  if (before !== undefined) return before;
  const is = hasIssued(issuer, certificate);
  known.set(issuer, is);
  return is;
}

function hasIssued(issuer: X509Certificate, certificate: X509Certificate): boolean {
  try {
    const named = certificate.issuer === issuer.subject || certificate.checkIssued(issuer);
    return named && certificate.verify(issuer.publicKey);
  } catch {
    // A key of a kind that OpenSSL does not know, or none at all.
    return false;
  }
}
