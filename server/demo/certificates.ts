import "reflect-metadata";
import { randomBytes, webcrypto } from "node:crypto";
import { isIP } from "node:net";
import * as x509 from "@peculiar/x509";

/** A certificate with its private key, everything PEM, as `tls.createServer` takes it. */
export type Certificate = {
  key: string;
  certificate: string;
  /** What the server sends: the certificate itself and the intermediates up to the root, without the root. */
  chain: string;
};

/** What a certificate is to say (RFC 5280). */
export type CertificateRequest = {
  /** Subject alternative names: host names and IP addresses (RFC 5280 section 4.2.1.6). */
  names: readonly string[];
  /** An hour ago when left out. */
  notBefore?: Date;
  /** A year from now when left out. */
  notAfter?: Date;
  /** The first name when left out. */
  commonName?: string;
};

/** A certificate authority that lives as long as the process: for the demo and the tests. */
export type Authority = {
  /** Its own certificate, PEM: for a root what clients put into `ca`. */
  certificate: string;
  issue(request: CertificateRequest): Promise<Certificate>;
  /** An authority below this one; its certificates carry it in their chain. */
  intermediate(name: string): Promise<Authority>;
};

type Signer = { certificate: x509.X509Certificate; keys: webcrypto.CryptoKeyPair; chain: string };

const ALGORITHM = { name: "ECDSA", namedCurve: "P-256", hash: "SHA-256" };
const HOUR_MS = 3_600_000;
const YEAR_MS = 365 * 24 * HOUR_MS;

/** Makes a root authority with the given common name. */
export async function createAuthority(name: string): Promise<Authority> {
  const keys = await generateKeys();
  const certificate = await sign({ name, keys, signer: null, extensions: authorityExtensions(), ...validity({}) });
  return authority({ certificate, keys, chain: "" });
}

/** Makes a certificate that is its own issuer: what a mail server has before anyone configured one. */
export async function selfSigned(request: CertificateRequest): Promise<Certificate> {
  return leaf(request, null);
}

function authority(signer: Signer): Authority {
  return {
    certificate: signer.certificate.toString("pem"),
    issue: (request) => leaf(request, signer),
    async intermediate(name) {
      const keys = await generateKeys();
      const certificate = await sign({ name, keys, signer, extensions: authorityExtensions(), ...validity({}) });
      return authority({ certificate, keys, chain: `${certificate.toString("pem")}\n${signer.chain}` });
    },
  };
}

async function leaf(request: CertificateRequest, signer: Signer | null): Promise<Certificate> {
  const keys = await generateKeys();
  const name = request.commonName ?? request.names[0] ?? "localhost";
  const certificate = await sign({
    name,
    keys,
    signer,
    extensions: leafExtensions(request.names),
    ...validity(request),
  });
  const pem = certificate.toString("pem");
  const key = x509.PemConverter.encode(await webcrypto.subtle.exportKey("pkcs8", keys.privateKey), "PRIVATE KEY");
  return { key, certificate: pem, chain: `${pem}\n${signer?.chain ?? ""}` };
}

function generateKeys(): Promise<webcrypto.CryptoKeyPair> {
  return webcrypto.subtle.generateKey(ALGORITHM, true, ["sign", "verify"]);
}

function validity({ notBefore, notAfter }: Pick<CertificateRequest, "notBefore" | "notAfter">) {
  const now = Date.now();
  return { notBefore: notBefore ?? new Date(now - HOUR_MS), notAfter: notAfter ?? new Date(now + YEAR_MS) };
}

function authorityExtensions(): x509.Extension[] {
  const usages = x509.KeyUsageFlags.keyCertSign | x509.KeyUsageFlags.cRLSign;
  return [new x509.BasicConstraintsExtension(true, undefined, true), new x509.KeyUsagesExtension(usages, true)];
}

function leafExtensions(names: readonly string[]): x509.Extension[] {
  const alternativeNames = names.map((value) => new x509.GeneralName(isIP(value) === 0 ? "dns" : "ip", value));
  return [
    new x509.BasicConstraintsExtension(false, undefined, true),
    new x509.KeyUsagesExtension(x509.KeyUsageFlags.digitalSignature, true),
    new x509.ExtendedKeyUsageExtension([x509.ExtendedKeyUsage.serverAuth]),
    new x509.SubjectAlternativeNameExtension(alternativeNames),
  ];
}

async function sign(to: {
  name: string;
  keys: webcrypto.CryptoKeyPair;
  /** Null to sign with its own key. */
  signer: Signer | null;
  extensions: x509.Extension[];
  notBefore: Date;
  notAfter: Date;
}): Promise<x509.X509Certificate> {
  const signer = to.signer?.keys ?? to.keys;
  const subject = [{ CN: [to.name] }];
  return x509.X509CertificateGenerator.create({
    // Positive whatever the random bytes are (RFC 5280 section 4.1.2.2).
    serialNumber: `01${randomBytes(15).toString("hex")}`,
    subject,
    issuer: to.signer?.certificate.subjectName.toJSON() ?? subject,
    notBefore: to.notBefore,
    notAfter: to.notAfter,
    publicKey: to.keys.publicKey,
    signingKey: signer.privateKey,
    signingAlgorithm: ALGORITHM,
    extensions: [
      ...to.extensions,
      await x509.SubjectKeyIdentifierExtension.create(to.keys.publicKey),
      await x509.AuthorityKeyIdentifierExtension.create(signer.publicKey),
    ],
  });
}
