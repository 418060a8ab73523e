import { isIPv6 } from "node:net";

/**
 * Addresses in the order in which to dial them (RFC 8305 section 4): families in turn, IPv6 first, and within a family
 * as the resolver gave them (RFC 6724).
 */
export function familiesInTurn(addresses: readonly string[]): readonly string[] {
  const first = addresses.filter((address) => isIPv6(address));
  const second = addresses.filter((address) => !isIPv6(address));
  const turns = Array.from({ length: Math.max(first.length, second.length) });
  return turns.flatMap((_, turn) => [...first.slice(turn, turn + 1), ...second.slice(turn, turn + 1)]);
}
