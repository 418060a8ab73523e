import { CANCELLED, NODATA } from "node:dns";
import { Resolver } from "node:dns/promises";
import type { DnsFacts, DnsQuery, Failure } from "../../contract/facts.ts";
import { toFailure } from "../failure.ts";
import { roundedSeconds } from "../transcript.ts";
import { printable } from "./printable.ts";

/** What to ask. */
export type Inquiry = {
  host: string;
  families: readonly (4 | 6)[];
  /** Addresses of name servers, `192.0.2.53` or `127.0.0.1:5353`; the system's when undefined. */
  servers: readonly string[] | undefined;
  /** Ends the asking: what has not been answered by then fails with `ETIMEOUT`. */
  signal: AbortSignal;
};

/** What the name servers say. */
export type Answers = Pick<DnsFacts, "queries" | "aliases">;

/** Short enough that a lost datagram is asked for again while somebody still waits; then doubled, four times in all. */
const RETRY = { timeout: 500, tries: 4 };

/** Longer chains are a mistake; resolvers give up at about as many. */
const MAX_ALIASES = 10;

/** What is kept of an answer. */
const MAX_RECORDS = 64;

/** Asks the name servers for a name's addresses and aliases, all at once. Never rejects: a failure is an answer. */
export async function askNameServers({ host, families, servers, signal }: Inquiry): Promise<Answers> {
  const resolver = new Resolver(RETRY);
  if (servers) resolver.setServers(servers);
  const cancel = () => resolver.cancel();
  signal.addEventListener("abort", cancel, { once: true });
  try {
    const queries = Promise.all(families.map((family) => ask(resolver, host, family)));
    const aliases = followAliases(resolver, host, signal);
    if (signal.aborted) cancel();
    return { queries: await queries, aliases: await aliases };
  } finally {
    signal.removeEventListener("abort", cancel);
  }
}

async function ask(resolver: Resolver, host: string, family: 4 | 6): Promise<DnsQuery> {
  const type = family === 4 ? "A" : "AAAA";
  const start = performance.now();
  const elapsed = () => roundedSeconds((performance.now() - start) / 1000);
  try {
    const found = await (family === 4
      ? resolver.resolve4(host, { ttl: true })
      : resolver.resolve6(host, { ttl: true }));
    const seconds = elapsed();
    const records = found.slice(0, MAX_RECORDS).map(({ address, ttl }) => ({ address, ttlSeconds: ttl }));
    // Aliases that lead to no record come back as an empty list, without an error.
    if (records.length === 0)
      return { type, seconds, records, failure: { code: NODATA, text: "the name has no address" } };
    return { type, seconds, records };
  } catch (error) {
    const seconds = elapsed();
    const failure = toFailure(error);
    return { type, seconds, records: [], failure: failure.code === CANCELLED ? unanswered(seconds) : failure };
  }
}

function unanswered(seconds: number): Failure {
  return { code: "ETIMEOUT", text: `no answer within ${Number(seconds.toFixed(3))} s` };
}

/** The names that a chain of CNAME records leads through; one that comes round again is named twice and ends it. */
async function followAliases(resolver: Resolver, host: string, signal: AbortSignal): Promise<readonly string[]> {
  const aliases: string[] = [];
  const seen = new Set<string>();
  let name: string | undefined = host;
  while (!signal.aborted && aliases.length < MAX_ALIASES && !seen.has(name.toLowerCase())) {
    seen.add(name.toLowerCase());
    // Every name ends in a failure: the canonical one has no alias (ENODATA).
    name = await resolver.resolveCname(name).then(
      ([alias]) => alias,
      () => undefined,
    );
    if (name === undefined) break;
    aliases.push(printable(name));
  }
  return aliases;
}
