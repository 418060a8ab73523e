import type {
  DiscoveredServer,
  DiscoveryAnswer,
  DiscoveryRung,
  DiscoverySource,
  Phases,
  ProbeFacts,
} from "../../server/contract/facts.ts";
import { PHASE_NAMES } from "../../server/contract/phases.ts";
import { healthyFacts } from "./healthy-facts.ts";

/** The healthy server as a place that knows it names it. */
export const HEALTHY_IMAP: DiscoveredServer = {
  protocol: "imap",
  host: "mail.example.com",
  port: 993,
  security: "implicit-tls",
  answered: true,
};

/** The name under which each place is asked. */
const ASKED: Readonly<Record<DiscoverySource, string>> = {
  provider: "example.com",
  autoconfig: "https://autoconfig.example.com/mail/config-v1.1.xml",
  autodiscover: "https://autodiscover.example.com/autodiscover/autodiscover.xml",
  srv: "_imaps._tcp.example.com",
  mx: "example.com",
  guess: "imap.example.com:993",
};

/** A place that answered. */
export function answered(source: DiscoverySource, ...servers: readonly DiscoveredServer[]): DiscoveryRung {
  return rung(source, { servers, declined: false });
}

/** A place that says that there is no IMAP. */
export function declined(source: DiscoverySource): DiscoveryRung {
  return rung(source, { servers: [], declined: true });
}

/** A place that has no answer. */
export function missing(source: DiscoverySource): DiscoveryRung {
  return { source, asked: ASKED[source], seconds: 0.02, failure: { code: "ENOTFOUND", text: "no such name" } };
}

/** A healthy server that was found from an address, by these places: start here and change one thing. */
export function healthyDiscovery(
  rungs: readonly DiscoveryRung[] = [answered("autoconfig", HEALTHY_IMAP), answered("srv", HEALTHY_IMAP)],
): ProbeFacts {
  return { ...healthyFacts(), discovery: { domain: "example.com", rungs } };
}

/** The same, where nothing was probed because there was nothing to probe. */
export function undiscovered(rungs: readonly DiscoveryRung[]): ProbeFacts {
  const skipped = PHASE_NAMES.map((name) => [name, { status: "skipped", because: "not-applicable" }] as const);
  const phases: Partial<Phases> = Object.fromEntries(skipped);
  return { ...healthyFacts(phases, { host: "example.com" }), discovery: { domain: "example.com", rungs } };
}

function rung(source: DiscoverySource, answer: DiscoveryAnswer): DiscoveryRung {
  return { source, asked: ASKED[source], seconds: 0.02, ...answer };
}
