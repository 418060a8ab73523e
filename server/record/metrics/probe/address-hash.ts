import { isIP } from "node:net";

const OFFSET_BASIS = 0x811c9dc5;
const PRIME = 0x01000193;

/** FNV-1a over the octets of an IP address, 32 bits, as blackbox_exporter hashes it; 0 for anything else. */
export function addressHash(address: string): number {
  const octets = isIP(address) === 4 ? address.split(".").map(Number) : isIP(address) === 6 ? ipv6Octets(address) : [];
  if (octets.length === 0) return 0;
  return octets.reduce((hash, octet) => Math.imul(hash ^ octet, PRIME) >>> 0, OFFSET_BASIS);
}

/** The 16 octets of an IPv6 address (RFC 4291 section 2.2); a zone is not part of it. */
function ipv6Octets(address: string): number[] {
  const compressed = URL.parse(`http://[${address.replace(/%.*$/, "")}]`)?.hostname.slice(1, -1) ?? "::";
  const [head = "", tail = ""] = compressed.split("::");
  const [before, after] = [groups(head), groups(tail)];
  const zeros = Array.from({ length: 8 - before.length - after.length }, () => 0);
  return [...before, ...zeros, ...after].flatMap((group) => [group >> 8, group & 0xff]);
}

function groups(text: string): number[] {
  return text === "" ? [] : text.split(":").map((group) => Number.parseInt(group, 16));
}
