import { isIPv4 } from "node:net";

/**
 * Whether the host of a URL is this machine itself, by what is written there alone: lower case, IPv4 in four numbers, IPv6 in brackets, as
 * a parsed URL has it.
 */
export function isLoopbackName(hostname: string): boolean {
  return hostname === "localhost" || hostname === "[::1]" || (isIPv4(hostname) && hostname.startsWith("127."));
}
