import type { X509Certificate } from "node:crypto";
import { isIPv6, SocketAddress } from "node:net";
import type { DetailedPeerCertificate, TLSSocket } from "node:tls";
import type { CertificateFacts, Moment } from "../facts.ts";
import type { PeerText } from "../peer-text/peer-text.ts";

const MAX_CHAIN = 10;
const NAME = /(?:^|, )(?:DNS|IP Address):("(?:[^"\\]|\\.)*"|[^,]*)/g;

/** The certificates that the server presented, its own first (RFC 8446 section 4.4.2); at most ten. */
export function certificateChain(socket: TLSSocket, peer: PeerText): readonly CertificateFacts[] {
  const chain: CertificateFacts[] = [];
  let certificate = socket.getPeerX509Certificate();
  while (certificate && chain.length < MAX_CHAIN) {
    chain.push(describeCertificate(certificate, peer));
    certificate = certificate.issuerCertificate;
  }
  return chain;
}

/**
 * When the first certificate ends between the server's own and the root, which the server need not present: Node takes each
 * issuer from what was presented, and what is missing from the trusted authorities. Null where Node does not tell; it tells
 * nothing more once `certificateChain` has read the chain, which empties it.
 */
export function verifiedNotAfter(socket: TLSSocket): Moment | null {
  const ends: number[] = [];
  let certificate: DetailedPeerCertificate | undefined = socket.getPeerCertificate(true);
  while (certificate && ends.length < MAX_CHAIN) {
    ends.push(Date.parse(certificate.valid_to));
    // A root is its own issuer.
    certificate = certificate.issuerCertificate === certificate ? undefined : certificate.issuerCertificate;
  }
  const first = Math.min(...ends);
  return Number.isFinite(first) ? new Date(first).toISOString() : null;
}

/** The facts of one certificate (RFC 5280). */
export function describeCertificate(certificate: X509Certificate, peer: PeerText): CertificateFacts {
  return {
    subject: distinguishedName(certificate.subject, peer),
    issuer: distinguishedName(certificate.issuer, peer),
    names: alternativeNames(certificate.subjectAltName, peer),
    notBefore: certificate.validFromDate.toISOString(),
    notAfter: certificate.validToDate.toISOString(),
    keyType: certificate.publicKey.asymmetricKeyType ?? "unknown",
    keyBits: keyBits(certificate),
    signatureAlgorithm: certificate.signatureAlgorithm ?? null,
    fingerprint: certificate.fingerprint256,
    selfSigned: certificate.subject === certificate.issuer && certificate.verify(certificate.publicKey),
  };
}

const CURVE_BITS: Readonly<Record<string, number>> = {
  prime192v1: 192,
  secp224r1: 224,
  prime256v1: 256,
  secp256k1: 256,
  secp384r1: 384,
  secp521r1: 521,
};

function keyBits({ publicKey }: X509Certificate): number | null {
  const { modulusLength, namedCurve } = publicKey.asymmetricKeyDetails ?? {};
  return modulusLength ?? CURVE_BITS[namedCurve ?? ""] ?? null;
}

/** Node writes one attribute a line, the most general first; people expect `CN=…, O=…`. */
function distinguishedName(name: string | undefined, peer: PeerText): string {
  return peer.text((name ?? "").split("\n").filter(Boolean).reverse().join(", "));
}

function alternativeNames(subjectAltName: string | undefined, peer: PeerText): readonly string[] {
  const names = [...(subjectAltName ?? "").matchAll(NAME)].map(([, name = ""]) => {
    const bare = name.replace(/^"|"$/g, "");
    // Node writes IPv6 addresses in full; people write ::1.
    return isIPv6(bare) ? new SocketAddress({ address: bare, family: "ipv6" }).address : bare;
  });
  return peer.texts(names);
}
