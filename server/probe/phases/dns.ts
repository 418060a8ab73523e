import { lookup } from "node:dns/promises";
import { isIP } from "node:net";
import type { DnsFacts } from "../facts.ts";
import { PhaseError } from "../failure.ts";
import type { Measured } from "../journal.ts";
import type { Run } from "../run.ts";

/** Turns a name into addresses, in the order in which to try them. Throws Node's resolver errors. */
export type Resolve = (host: string, family: 4 | 6 | null) => Promise<readonly string[]>;

/** The system's resolver (getaddrinfo), so that `/etc/hosts` counts. */
export const systemResolve: Resolve = async (host, family) => {
  const found = await lookup(host, { all: true, family: family ?? 0, order: "verbatim" });
  return found.map(({ address }) => address);
};

/** Finds the server's addresses; an IP literal is its own, and a configured address needs no lookup. */
export async function dns({ config, deadline, resolve }: Run): Promise<Measured<DnsFacts>> {
  const literal = config.address ?? (isIP(config.host) ? config.host : null);
  if (literal !== null) return { value: { addresses: [literal] } };
  const addresses = await deadline.wait(resolve(config.host, config.family));
  if (addresses.length === 0) throw new PhaseError({ code: "ENODATA", text: "the name has no address" });
  return { value: { addresses: [...new Set(addresses)] } };
}
