import { isIPv6 } from "node:net";
import type { Context } from "hono";
import { arrivalOf } from "./arrival.ts";

/**
 * Who asks: the address of the connection, or that which one of `trustedProxies` names; of IPv6 the first 64 bits, since one machine
 * has all that follow. Nobody else is believed, because everybody can send a forwarding header.
 */
export function clientOf(context: Context): string {
  const address = arrivalOf(context).client ?? "unknown";
  return isIPv6(address) && !address.startsWith("::ffff:") ? network(address) : address;
}

function network(address: string): string {
  const [head = "", tail = ""] = address.split("::");
  const first = head === "" ? [] : head.split(":");
  const last = tail === "" ? [] : tail.split(":");
  const zeros = address.includes("::") ? Array.from({ length: 8 - first.length - last.length }, () => "0") : [];
  return `${[...first, ...zeros, ...last].slice(0, 4).join(":")}::/64`;
}
