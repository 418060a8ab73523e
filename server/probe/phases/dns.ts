import { isIP } from "node:net";
import type { DnsFacts, DnsQuery, Failure, Refusal } from "../../contract/facts.ts";
import { PhaseError, toFailure } from "../failure.ts";
import type { Measured } from "../measurement.ts";
import { targetNotAllowed } from "../refusal.ts";
import type { Run } from "../run.ts";
import { type Answers, askNameServers } from "../wire/name-servers.ts";
import { systemResolve } from "../wire/resolver.ts";

/** How long the name servers may take once the system's resolver is done, in seconds. */
const PATIENCE_SECONDS = 1;

/** What is kept of an answer. */
const MAX_ADDRESSES = 64;

/**
 * What getaddrinfo's codes may stand for, when all name servers' answers agree on it: EAI_AGAIN is any answer that is not
 * final, and Node reports both EAI_NONAME and EAI_NODATA as ENOTFOUND.
 */
const MAY_MEAN: Readonly<Record<string, readonly string[]>> = {
  EAI_AGAIN: ["ESERVFAIL", "ETIMEOUT", "EREFUSED", "ECONNREFUSED"],
  ENOTFOUND: ["ENODATA", "ESERVFAIL"],
};

/**
 * Finds the server's addresses; an IP literal is its own, and a configured address needs no lookup. The system's resolver
 * decides, and its time is the phase's; the name servers are asked at the same time for what it does not tell.
 * An address that the policy refuses is not among them; when none is left, or the name itself is refused, the phase fails.
 */
export async function dns(run: Run): Promise<Measured<DnsFacts>> {
  const { config, deadline, elapsed, policy } = run;
  const name = nameOf(config);
  refuse(policy?.refuseHost(name, config.port));
  const literal = config.address ?? (isIP(name) ? name : null);
  if (literal !== null) {
    refuse(policy?.refuseAddress(literal));
    return { value: { addresses: [literal], queries: [], aliases: [] } };
  }

  const at = elapsed();
  const patience = new AbortController();
  const asked = askBesides(run, AbortSignal.any([patience.signal, deadline.signal]));
  const [found] = await Promise.allSettled([lookUp(run)]);
  const seconds = elapsed() - at;
  const timer = setTimeout(() => patience.abort(), PATIENCE_SECONDS * 1000);
  const answers = withoutRefused(await asked, policy);
  clearTimeout(timer);

  if (found.status === "fulfilled") {
    return { at, seconds, value: { addresses: allowed(found.value, policy), ...answers } };
  }
  const failure = moreExactly(toFailure(found.reason), answers.queries);
  throw new PhaseError<DnsFacts>(failure, answers, { at, seconds });
}

function refuse(refusal: Refusal | null | undefined): void {
  if (refusal) throw new PhaseError(targetNotAllowed(refusal));
}

/** The addresses that may be dialled, at least one. */
function allowed(addresses: readonly string[], policy: Run["policy"]): readonly string[] {
  const left = addresses.filter((address) => !policy?.refuseAddress(address));
  const [first] = addresses;
  if (left.length === 0 && first !== undefined) refuse(policy?.refuseAddress(first));
  return left;
}

/** Whoever may not go to an address need not learn it from the name servers' answers either. */
function withoutRefused({ queries, aliases }: Answers, policy: Run["policy"]): Answers {
  const visible = (query: DnsQuery) => query.records.filter(({ address }) => !policy?.refuseAddress(address));
  return { queries: queries.map((query) => ({ ...query, records: visible(query) })), aliases };
}

/** The name that leads to the addresses. */
function nameOf({ host, lookUp: other = null }: Run["config"]): string {
  return other ?? host;
}

async function lookUp({ config, deadline, resolve }: Run): Promise<readonly string[]> {
  const addresses = await deadline.wait(resolve(nameOf(config), config.family));
  if (addresses.length === 0) throw new PhaseError({ code: "ENODATA", text: "the name has no address" });
  return [...new Set(addresses)].slice(0, MAX_ADDRESSES);
}

/** Asks nobody where names do not come from the system, and about `localhost`, which never leaves it (RFC 6761 section 6.3). */
async function askBesides({ config, resolve, nameServers, peer }: Run, signal: AbortSignal): Promise<Answers> {
  const { family } = config;
  const host = nameOf(config);
  const elsewhere = resolve !== systemResolve && nameServers === undefined;
  if (elsewhere || /(^|\.)localhost\.?$/i.test(host)) return { queries: [], aliases: [] };
  const answers = await askNameServers({ host, families: family ? [family] : [4, 6], servers: nameServers, signal });
  return { ...answers, aliases: peer.texts(answers.aliases) };
}

function moreExactly(failure: Failure, queries: readonly DnsQuery[]): Failure {
  const [first, ...others] = queries.map((query) => query.failure);
  if (!first || others.some((other) => other?.code !== first.code)) return failure;
  return MAY_MEAN[failure.code]?.includes(first.code) ? first : failure;
}
