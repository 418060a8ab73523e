import { X509Certificate } from "node:crypto";
import { getCACertificates } from "node:tls";

/** The certificates that are trusted without anybody vouching for them, by their subject. */
export type TrustStore = ReadonlyMap<string, readonly X509Certificate[]>;

const PEM = /-----BEGIN (?:TRUSTED )?CERTIFICATE-----[^-]+-----END (?:TRUSTED )?CERTIFICATE-----/g;
const stores = new Map<string, TrustStore>();

/** The authorities that are trusted (PEM): Node's own, the operating system's, and `ca` besides. */
export function authorities(ca: string | null): readonly string[] {
  return [...new Set([...getCACertificates("default"), ...getCACertificates("system"), ...(ca === null ? [] : [ca])])];
}

/** The same, to look issuers up in. Kept, as reading hundreds of certificates takes a while. */
export function trustStore(ca: string | null): TrustStore {
  const key = ca ?? "";
  const known = stores.get(key);
  if (known) return known;
  const store = new Map<string, X509Certificate[]>();
  const pems = authorities(ca).flatMap((text) => text.match(PEM) ?? []);
  for (const certificate of pems.flatMap(read)) {
    store.set(certificate.subject, [...(store.get(certificate.subject) ?? []), certificate]);
  }
  stores.set(key, store);
  return store;
}

/** What cannot be read OpenSSL does not trust either. */
function read(pem: string): readonly X509Certificate[] {
  try {
    return [new X509Certificate(pem)];
  } catch {
    return [];
  }
}
