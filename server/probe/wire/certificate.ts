import type { X509Certificate } from "node:crypto";
import { isIPv6, SocketAddress } from "node:net";
import type { TLSSocket } from "node:tls";
import type { CertificateFacts } from "../../contract/facts.ts";
import type { PeerText } from "../peer-text/peer-text.ts";
import { demandsStaple } from "./extensions.ts";
import { knownCertificate, onceOf } from "./known-certificates.ts";
import { signatureAlgorithmOf } from "./signature-algorithm.ts";

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
    presented.push(knownCertificate(certificate));
    certificate = certificate.issuerCertificate;
  }
  return presented;
}

/** The facts of one certificate (RFC 5280). */
export function describeCertificate(certificate: X509Certificate, peer: PeerText): CertificateFacts {
  const { purposes, ...said } = takenApart(certificate);
  const kept = (text: string | null) => (text === null ? null : peer.text(text));
  return {
    ...said,
    subject: peer.text(said.subject),
    commonName: kept(said.commonName),
    issuer: peer.text(said.issuer),
    issuerOrganisation: kept(said.issuerOrganisation),
    names: peer.texts(said.names),
    ...(purposes ? { purposes: peer.texts(purposes) } : {}),
  };
}

/** The same as the certificate says it. */
const takenApart = onceOf((certificate) => ({
  subject: distinguishedName(certificate.subject),
  commonName: attribute("CN", certificate.subject),
  issuer: distinguishedName(certificate.issuer),
  issuerOrganisation: attribute("O", certificate.issuer),
  names: alternativeNames(certificate.subjectAltName),
  notBefore: certificate.validFromDate.toISOString(),
  notAfter: certificate.validToDate.toISOString(),
  keyType: certificate.publicKey.asymmetricKeyType ?? "unknown",
  keyBits: keyBits(certificate),
  signatureAlgorithm: signatureAlgorithmOf(certificate.raw),
  fingerprint: certificate.fingerprint256,
  selfSigned: certificate.subject === certificate.issuer && certificate.verify(certificate.publicKey),
  authority: certificate.ca,
  // Node's name for the extended key usage.
  purposes: certificate.keyUsage,
  ...(demandsStaple(certificate.raw) ? { mustStaple: true as const } : {}),
}));

/** The order of a curve stands in its name: `prime256v1`, `secp384r1`, `brainpoolP512r1`, `sect163k1`. */
const CURVE_BITS = /\d{3}/;

function keyBits({ publicKey }: X509Certificate): number | null {
  const { modulusLength, namedCurve } = publicKey.asymmetricKeyDetails ?? {};
  const bits = CURVE_BITS.exec(namedCurve ?? "")?.[0];
  return modulusLength ?? (bits === undefined ? null : Number(bits));
}

/** People expect `CN=…, O=…`. */
function distinguishedName(name: string | undefined): string {
  return attributesIn(name).join(", ");
}

/** The value of the most specific attribute of this type; null where there is none. */
function attribute(type: "CN" | "O", name: string | undefined): string | null {
  const own = attributesIn(name).find((one) => one.startsWith(`${type}=`));
  return own === undefined ? null : own.slice(type.length + 1);
}

/** Node writes one attribute a line, the most general first; these begin with the most specific one. */
function attributesIn(name = ""): readonly string[] {
  return name.split("\n").filter(Boolean).reverse();
}

function alternativeNames(subjectAltName: string | undefined): readonly string[] {
  return [...(subjectAltName ?? "").matchAll(NAME)].map(([, name = ""]) => {
    const bare = name.replace(/^"|"$/g, "");
    // Node writes IPv6 addresses in full; people write ::1.
    return isIPv6(bare) ? new SocketAddress({ address: bare, family: "ipv6" }).address : bare;
  });
}
