import { hash, type X509Certificate } from "node:crypto";

/** So many are kept: some 20 MiB. Of more servers the others are read anew at each check. */
const MOST = 4096;
/** One that was not shown for so long makes room, in milliseconds. */
const FORGOTTEN_MS = 3_600_000;

type Known = { certificate: X509Certificate; shownAt: number };

const known = new Map<string, Known>();

/**
 * The certificate as it was read when it was first shown: Node reads each property of one once, and what we found out of it is kept with
 * it (`onceOf`). By its octets, so another one is never taken for it.
 */
export function knownCertificate(shown: X509Certificate): X509Certificate {
  const key = hash("sha256", shown.raw, "base64");
  const before = known.get(key);
  const shownAt = performance.now();
  if (before !== undefined) {
    before.shownAt = shownAt;
    return before.certificate;
  }
  if (known.size >= MOST) forgetOldest(shownAt);
  if (known.size < MOST) known.set(key, { certificate: shown, shownAt });
  return shown;
}

function forgetOldest(now: number): void {
  const [oldest] = known;
  if (oldest === undefined) return;
  const [key, { certificate, shownAt }] = oldest;
  known.delete(key);
  // Still shown: to the end of the row, so that the next one is looked at next time.
  if (now - shownAt < FORGOTTEN_MS) known.set(key, { certificate, shownAt });
}

/** Finds something out of a certificate once for as long as the certificate is known: only what no time and no other input changes. */
export function onceOf<Value>(find: (certificate: X509Certificate) => Value): (certificate: X509Certificate) => Value {
  const found = new WeakMap<X509Certificate, { value: Value }>();
  return (certificate) => {
    const before = found.get(certificate);
    if (before) return before.value;
    const value = find(certificate);
    found.set(certificate, { value });
    return value;
  };
}
