import type { X509Certificate } from "node:crypto";
import { isIPv6, SocketAddress } from "node:net";
import type { TLSSocket } from "node:tls";
import type { CertificateFacts } from "../../contract/facts.ts";
import type { PeerText } from "../peer-text/peer-text.ts";
import { demandsStaple } from "./extensions.ts";

const MAX_CHAIN = 10;
const NAME = /(?:^|, )(?:DNS|IP Address):("(?:[^"\\]|\\.)*"|[^,]*)/g;

/**
 * The certificates that the server presented, as it sent them, its own first (RFC 8446 section 4.4.2); at most ten. Node hands
 * this list out once, link by link: what it calls the issuer's certificate is whichever was sent next.
 */
export function presentedCertificates(socket: TLSSocket): readonly X509Certificate[] {
  const presented: X509Certificate[] = [];
  let certificate = socket.getPeerX509Certificate();
  while (certificate && presented.length < MAX_CHAIN) {
    presented.push(certificate);
    certificate = certificate.issuerCertificate;
  }
  return presented;
}

/** The facts of one certificate (RFC 5280). */
export function describeCertificate(certificate: X509Certificate, peer: PeerText): CertificateFacts {
  return {
    subject: distinguishedName(certificate.subject, peer),
    commonName: attribute("CN", certificate.subject, peer),
    issuer: distinguishedName(certificate.issuer, peer),
    issuerOrganisation: attribute("O", certificate.issuer, peer),
    names: alternativeNames(certificate.subjectAltName, peer),
    notBefore: certificate.validFromDate.toISOString(),
    notAfter: certificate.validToDate.toISOString(),
    keyType: certificate.publicKey.asymmetricKeyType ?? "unknown",
    keyBits: keyBits(certificate),
    signatureAlgorithm: certificate.signatureAlgorithm ?? null,
    fingerprint: certificate.fingerprint256,
    selfSigned: certificate.subject === certificate.issuer && certificate.verify(certificate.publicKey),
    authority: certificate.ca,
    // Node's name for the extended key usage.
    ...(certificate.keyUsage ? { purposes: peer.texts(certificate.keyUsage) } : {}),
    ...(demandsStaple(certificate.raw) ? { mustStaple: true as const } : {}),
  };
}

/** The order of a curve stands in its name: `prime256v1`, `secp384r1`, `brainpoolP512r1`, `sect163k1`. */
const CURVE_BITS = /\d{3}/;

function keyBits({ publicKey }: X509Certificate): number | null {
  const { modulusLength, namedCurve } = publicKey.asymmetricKeyDetails ?? {};
  const bits = CURVE_BITS.exec(namedCurve ?? "")?.[0];
  return modulusLength ?? (bits === undefined ? null : Number(bits));
}

/** People expect `CN=…, O=…`. */
function distinguishedName(name: string | undefined, peer: PeerText): string {
  return peer.text(attributesIn(name).join(", "));
}

/** The value of the most specific attribute of this type; null where there is none. */
function attribute(type: "CN" | "O", name: string | undefined, peer: PeerText): string | null {
  const own = attributesIn(name).find((one) => one.startsWith(`${type}=`));
  return own === undefined ? null : peer.text(own.slice(type.length + 1));
}

/** Node writes one attribute a line, the most general first; these begin with the most specific one. */
function attributesIn(name = ""): readonly string[] {
  return name.split("\n").filter(Boolean).reverse();
}

function alternativeNames(subjectAltName: string | undefined, peer: PeerText): readonly string[] {
  const names = [...(subjectAltName ?? "").matchAll(NAME)].map(([, name = ""]) => {
    const bare = name.replace(/^"|"$/g, "");
    // Node writes IPv6 addresses in full; people write ::1.
    return isIPv6(bare) ? new SocketAddress({ address: bare, family: "ipv6" }).address : bare;
  });
  return peer.texts(names);
}
