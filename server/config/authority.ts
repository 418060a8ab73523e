import { X509Certificate } from "node:crypto";
import type { Outcome } from "./outcome.ts";
import { type ReadText, readable } from "./read-text.ts";

const CERTIFICATE = /-----BEGIN CERTIFICATE-----[^-]+-----END CERTIFICATE-----/g;

/** The certificates of a PEM file, and nothing else of it: a private key beside them stays out of memory. */
export async function readAuthorities(path: string, readText: ReadText): Promise<Outcome<string>> {
  const read = await readable(path, path, readText);
  return "value" in read ? parseAuthorities(read.value, path) : read;
}

/** The certificates of a PEM text; `shown` is what messages call it. */
export function parseAuthorities(text: string, shown: string): Outcome<string> {
  const certificates = text.match(CERTIFICATE) ?? [];
  if (certificates.length === 0) {
    return {
      message: `${shown} holds no certificate in PEM form`,
      write: "convert it: openssl x509 -inform der -in FILE -out FILE.pem",
    };
  }
  const broken = certificates.findIndex((pem) => !isCertificate(pem));
  if (broken === -1) return { value: `${certificates.join("\n")}\n` };
  return {
    message: `certificate ${broken + 1} of ${shown} cannot be read`,
    write: "copy it again, complete, from BEGIN CERTIFICATE to END CERTIFICATE",
  };
}

function isCertificate(pem: string): boolean {
  try {
    return new X509Certificate(pem).raw.length > 0;
  } catch {
    return false;
  }
}
