import type { ProbeFacts } from "../contract/facts.ts";
import { type RejectedCertificate, rejectedCertificate } from "./certificate.ts";

/** A certificate that was made on the way, and by which product. */
export type Interception = RejectedCertificate & { product: string; issuer: string };

/** Verification errors of a chain that leads to an authority which nobody trusts. */
const UNTRUSTED: readonly string[] = [
  "SELF_SIGNED_CERT_IN_CHAIN",
  "UNABLE_TO_GET_ISSUER_CERT",
  "UNABLE_TO_GET_ISSUER_CERT_LOCALLY",
  "UNABLE_TO_VERIFY_LEAF_SIGNATURE",
  "CERT_UNTRUSTED",
];

/** What antivirus programs, proxies and debuggers write as issuer of the certificates that they make. */
const PRODUCTS: readonly (readonly [product: string, issuer: RegExp])[] = [
  ["AdGuard", /\badguard\b/i],
  ["Avast", /\bavast\b/i],
  ["AVG", /\bAVG (?:technologies|web|mail|antivirus)/i],
  ["Barracuda", /\bbarracuda\b/i],
  ["Bitdefender", /\bbitdefender\b/i],
  ["Blue Coat", /\bblue ?coat\b/i],
  ["Burp Suite", /\bportswigger\b/i],
  ["Charles", /\bcharles proxy\b/i],
  ["Cisco Umbrella", /\bcisco umbrella\b|\bopendns\b/i],
  ["Cloudflare Gateway", /\bcloudflare.*\bgateway\b|\bgateway ca - cloudflare\b/i],
  ["Dr.Web", /\bdr\.? ?web\b/i],
  ["ESET", /\bESET\b/],
  ["Fiddler", /fiddler/i],
  ["Forcepoint", /\bforcepoint\b|\bwebsense\b/i],
  ["Fortinet", /\bfortinet\b|\bforti(?:gate|guard|os)\b/i],
  ["Kaspersky", /\bkaspersky\b/i],
  ["McAfee", /\bmcafee\b|\bskyhigh security\b/i],
  ["mitmproxy", /\bmitmproxy\b/i],
  ["Netskope", /\bnetskope\b|\bgoskope\b/i],
  ["Norton", /\bnorton (?:web|mail|security|antivirus)\b/i],
  ["Palo Alto Networks", /\bpalo ?alto\b/i],
  ["SonicWall", /\bsonicwall\b/i],
  ["Sophos", /\bsophos\b/i],
  ["Squid", /\bsquid (?:proxy|ca)\b/i],
  ["Trend Micro", /\btrend ?micro\b/i],
  ["WatchGuard", /\bwatchguard\b|\bfireware\b/i],
  ["Zscaler", /\bzscaler\b/i],
];

/**
 * Who replaced the server's certificate, when the chain that was shown is not trusted and names such a product. One that
 * vouches for itself is the device's own, and the device the server: FortiMail comes with one.
 */
export function interceptionIn(facts: ProbeFacts): Interception | null {
  const rejected = rejectedCertificate(facts);
  if (!rejected || rejected.leaf.selfSigned || !UNTRUSTED.includes(rejected.failed.code)) return null;
  for (const { issuer } of rejected.chain) {
    const product = PRODUCTS.find(([, pattern]) => pattern.test(issuer))?.[0];
    if (product) return { ...rejected, product, issuer };
  }
  return null;
}
