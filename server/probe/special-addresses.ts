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

/**
 * One block. `reachable`: whether IANA calls it globally reachable; null where that depends on what is carried, or where the block was
 * given back. `kind` is ours: what an address in it is called, or null where mail may be there.
 */
export type SpecialBlock = readonly [
  block: string,
  name: string,
  rfc: string,
  date: string,
  reachable: boolean | null,
  kind: AddressKind | null,
];

/** The IANA IPv4 Special-Purpose Address Registry (RFC 6890), and multicast, which has a registry of its own. */
export const IPV4_BLOCKS: readonly SpecialBlock[] = [
  ["0.0.0.0/8", "This network", "RFC 791", "1981-09", false, "unspecified"],
  ["0.0.0.0/32", "This host on this network", "RFC 1122", "1981-09", false, "unspecified"],
  ["10.0.0.0/8", "Private-Use", "RFC 1918", "1996-02", false, "private"],
  ["100.64.0.0/10", "Shared Address Space", "RFC 6598", "2012-04", false, "carrier-nat"],
  ["127.0.0.0/8", "Loopback", "RFC 1122", "1981-09", false, "loopback"],
  ["169.254.0.0/16", "Link Local", "RFC 3927", "2005-05", false, "link-local"],
  ["172.16.0.0/12", "Private-Use", "RFC 1918", "1996-02", false, "private"],
  ["192.0.0.0/24", "IETF Protocol Assignments", "RFC 6890", "2010-01", false, "reserved"],
  ["192.0.0.0/29", "IPv4 Service Continuity Prefix", "RFC 7335", "2011-06", false, "reserved"],
  ["192.0.0.8/32", "IPv4 dummy address", "RFC 7600", "2015-03", false, "reserved"],
  ["192.0.0.9/32", "Port Control Protocol Anycast", "RFC 7723", "2015-10", true, "reserved"],
  ["192.0.0.10/32", "Traversal Using Relays around NAT Anycast", "RFC 8155", "2017-02", true, "reserved"],
  ["192.0.0.170/32", "NAT64/DNS64 Discovery", "RFC 8880", "2013-02", false, "reserved"],
  ["192.0.0.171/32", "NAT64/DNS64 Discovery", "RFC 8880", "2013-02", false, "reserved"],
  ["192.0.2.0/24", "Documentation (TEST-NET-1)", "RFC 5737", "2010-01", false, "documentation"],
  ["192.31.196.0/24", "AS112-v4", "RFC 7535", "2014-12", true, null],
  ["192.52.193.0/24", "AMT", "RFC 7450", "2014-12", true, null],
  ["192.88.99.0/24", "Deprecated (6to4 Relay Anycast)", "RFC 7526", "2001-06", null, "reserved"],
  ["192.168.0.0/16", "Private-Use", "RFC 1918", "1996-02", false, "private"],
  ["192.175.48.0/24", "Direct Delegation AS112 Service", "RFC 7534", "1996-01", true, null],
  ["198.18.0.0/15", "Benchmarking", "RFC 2544", "1999-03", false, "benchmark"],
  ["198.51.100.0/24", "Documentation (TEST-NET-2)", "RFC 5737", "2010-01", false, "documentation"],
  ["203.0.113.0/24", "Documentation (TEST-NET-3)", "RFC 5737", "2010-01", false, "documentation"],
  ["224.0.0.0/4", "Multicast", "RFC 1112", "1989-08", false, "multicast"],
  ["240.0.0.0/4", "Reserved", "RFC 1112", "1989-08", false, "reserved"],
  ["255.255.255.255/32", "Limited Broadcast", "RFC 8190", "1984-10", false, "reserved"],
];

/**
 * The IANA IPv6 Special-Purpose Address Registry (RFC 6890), and what is not in it: multicast, site-local addresses, and the old forms
 * that carry an IPv4 address. A block that is reachable, but whose addresses lead to others, is `embedded`; what serves a protocol
 * that is none of mail's is `reserved`.
 */
export const IPV6_BLOCKS: readonly SpecialBlock[] = [
  ["::1/128", "Loopback Address", "RFC 4291", "2006-02", false, "loopback"],
  ["::/128", "Unspecified Address", "RFC 4291", "2006-02", false, "unspecified"],
  ["::/96", "IPv4-compatible Address", "RFC 4291", "2006-02", false, "embedded"],
  ["::ffff:0:0/96", "IPv4-mapped Address", "RFC 4291", "2006-02", false, "embedded"],
  ["::ffff:0:0:0/96", "IPv4-translated Address", "RFC 2765", "2000-02", false, "embedded"],
  ["64:ff9b::/96", "IPv4-IPv6 Translation", "RFC 6052", "2010-10", true, "embedded"],
  ["64:ff9b:1::/48", "IPv4-IPv6 Translation", "RFC 8215", "2017-06", false, "embedded"],
  ["100::/64", "Discard-Only Address Block", "RFC 6666", "2012-06", false, "reserved"],
  ["100:0:0:1::/64", "Dummy IPv6 Prefix", "RFC 9780", "2025-04", false, "reserved"],
  ["2001::/23", "IETF Protocol Assignments", "RFC 2928", "2000-09", false, "reserved"],
  ["2001::/32", "Teredo", "RFC 4380", "2006-01", null, "embedded"],
  ["2001:1::1/128", "Port Control Protocol Anycast", "RFC 7723", "2015-10", true, "reserved"],
  ["2001:1::2/128", "Traversal Using Relays around NAT Anycast", "RFC 8155", "2017-02", true, "reserved"],
  ["2001:1::3/128", "DNS-SD Service Registration Protocol Anycast", "RFC 9665", "2024-04", true, "reserved"],
  ["2001:2::/48", "Benchmarking", "RFC 5180", "2008-04", false, "benchmark"],
  ["2001:3::/32", "AMT", "RFC 7450", "2014-12", true, "reserved"],
  ["2001:4:112::/48", "AS112-v6", "RFC 7535", "2014-12", true, "reserved"],
  ["2001:10::/28", "Deprecated (previously ORCHID)", "RFC 4843", "2007-03", null, "reserved"],
  ["2001:20::/28", "ORCHIDv2", "RFC 7343", "2014-07", true, "reserved"],
  ["2001:30::/28", "Drone Remote ID Protocol Entity Tags", "RFC 9374", "2022-12", true, "reserved"],
  ["2001:db8::/32", "Documentation", "RFC 3849", "2004-07", false, "documentation"],
  ["2002::/16", "6to4", "RFC 3056", "2001-02", null, "embedded"],
  ["2620:4f:8000::/48", "Direct Delegation AS112 Service", "RFC 7534", "2011-05", true, null],
  ["3fff::/20", "Documentation", "RFC 9637", "2024-07", false, "documentation"],
  ["5f00::/16", "Segment Routing (SRv6) SIDs", "RFC 9602", "2024-04", false, "reserved"],
  ["fc00::/7", "Unique-Local", "RFC 4193", "2005-10", false, "private"],
  ["fe80::/10", "Link-Local Unicast", "RFC 4291", "2006-02", false, "link-local"],
  ["fec0::/10", "Site-Local Unicast (deprecated)", "RFC 3879", "2004-09", false, "private"],
  ["ff00::/8", "Multicast", "RFC 4291", "2006-02", false, "multicast"],
];
