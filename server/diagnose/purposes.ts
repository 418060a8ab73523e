import type { CertificateFacts } from "../contract/facts.ts";

/** Names of extended key usages (RFC 5280 section 4.2.1.12), as OpenSSL takes them. */
const NAMES: Readonly<Record<string, string>> = {
  "1.3.6.1.5.5.7.3.1": "serverAuth",
  "1.3.6.1.5.5.7.3.2": "clientAuth",
  "1.3.6.1.5.5.7.3.3": "codeSigning",
  "1.3.6.1.5.5.7.3.4": "emailProtection",
  "1.3.6.1.5.5.7.3.8": "timeStamping",
  "1.3.6.1.5.5.7.3.9": "OCSPSigning",
  "2.5.29.37.0": "anyExtendedKeyUsage",
};
const ANYTHING = "2.5.29.37.0";
/** What lets a certificate be used by a server: for that, and by the old names of Netscape and Microsoft. */
const FOR_SERVERS: readonly string[] = ["1.3.6.1.5.5.7.3.1", "2.16.840.1.113730.4.1", "1.3.6.1.4.1.311.10.3.3"];

/** Whether a certificate is for anything and names no server, which some clients take and OpenSSL does not. */
export function isForAnything({ purposes = [] }: CertificateFacts): boolean {
  return purposes.includes(ANYTHING) && !purposes.some((purpose) => FOR_SERVERS.includes(purpose));
}

/** Whether a certificate says what it is for, and servers are not among it. */
export function excludesServers({ purposes }: CertificateFacts): boolean {
  return purposes !== undefined && !purposes.some((purpose) => purpose === ANYTHING || FOR_SERVERS.includes(purpose));
}

/** What a certificate is for, as people who issue them write it: `clientAuth, emailProtection`. */
export function namesOfPurposes({ purposes = [] }: CertificateFacts): string {
  return purposes.map((purpose) => NAMES[purpose] ?? purpose).join(", ");
}
