import { BlockList, isIP } from "node:net";

const WITH_PREFIX = /^([^/%]+)(?:\/(\d{1,3}))?$/;

/**
 * A network in CIDR form (RFC 4632 section 3.1), such as `10.0.0.0/8`; an address alone is a network of one. Null for anything
 * else, and for `/0`, which is everybody.
 */
export function parseNetwork(text: string): string | null {
  const [, address = "", digits] = WITH_PREFIX.exec(text) ?? [];
  const bits = bitsOf(address);
  const prefix = digits === undefined ? bits : Number(digits);
  return prefix >= 1 && prefix <= bits ? `${address.toLowerCase()}/${prefix}` : null;
}

/** The networks as Node.js looks addresses up in them; each as `parseNetwork` gives it. */
export function networksOf(networks: readonly string[]): BlockList {
  const list = new BlockList();
  for (const network of networks) {
    const [address = "", prefix] = network.split("/");
    list.addSubnet(address, Number(prefix), isIP(address) === 6 ? "ipv6" : "ipv4");
  }
  return list;
}

/** Says whether an address is in one of the networks, which are made ready once for each configuration. */
export function createLookUp(networks: () => readonly string[]): (address: string) => boolean {
  let known = networks();
  let list = networksOf(known);
  return (address) => {
    const now = networks();
    if (now !== known) {
      known = now;
      list = networksOf(now);
    }
    return list.check(address, isIP(address) === 6 ? "ipv6" : "ipv4");
  };
}

/** How long an address is; 0 for what is none. */
function bitsOf(address: string): number {
  const version = isIP(address);
  if (version === 0) return 0;
  return version === 6 ? 128 : 32;
}
