import { BlockList, isIP } from "node:net";
import { type AddressKind, IPV4_BLOCKS, IPV6_BLOCKS, type SpecialBlock } from "./special-addresses.ts";

/** All that IANA has given out for the public internet (RFC 4291 section 2.4); whatever else there is, is reserved. */
const IPV6_PUBLIC = listOf("2000::/3", "ipv6");

const IPV4_LISTS = refused(IPV4_BLOCKS, "ipv4");
const IPV6_LISTS = refused(IPV6_BLOCKS, "ipv6");

/** What keeps an IP address from being a public one; null when it is public. A zone (`%eth0`) belongs to no public address. */
export function notPublic(address: string): AddressKind | null {
  const version = isIP(address);
  if (version === 4) return kindIn(IPV4_LISTS, address, "ipv4");
  if (version !== 6 || address.includes("%")) return version === 6 ? "link-local" : "reserved";
  return kindIn(IPV6_LISTS, address, "ipv6") ?? (IPV6_PUBLIC.check(address, "ipv6") ? null : "reserved");
}

type Family = "ipv4" | "ipv6";
type Refused = { list: BlockList; kind: AddressKind };

function kindIn(lists: readonly Refused[], address: string, family: Family): AddressKind | null {
  return lists.find(({ list }) => list.check(address, family))?.kind ?? null;
}

/** The narrowest block first: it knows best what an address in it is. */
function refused(blocks: readonly SpecialBlock[], family: Family): readonly Refused[] {
  return blocks
    .toSorted(([one], [other]) => prefixOf(other) - prefixOf(one))
    .flatMap(([block, , , , , kind]) => (kind ? [{ list: listOf(block, family), kind }] : []));
}

function listOf(block: string, family: Family): BlockList {
  const list = new BlockList();
  list.addSubnet(block.slice(0, block.indexOf("/")), prefixOf(block), family);
  return list;
}

function prefixOf(block: string): number {
  return Number(block.slice(block.indexOf("/") + 1));
}
