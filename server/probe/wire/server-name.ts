import { isIP } from "node:net";
import { domainToASCII } from "node:url";

/**
 * The name of a host as it goes on the wire and into certificates: A-labels (RFC 5890), in lower case, without the dot at the
 * end (RFC 6066 section 3). Null for an IP literal, which has no name.
 */
export function serverName(host: string): string | null {
  if (isIP(host)) return null;
  return (domainToASCII(host) || host.toLowerCase()).replace(/\.$/, "");
}
