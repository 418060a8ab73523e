import { createPrivateKey, type KeyObject, X509Certificate } from "node:crypto";
import { createSecureContext } from "node:tls";
import type { Outcome } from "./outcome.ts";
import { type ReadText, readable } from "./read-text.ts";
import { isPathLike } from "./reference.ts";
import { Secret } from "./secret.ts";

/** A certificate with those that issued it, and its private key, both PEM. */
export type KeyPair = { cert: string; key: Secret; notAfter: Date };

/** What the page is served with by HTTPS, and how it is read again. */
export type OwnTls = {
  pair: KeyPair;
  /** Both files as they are now. */
  reread(): Promise<KeyPairOutcome>;
};

/** A key pair, or what is wrong with which of its files. */
export type KeyPairOutcome =
  | { value: KeyPair }
  | (Extract<Outcome<never>, { message: string }> & { of: "cert" | "key" });

/** Reads both files, and makes sure that TLS can be spoken with them: readable, whole, and one the other's. */
export async function readKeyPair(paths: { cert: string; key: string }, readText: ReadText): Promise<KeyPairOutcome> {
  const keyFile = isFileName(paths.key) ? paths.key : "the file named here";
  const [cert, key] = await Promise.all([
    readable(paths.cert, paths.cert, readText),
    readable(paths.key, keyFile, readText),
  ]);
  if (!("value" in cert)) return { of: "cert", ...cert };
  if (!("value" in key)) return { of: "key", ...key };
  const certificate = certificateIn(cert.value);
  if (certificate === null) {
    const swapped = /-----BEGIN [A-Z ]*PRIVATE KEY-----/.test(cert.value);
    return {
      of: "cert",
      message: `${paths.cert} holds no certificate in PEM form`,
      write: swapped ? "it holds a private key: exchange `cert` and `key`" : "write the path of a PEM file",
    };
  }
  const privateKey = keyIn(key.value, keyFile);
  if (!("value" in privateKey)) return { of: "key", ...privateKey };
  if (!certificate.checkPrivateKey(privateKey.value)) {
    return {
      of: "key",
      message: `${keyFile} is not the private key of the certificate in ${paths.cert}`,
      write: "write the key that was made together with this certificate; the first certificate of the file counts",
    };
  }
  const refusal = refusalOf(cert.value, key.value);
  if (refusal !== null) {
    return {
      of: "cert",
      message: `${paths.cert} cannot be used for TLS: ${refusal}`,
      write: "have a new certificate issued, for an RSA key of at least 2048 bits or an elliptic curve",
    };
  }
  return { value: { cert: cert.value, key: new Secret(key.value), notAfter: certificate.validToDate } };
}

/** Somebody may have written the key itself, which is not to be repeated; that has no dot in it. */
function isFileName(text: string): boolean {
  return isPathLike(text) || /^[\w/-]*\.[\w./-]{1,250}$/.test(text);
}

/** The first certificate of a PEM text. */
function certificateIn(text: string): X509Certificate | null {
  try {
    return new X509Certificate(text);
  } catch {
    return null;
  }
}

function keyIn(text: string, shown: string): Outcome<KeyObject> {
  if (/-----BEGIN ENCRYPTED PRIVATE KEY-----|^Proc-Type: 4,ENCRYPTED/m.test(text)) {
    return {
      message: `${shown} is protected by a passphrase`,
      write: "remove it: openssl pkey -in FILE -out FILE.new (and let only imapscope read that file)",
    };
  }
  try {
    return { value: createPrivateKey(text) };
  } catch {
    return { message: `${shown} holds no private key in PEM form`, write: "write the path of a PEM file" };
  }
}

/** What OpenSSL has against the pair, such as a key that is too small; null where it takes it. */
function refusalOf(cert: string, key: string): string | null {
  try {
    createSecureContext({ cert, key });
    return null;
  } catch (error) {
    return error instanceof Error && "reason" in error ? String(error.reason) : "it is not accepted";
  }
}
