import type { CertificateFacts, ProbeFacts } from "../contract/facts.ts";
import { type RejectedCertificate, rejectedCertificate } from "./certificate.ts";
import { interceptionIn } from "./interceptor.ts";

/** Whose certificate stands in for the right one: the software's that serves it, the hosting company's, or neither. */
export type DefaultCertificate = "software" | "hoster" | "no";

/** Said instead of a name by servers that were told none (RFC 6066 section 3): Google, and proxies like it. */
const NO_NAME_TOLD = /\bno sni\b|\bsni (?:required|missing|not provided)\b|\binvalid2\.invalid\b/i;

/** What panels, distributions, proxies and appliances make for themselves before anybody installs a certificate. */
const SOFTWARE =
  /\bplesk\b|\bparallels\b|\bcpanel\b|\bispconfig\b|\bdirectadmin\b|\bvirtualmin\b|\bcyberpanel\b|\bsnakeoil\b|localhost\.localdomain|(?:^|[=,\s])(?:localhost|ubuntu|debian)(?:$|[,\s])|\btraefik default cert\b|\bfake certificate\b|\bzimbra collaboration server\b|\bsynology\b|\bqnap\b/i;

/** Names below which hosting companies run the servers of all their customers. */
const HOSTERS = [
  "bluehost.com",
  "dreamhost.com",
  "gandi.net",
  "hetzner.com",
  "hostgator.com",
  "hostinger.com",
  "ionos.com",
  "kasserver.com",
  "kundenserver.de",
  "mail.ovh.net",
  "one.com",
  "ovh.net",
  "perfora.net",
  "secureserver.net",
  "siteground.biz",
  "strato.de",
  "web-hosting.com",
  "your-server.de",
];

/** The certificate that was shown because the server had not been told which name is meant; else null. */
export function certificateForNoName(facts: ProbeFacts): RejectedCertificate | null {
  const rejected = rejectedCertificate(facts);
  if (!rejected || rejected.nameMatches) return null;
  const { tls } = facts.phases;
  const told = tls.status === "failed" ? tls.value?.serverName : undefined;
  const identity = identityOf(rejected.leaf);
  if (NO_NAME_TOLD.test(identity)) return rejected;
  return told === null && SOFTWARE.test(identity) ? rejected : null;
}

/**
 * Whether what was shown is not the server's real certificate: it stands in for it, or was made on the way. Its dates and its
 * names then say nothing about the real one, and the diagnosis of why it is shown says all there is to do.
 */
export function showsAnotherCertificate(facts: ProbeFacts): boolean {
  const rejected = rejectedCertificate(facts);
  if (!rejected) return false;
  const selfSigned = rejected.failed.code === "DEPTH_ZERO_SELF_SIGNED_CERT";
  if (selfSigned && defaultCertificate(rejected.leaf) === "software") return true;
  return certificateForNoName(facts) !== null || interceptionIn(facts) !== null;
}

/** Whether a certificate is one that stands in until the right one is installed. */
export function defaultCertificate(leaf: CertificateFacts): DefaultCertificate {
  if (SOFTWARE.test(identityOf(leaf))) return "software";
  const hosted = (name: string) => HOSTERS.some((hoster) => name.endsWith(`.${hoster}`) || name === hoster);
  return leaf.names.length > 0 && leaf.names.every(hosted) ? "hoster" : "no";
}

function identityOf({ subject, names }: CertificateFacts): string {
  return [subject, ...names].join(", ");
}
