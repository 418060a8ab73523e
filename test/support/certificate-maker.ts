import "reflect-metadata";
import { randomBytes, webcrypto } from "node:crypto";
import { isIP } from "node:net";
import * as x509 from "@peculiar/x509";

/** A certificate and what it takes to issue others with it. */
export type Made = { certificate: x509.X509Certificate; keys: webcrypto.CryptoKeyPair; pem: string };

/** What a certificate is to say, and who issues it; a healthy one of a year where nothing is said. */
export type Wanted = {
  subject: string;
  /** Its own keys vouch for it when left out. */
  issuer?: Made;
  /** New ones when left out. */
  keys?: webcrypto.CryptoKeyPair;
  /** Host names and addresses, none for a certificate that names them in its subject alone; an authority when left out. */
  names?: readonly string[];
  /** Addresses that stand there as if they were host names. */
  misplaced?: readonly string[];
  notBefore?: Date;
  notAfter?: Date;
  hash?: "SHA-1" | "SHA-256";
  usages?: readonly string[];
  extensions?: readonly x509.Extension[];
};

const DAY_MS = 86_400_000;
const EC = { name: "ECDSA", namedCurve: "P-256" };

/** The moment so many days from now. */
export const fromNow = (days: number): Date => new Date(Date.now() + days * DAY_MS);

/** The "must staple" extension (RFC 7633) with `status_request`. */
export const MUST_STAPLE = new x509.Extension("1.3.6.1.5.5.7.1.24", false, Uint8Array.of(0x30, 3, 2, 1, 5));

/** Name constraints (RFC 5280 section 4.2.1.10) that permit this domain alone. */
export function permits(domain: string): x509.Extension {
  const name = Buffer.from(domain, "latin1");
  const wrap = (tag: number, content: Uint8Array) => Uint8Array.of(tag, content.length, ...content);
  return new x509.Extension("2.5.29.30", true, wrap(0x30, wrap(0xa0, wrap(0x30, wrap(0x82, name)))));
}

/** New keys: RSA of so many bits, or of an elliptic curve. */
export function makeKeys(bits?: number): Promise<webcrypto.CryptoKeyPair> {
  const rsa = { name: "RSASSA-PKCS1-v1_5", publicExponent: Uint8Array.of(1, 0, 1), hash: "SHA-256" };
  if (bits === undefined) return webcrypto.subtle.generateKey(EC, true, ["sign", "verify"]);
  return webcrypto.subtle.generateKey({ ...rsa, modulusLength: bits }, true, ["sign", "verify"]);
}

/** Makes a certificate of which everything can be wrong. */
export async function makeCertificate(wanted: Wanted): Promise<Made> {
  const {
    subject,
    issuer,
    names,
    hash = "SHA-256",
    extensions = [],
    usages = [x509.ExtendedKeyUsage.serverAuth],
  } = wanted;
  const keys = wanted.keys ?? (await makeKeys());
  const signer = issuer?.keys ?? keys;
  const certificate = await x509.X509CertificateGenerator.create({
    serialNumber: `01${randomBytes(15).toString("hex")}`,
    subject: `CN=${subject}`,
    issuer: issuer?.certificate.subject ?? `CN=${subject}`,
    notBefore: wanted.notBefore ?? fromNow(-30),
    notAfter: wanted.notAfter ?? fromNow(335),
    publicKey: keys.publicKey,
    signingKey: signer.privateKey,
    signingAlgorithm: { ...signer.privateKey.algorithm, hash },
    extensions: [
      ...(names === undefined ? forAuthority() : forServer(names, usages, wanted.misplaced)),
      await x509.SubjectKeyIdentifierExtension.create(keys.publicKey),
      await x509.AuthorityKeyIdentifierExtension.create(signer.publicKey),
      ...extensions,
    ],
  });
  return { certificate, keys, pem: certificate.toString("pem") };
}

/** What a server sends: these certificates in this order, and the key of the first. */
export async function served(leaf: Made, ...others: readonly Made[]) {
  const key = x509.PemConverter.encode(await webcrypto.subtle.exportKey("pkcs8", leaf.keys.privateKey), "PRIVATE KEY");
  return { key, certificate: leaf.pem, chain: [leaf, ...others].map(({ pem }) => pem).join("\n") };
}

function forAuthority(): x509.Extension[] {
  const usages = x509.KeyUsageFlags.keyCertSign | x509.KeyUsageFlags.cRLSign;
  return [new x509.BasicConstraintsExtension(true, undefined, true), new x509.KeyUsagesExtension(usages, true)];
}

function forServer(
  names: readonly string[],
  usages: readonly string[],
  misplaced: readonly string[] = [],
): x509.Extension[] {
  const said = [
    ...names.map((value) => new x509.GeneralName(isIP(value) === 0 ? "dns" : "ip", value)),
    ...misplaced.map((value) => new x509.GeneralName("dns", value)),
  ];
  return [
    new x509.BasicConstraintsExtension(false, undefined, true),
    new x509.ExtendedKeyUsageExtension([...usages]),
    ...(said.length > 0 ? [new x509.SubjectAlternativeNameExtension(said)] : []),
  ];
}
