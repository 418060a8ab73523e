import type {
  DiscoveredServer,
  DiscoveryAnswer,
  DiscoveryRung,
  DiscoverySource,
  ProbeFacts,
} from "../contract/facts.ts";
import { hostPort } from "../contract/host-port.ts";
import { type TargetEvidence, target } from "./failed.ts";

/** The evidence that every finding about discovery begins with. */
export type DiscoveryEvidence = TargetEvidence & { domain: string };

/** A place that answered. */
export type AnsweredRung = DiscoveryRung & DiscoveryAnswer;

const NAMES: Readonly<Record<DiscoverySource, string>> = {
  provider: "providers.json",
  autoconfig: "autoconfig",
  autodiscover: "autodiscover",
  srv: "SRV",
  mx: "MX",
  guess: "imap.*, mail.*",
};

/** The evidence of a discovery; null when the settings were given. */
export function discovered(facts: ProbeFacts): DiscoveryEvidence | null {
  return facts.discovery ? { ...target(facts), domain: facts.discovery.domain } : null;
}

/** The places that answered, whatever they said. */
export function answeredRungs({ discovery }: ProbeFacts): readonly AnsweredRung[] {
  return discovery?.rungs.filter((rung): rung is AnsweredRung => "servers" in rung) ?? [];
}

/** What a place offers for IMAP. A name that was merely guessed has to have answered. */
export function imapServers({ source, servers }: AnsweredRung): readonly DiscoveredServer[] {
  const imap = servers.filter(({ protocol }) => protocol === "imap");
  return source === "guess" ? imap.filter(({ answered }) => answered === true) : imap;
}

/** Whether any place offers IMAP. */
export function offersImap(facts: ProbeFacts): boolean {
  return answeredRungs(facts).some((rung) => imapServers(rung).length > 0);
}

/** What a place is called where people meet it. */
export function nameOfSource(source: DiscoverySource): string {
  return NAMES[source];
}

/** A server as it is entered: `imap.example.com:993 (implicit-tls)`. */
export function settingsOf(server: DiscoveredServer): string {
  return `${hostPort(server)} (${server.security})`;
}
