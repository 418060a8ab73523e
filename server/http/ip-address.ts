import { isIP, SocketAddress } from "node:net";

/** IPv4 within IPv6 (RFC 4291 section 2.5.5.2). */
const MAPPED = /^::ffff:(\d+\.\d+\.\d+\.\d+)$/;
/** How an address stands in `Forwarded` and `X-Forwarded-For`: IPv6 in brackets or alone, and a port, which may be a stand-in. */
const NODE = /^(?:\[([0-9a-f:.]+)\]|([0-9.]+))(?::(?:\d{1,5}|_[\w.-]+))?$/i;

/** An address in its one form: without its zone, IPv6 shortened and in lower case, IPv4 within IPv6 as IPv4. Null for none. */
export function normalAddressOf(text: string): string | null {
  const bare = text.replace(/%.*$/s, "");
  const version = isIP(bare);
  if (version === 0) return null;
  if (version === 4) return bare;
  const { address } = new SocketAddress({ address: bare, family: "ipv6" });
  return MAPPED.exec(address)?.[1] ?? address;
}

/** The address that a proxy names; null for `unknown`, a stand-in such as `_hidden` (RFC 7239 section 6) and whatever is none. */
export function addressIn(node: string): string | null {
  const [, six, four] = NODE.exec(node) ?? [];
  if (six !== undefined && isIP(six) !== 6) return null;
  return normalAddressOf(six ?? four ?? node);
}
