import { isIPv6 } from "node:net";
import { getConnInfo } from "@hono/node-server/conninfo";
import type { Context } from "hono";

/**
 * Who asks: the address of the connection, of IPv6 the first 64 bits, since one machine has all that follow. Behind a reverse
 * proxy this is the proxy: a forwarding header is not believed, because everybody can send one.
 */
export function clientOf(context: Context): string {
  const address = addressOf(context);
  return isIPv6(address) && !address.startsWith("::ffff:") ? network(address) : address;
}

/** Nothing is known of a request that came over no socket. */
function addressOf(context: Context): string {
  try {
    return getConnInfo(context).remote.address ?? "unknown";
  } catch {
    return "unknown";
  }
}

function network(address: string): string {
  const [head = "", tail = ""] = address.split("::");
  const first = head === "" ? [] : head.split(":");
  const last = tail === "" ? [] : tail.split(":");
  const zeros = address.includes("::") ? Array.from({ length: 8 - first.length - last.length }, () => "0") : [];
  return `${[...first, ...zeros, ...last].slice(0, 4).join(":")}::/64`;
}
