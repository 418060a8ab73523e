import { hash, type X509Certificate } from "node:crypto";

/** So many are kept: some 20 MiB. Of more servers the others are read anew at each check. */
const MOST = 4096;
/** One that was not shown for so long makes room, in milliseconds. */
const FORGOTTEN_MS = 3_600_000;

type Known = { certificate: X509Certificate; shownAt: number };

/** Gives of a certificate that is shown the one that was shown before. */
export type KnownCertificates = (shown: X509Certificate) => X509Certificate;

/** All that were shown to this thread. */
export const knownCertificate = createKnownCertificates(MOST);

/**
 * Keeps certificates as they were read when they were first shown, `most` of them: Node reads each property of one once, and what we
 * found out of it is kept with it (`onceOf`). By its octets, so another one is never taken for it. `now` in milliseconds.
 */
export function createKnownCertificates(most: number, now = () => performance.now()): KnownCertificates {
  const known = new Map<string, Known>();

  const makeRoom = (): void => {
    const [oldest] = known;
    if (oldest === undefined) return;
    const [key, { certificate, shownAt }] = oldest;
    known.delete(key);
    // Still shown: to the end of the row, so that the next one is looked at next time.
    if (now() - shownAt < FORGOTTEN_MS) known.set(key, { certificate, shownAt });
  };

  return (shown) => {
    const key = hash("sha256", shown.raw, "base64");
    const before = known.get(key);
    if (before !== undefined) {
      before.shownAt = now();
      return before.certificate;
    }
    if (known.size >= most) makeRoom();
    if (known.size < most) known.set(key, { certificate: shown, shownAt: now() });
    return shown;
  };
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
