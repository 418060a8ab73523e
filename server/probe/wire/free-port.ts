import { isIPv4 } from "node:net";
import { networkInterfaces } from "node:os";
import type { Failure } from "../../contract/facts.ts";
import { NO_FREE_PORT } from "../own-trouble.ts";

/** Addresses of one link only (RFC 4291 section 2.5.6): with nothing else, a machine has no IPv6 to speak of. */
const LINK_LOCAL = /^fe[89ab]/i;
const LOOPBACK = /^(127\.|::1$|::ffff:127\.)/i;

/**
 * The failure of a connection, told apart where the system has one code for two things (connect(2)): `EADDRNOTAVAIL` is no address
 * of that family on this machine, or no local port left for the address that there is.
 */
export function withFreePort(failure: Failure, address: string): Failure {
  if (failure.code !== "EADDRNOTAVAIL" || !hasAddressFor(address)) return failure;
  return { code: NO_FREE_PORT, text: failure.text };
}

function hasAddressFor(address: string): boolean {
  const family = isIPv4(address) ? "IPv4" : "IPv6";
  const loopback = LOOPBACK.test(address);
  return Object.values(networkInterfaces())
    .flatMap((addresses) => addresses ?? [])
    .some((own) => own.family === family && own.internal === loopback && !LINK_LOCAL.test(own.address));
}
