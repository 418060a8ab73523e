import { isIP } from "node:net";
import { hostname } from "node:os";
import { networksOf } from "../config/network.ts";
import type { Config } from "../config/types.ts";

const WITH_PORT = /^(?:\[([0-9a-f:.]+)\]|([^[\]:]+))(?::\d{1,5})?$/i;
/** Names without a dot, and below what nobody can register (RFC 6761, 6762, 8375; `internal` by ICANN in 2024; Kubernetes' `svc`). */
const PRIVATE = /^[^.]+$|\.(?:local|internal|localdomain|svc|home\.arpa)$/;

/** What means the machine that asks, wherever it is asked (RFC 6761 section 6.3, and what systems have in their hosts file). */
const LOCAL = /^(?:localhost(?:\.localdomain)?|ip6-localhost|ip6-loopback|.+\.localhost)$/;
const LOOPBACK = networksOf(["127.0.0.0/8", "::1/128"]);

/** The host of a `Host` header, in lower case, without port, brackets and a dot at the end; null for what is none. */
export function hostNameOf(header: string): string | null {
  const [, six, name] = WITH_PORT.exec(header) ?? [];
  if (six !== undefined) return isIP(six) === 6 ? six.toLowerCase() : null;
  return name?.toLowerCase().replace(/\.$/, "") || null;
}

/**
 * Whether this is a name of ours. An attacker can have a name of their own lead to our address, so that a browser takes us for a part
 * of their site (DNS rebinding); an address itself, or a name that is nobody's to register, they cannot.
 *
 * Only those who reach us over the network need the private names, for a scraper that asks for `imapscope:9143`: where we listen on
 * loopback alone, a neighbour who answers for such names (mDNS, LLMNR, DHCP) must not get in either, except by a reverse proxy.
 */
export function isOwnName(
  name: string,
  { listen, publicUrl, allowedHosts }: Pick<Config, "listen" | "publicUrl" | "allowedHosts">,
  proxied: boolean,
): boolean {
  if (isIP(name) !== 0 || LOCAL.test(name)) return true;
  const own = [listen.host, publicUrl === null ? "" : new URL(publicUrl).hostname];
  if (own.some((one) => one.toLowerCase() === name)) return true;
  if (allowedHosts.some((one) => (one.startsWith("*.") ? name.endsWith(one.slice(1)) : one === name))) return true;
  if (isLocal(listen.host.toLowerCase()) && !proxied) return false;
  return PRIVATE.test(name) || name === hostname().toLowerCase();
}

/** Whether only this machine reaches what listens there; of a name other than `localhost` that is not known here. */
function isLocal(host: string): boolean {
  const version = isIP(host);
  return version === 0 ? LOCAL.test(host) : LOOPBACK.check(host, version === 6 ? "ipv6" : "ipv4");
}
