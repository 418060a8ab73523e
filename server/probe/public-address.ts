import { BlockList, isIP } from "node:net";

/** Why an address is none of the public internet. `embedded`: an IPv6 form that leads to an IPv4 address. */
export type AddressKind =
  | "unspecified"
  | "loopback"
  | "private"
  | "link-local"
  | "carrier-nat"
  | "multicast"
  | "documentation"
  | "benchmark"
  | "embedded"
  | "reserved";

type Range = readonly [network: string, prefix: number, kind: AddressKind];

/** The IANA registry of special-purpose addresses (RFC 6890), as far as it is not globally reachable. */
const IPV4: readonly Range[] = [
  ["0.0.0.0", 8, "unspecified"],
  ["10.0.0.0", 8, "private"],
  ["100.64.0.0", 10, "carrier-nat"],
  ["127.0.0.0", 8, "loopback"],
  ["169.254.0.0", 16, "link-local"],
  ["172.16.0.0", 12, "private"],
  ["192.0.0.0", 24, "reserved"],
  ["192.0.2.0", 24, "documentation"],
  ["192.88.99.0", 24, "reserved"],
  ["192.168.0.0", 16, "private"],
  ["198.18.0.0", 15, "benchmark"],
  ["198.51.100.0", 24, "documentation"],
  ["203.0.113.0", 24, "documentation"],
  ["224.0.0.0", 4, "multicast"],
  ["240.0.0.0", 4, "reserved"],
];

/** The same for IPv6, and every form that carries an IPv4 address: mapped, compatible, translated, NAT64, 6to4, Teredo. */
const IPV6: readonly Range[] = [
  ["::", 128, "unspecified"],
  ["::1", 128, "loopback"],
  ["::", 96, "embedded"],
  ["::ffff:0:0", 96, "embedded"],
  ["::ffff:0:0:0", 96, "embedded"],
  ["64:ff9b::", 96, "embedded"],
  ["64:ff9b:1::", 48, "embedded"],
  ["2001::", 32, "embedded"],
  ["2002::", 16, "embedded"],
  ["2001:2::", 48, "benchmark"],
  ["2001:db8::", 32, "documentation"],
  ["3fff::", 20, "documentation"],
  ["2001::", 23, "reserved"],
  ["fc00::", 7, "private"],
  ["fe80::", 10, "link-local"],
  ["fec0::", 10, "private"],
  ["ff00::", 8, "multicast"],
];

/** All that IANA has given out for the public internet (RFC 4291 section 2.4); whatever else there is, is reserved. */
const IPV6_PUBLIC = listOf(["2000::", 3, "reserved"], "ipv6");

const IPV4_LISTS = IPV4.map((range) => ({ list: listOf(range, "ipv4"), kind: range[2] }));
const IPV6_LISTS = IPV6.map((range) => ({ list: listOf(range, "ipv6"), kind: range[2] }));

/** What keeps an IP address from being a public one; null when it is public. A zone (`%eth0`) belongs to no public address. */
export function notPublic(address: string): AddressKind | null {
  const version = isIP(address);
  if (version === 4) return kindIn(IPV4_LISTS, address, "ipv4");
  if (version !== 6 || address.includes("%")) return version === 6 ? "link-local" : "reserved";
  return kindIn(IPV6_LISTS, address, "ipv6") ?? (IPV6_PUBLIC.check(address, "ipv6") ? null : "reserved");
}

function kindIn(lists: typeof IPV4_LISTS, address: string, family: "ipv4" | "ipv6"): AddressKind | null {
  return lists.find(({ list }) => list.check(address, family))?.kind ?? null;
}

function listOf([network, prefix]: Range, family: "ipv4" | "ipv6"): BlockList {
  const list = new BlockList();
  list.addSubnet(network, prefix, family);
  return list;
}
