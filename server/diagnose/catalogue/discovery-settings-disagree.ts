import type { Evidence } from "../../contract/answers/finding.ts";
import type { DiscoveredServer, DiscoverySource, ProbeFacts } from "../../contract/facts.ts";
import type { Diagnosis } from "../diagnosis.ts";
import { answeredRungs, discovered, imapServers, nameOfSource, settingsOf } from "../discovery.ts";
import { ASK_ANNOUNCEMENT } from "../verify-steps.ts";

/** What the domain itself publishes; a list of ours or a guess can be wrong without its doing. */
const PUBLISHED: readonly DiscoverySource[] = ["autoconfig", "autodiscover", "srv"];

/** What the domain publishes in one place contradicts another place, or what really answers. */
export const discoverySettingsDisagree: Diagnosis = {
  id: "discovery-settings-disagree",
  severity: "warning",
  scope: "server",
  phase: null,
  who: ["admin"],
  reference: "https://www.rfc-editor.org/rfc/rfc6186#section-4",
  wire: [],
  text: {
    title: "The published IMAP settings of {domain} {kind, select, dead {do not work} other {contradict each other}}",
    cause:
      "{kind, select, dead {No server answers as these settings say} other {The places that mail programs ask name different servers}}{settings, select, unknown {} other {: {settings}}}. Which settings an account gets depends on the mail program, so setting it up works with one and fails with another.",
    fix: {
      user: [
        "Enter the settings by hand, as your provider or administrator gives them, if your mail program has chosen others.",
        "Tell your administrator what {settings, select, unknown {your mail program shows} other {was found: {settings}}}.",
      ],
      admin: [
        "Decide on one server, one port and one kind of encryption, preferably port 993 with TLS from the first byte.",
        "Correct the SRV records: `_imaps._tcp.{domain}. 3600 IN SRV 0 1 993 MAILSERVER.` with your server's name; remove `_imap._tcp.{domain}` if port 143 is closed.",
        "Correct `hostname`, `port` and `socketType` of the IMAP `incomingServer` in `config-v1.1.xml` (`SSL` means TLS from the first byte), and `Server`, `Port` and `SSL` in the answer of autodiscover.",
        "Compare them again: `dig +short SRV _imaps._tcp.{domain}`, `dig +short SRV _imap._tcp.{domain}` and `curl https://autoconfig.{domain}/mail/config-v1.1.xml`.",
      ],
    },
    verify: ASK_ANNOUNCEMENT,
  },
  find(facts) {
    const evidence = discovered(facts);
    const found = evidence && (contradiction(facts) ?? unanswered(facts));
    return found && { ...evidence, ...found };
  },
};

type Published = { source: DiscoverySource; servers: readonly DiscoveredServer[] };

/** What each kind of place publishes for IMAP, all its answers together; those that know nothing left out. */
function published(facts: ProbeFacts): readonly Published[] {
  const rungs = answeredRungs(facts);
  return PUBLISHED.flatMap((source) => {
    const servers = rungs.filter((rung) => rung.source === source).flatMap(imapServers);
    return servers.length > 0 ? [{ source, servers }] : [];
  });
}

/** Two places may list alternatives, as long as they have one in common. */
function contradiction(facts: ProbeFacts): Evidence | null {
  const places = published(facts);
  const agree = (one: Published, other: Published) => {
    const settings = new Set(other.servers.map(settingsOf));
    return one.servers.some((server) => settings.has(settingsOf(server)));
  };
  const contradicts = places.some((one) => places.some((other) => !agree(one, other)));
  return contradicts ? { kind: "differ", settings: listed(places) } : null;
}

function unanswered(facts: ProbeFacts): Evidence | null {
  const dead = published(facts).flatMap(({ source, servers }) => {
    const silent = servers.filter(({ answered }) => answered === false);
    return silent.length > 0 ? [{ source, servers: silent }] : [];
  });
  return dead.length > 0 ? { kind: "dead", settings: listed(dead) } : null;
}

function listed(places: readonly Published[]): string {
  return places
    .map(({ source, servers }) => `${nameOfSource(source)}: ${[...new Set(servers.map(settingsOf))].join(", ")}`)
    .join("; ");
}
