import { lookup } from "node:dns/promises";

/** Turns a name into addresses, in the order in which to try them. Throws Node's resolver errors. */
export type Resolve = (host: string, family: 4 | 6 | null) => Promise<readonly string[]>;

/** The system's resolver (getaddrinfo), so that `/etc/hosts` counts. */
export const systemResolve: Resolve = async (host, family) => {
  const found = await lookup(host, { all: true, family: family ?? 0, order: "verbatim" });
  return found.map(({ address }) => address);
};
