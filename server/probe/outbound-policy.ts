import type { SelfCheckTargets, ServerConfig } from "../config/types.ts";
import type { Refusal } from "../contract/facts.ts";
import { canonicalHost, isSameHost } from "../contract/identity.ts";
import { hostsOf } from "../discover/discover.ts";
import { notPublic } from "./public-address.ts";
import type { AddressKind } from "./special-addresses.ts";

/** Where somebody who is not the administrator may have a probe go. */
export type OutboundPolicy = {
  /** Asked before a name is looked up; null allows it as far as the name goes. */
  refuseHost(host: string, port: number): Refusal | null;
  /** Asked of each address before it is dialled; the address that was asked about is the one that is dialled. */
  refuseAddress(address: string): Refusal | null;
};

/** Where IMAP is. */
const IMAP_PORTS: readonly number[] = [143, 993];

/** What people are told. An unspecified address leads to the machine itself, that of a carrier's NAT into its network. */
const REASONS: Readonly<Record<AddressKind, Refusal["reason"]>> = {
  unspecified: "loopback",
  loopback: "loopback",
  private: "private",
  "link-local": "link-local",
  "carrier-nat": "private",
  multicast: "multicast",
  documentation: "reserved",
  benchmark: "reserved",
  embedded: "reserved",
  reserved: "reserved",
};

/**
 * The policy of `selfCheck.targets`. `configured`: the hosts of our own servers, wherever they are, since the administrator
 * named them. `public`: every host, if its address is public. Domains: the hosts that are found for them, likewise.
 * Ports are those of IMAP, and of a configured server its own.
 */
export function outboundPolicy(targets: SelfCheckTargets, servers: readonly ServerConfig[]): OutboundPolicy {
  const hosts = allowedHosts(targets, servers);
  return {
    refuseHost(host, port) {
      if (hosts !== null && !hosts.has(canonicalHost(host))) return { address: host, reason: "unlisted" };
      const own = servers.some((server) => isSameHost(server.host, host) && server.port === port);
      return own || IMAP_PORTS.includes(port) ? null : { address: host, reason: "port" };
    },
    refuseAddress(address) {
      const kind = targets === "configured" ? null : notPublic(address);
      return kind && { address, reason: REASONS[kind] };
    },
  };
}

/** Null allows every host. */
function allowedHosts(targets: SelfCheckTargets, servers: readonly ServerConfig[]): ReadonlySet<string> | null {
  if (targets === "public") return null;
  if (targets === "configured") return new Set(servers.map(({ host }) => canonicalHost(host)));
  return new Set(targets.flatMap((domain) => [...hostsOf(domain, servers)]));
}
