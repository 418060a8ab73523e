import { X509Certificate } from "node:crypto";
import { getCACertificates } from "node:tls";

/** The certificates that are trusted without anybody vouching for them. */
export type TrustStore = {
  bySubject: ReadonlyMap<string, readonly X509Certificate[]>;
  /** Whether also those are that are no roots. */
  partial: boolean;
};

/** What decides about trust, as `tls.createSecureContext` takes it. */
type Trust = { ca: string[]; allowPartialTrustChain: boolean };

const PEM = /-----BEGIN (?:TRUSTED )?CERTIFICATE-----[^-]+-----END (?:TRUSTED )?CERTIFICATE-----/g;
const stores = new Map<string, TrustStore>();

/**
 * The authorities that are trusted: Node's own, the operating system's, and `ca` (PEM) besides. Where that names an intermediate
 * authority or a server's own certificate, this is trusted without what vouches for it, as curl, Go and Python take it (RFC 5280
 * section 6.1.1 d leaves open what is trusted); otherwise OpenSSL's reasons stay those that everybody knows.
 */
export function trust(ca: string | null): Trust {
  return { ca: [...authorities(ca)], allowPartialTrustChain: trustStore(ca).partial };
}

function authorities(ca: string | null): readonly string[] {
  return [...new Set([...getCACertificates("default"), ...getCACertificates("system"), ...(ca === null ? [] : [ca])])];
}

/** The same, to look issuers up in. Kept, as reading hundreds of certificates takes a while. */
export function trustStore(ca: string | null): TrustStore {
  const key = ca ?? "";
  const known = stores.get(key);
  if (known) return known;
  const bySubject = new Map<string, X509Certificate[]>();
  for (const certificate of authorities(ca).flatMap(certificatesIn)) {
    bySubject.set(certificate.subject, [...(bySubject.get(certificate.subject) ?? []), certificate]);
  }
  const partial = ca !== null && certificatesIn(ca).some(({ subject, issuer }) => subject !== issuer);
  const store = { bySubject, partial };
  stores.set(key, store);
  return store;
}

function certificatesIn(text: string): readonly X509Certificate[] {
  return (text.match(PEM) ?? []).flatMap(read);
}

/** What cannot be read OpenSSL does not trust either. */
function read(pem: string): readonly X509Certificate[] {
  try {
    return [new X509Certificate(pem)];
  } catch {
    return [];
  }
}
