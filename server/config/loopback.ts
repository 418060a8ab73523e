import { lookup } from "node:dns/promises";
import { BlockList, isIP } from "node:net";
import { hostPort } from "../contract/host-port.ts";
import { WRITE_ACCESS } from "./schema/access.ts";

const LOOPBACK = new BlockList();
LOOPBACK.addSubnet("127.0.0.0", 8, "ipv4");
LOOPBACK.addAddress("::1", "ipv6");
/** A resolver that is silent has said nothing. */
const PATIENCE_MS = 5000;

/**
 * Whether only this machine itself reaches what listens on a host: a loopback address, or a name that has no other ones. A name that
 * cannot be looked up is none.
 */
export async function isLoopback(host: string): Promise<boolean> {
  if (isIP(host) !== 0) return isLoopbackAddress(host);
  if (/^(?:.+\.)?localhost$/i.test(host)) return true;
  const found = await Promise.race([
    lookup(host, { all: true }).catch(() => []),
    new Promise<[]>((resolve) => setTimeout(() => resolve([]), PATIENCE_MS).unref()),
  ]);
  return found.length > 0 && found.every(({ address }) => isLoopbackAddress(address));
}

/** What is wrong with an address that others reach, where nothing says who may come in. */
export const OPEN_LISTENING = {
  message:
    "this address can be reached from other machines, and `access` is missing: nothing says who may see and do what",
  write: `write ${WRITE_ACCESS}`,
};

/** The same of the address that is listened on, on one line. */
export function openListening({ host, port }: { host: string; port: number }): string {
  return `${hostPort({ host, port })}: ${OPEN_LISTENING.message}; ${OPEN_LISTENING.write}\n`;
}

function isLoopbackAddress(address: string): boolean {
  return LOOPBACK.check(address, isIP(address) === 6 ? "ipv6" : "ipv4");
}
