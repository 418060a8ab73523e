import type { X509Certificate } from "node:crypto";
import { isIP } from "node:net";
import { checkServerIdentity } from "node:tls";
import type { NameForm } from "../../contract/facts.ts";
import { onceOf } from "./known-certificates.ts";
import { serverName } from "./server-name.ts";

/** How a certificate names a host. */
export type NameFound = {
  /** Why no client takes it for this host, in Node's words; null where at least some do. */
  mismatch: string | null;
  /** The retired form by which alone it names the host; absent where it does as RFC 9525 wants it, or not at all. */
  form?: NameForm;
};

const DNS_NAME = /(?:^|, )DNS:([^",]+)(?=,|$)/g;

/**
 * Looks for a host in a certificate by the rules of Node, which are those that clients had before RFC 9525, and says where they
 * are all that lets it through. Not by `getPeerCertificate`: Node 24 gives an empty object once the chain was read.
 */
export function findName(certificate: X509Certificate, host: string): NameFound {
  const found = foundIn(certificate);
  const name = found.get(host) ?? lookFor(certificate, host);
  if (found.size < MOST_HOSTS) found.set(host, name);
  return name;
}

/** A certificate of more hosts is looked through for the others each time. */
const MOST_HOSTS = 16;

const foundIn = onceOf((): Map<string, NameFound> => new Map());

function lookFor(certificate: X509Certificate, host: string): NameFound {
  const asked = serverName(host) ?? host;
  const mismatch = checkServerIdentity(asked, certificate.toLegacyObject());
  if (mismatch) return { mismatch: mismatch.message };
  const names = [...(certificate.subjectAltName ?? "").matchAll(DNS_NAME)].map(([, name = ""]) => name.toLowerCase());
  if (isIP(asked) || names.some((name) => covers(name, asked))) return { mismatch: null };
  if (names.length === 0) return { mismatch: null, form: "subject" };
  const dotted = names.some((name) => name.endsWith(".") && covers(name.slice(0, -1), asked));
  return { mismatch: null, form: dotted ? "dot" : "wildcard" };
}

/** RFC 9525 section 6.3: the same labels, or `*` in place of the whole first one. */
function covers(name: string, host: string): boolean {
  const rest = (of: string) => of.slice(of.indexOf(".") + 1);
  return name === host || (name.startsWith("*.") && host.includes(".") && rest(name) === rest(host));
}
