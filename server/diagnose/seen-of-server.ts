import type { ProbeFacts } from "../contract/facts.ts";
import { learnt } from "../contract/phase-list.ts";

/** What a check has seen of the server itself, whatever became of it: what it says of itself, and how it is called. */
export type SeenOfServer = {
  greeting: string;
  /** The name in its ID (RFC 2971), and the version. */
  id: string;
  version: string;
  /** Whether it has announced this at any time. */
  offers(capability: string): boolean;
  /** The names that its certificate is for, without a wildcard's `*.`; aliases; the configured name: in lower case. */
  certificate: readonly string[];
  aliases: readonly string[];
  host: string;
};

/** Gathers it; also of phases that failed. */
export function seenOf({ phases, server }: ProbeFacts): SeenOfServer {
  const { beforeTls, afterTls, afterLogin } = learnt(phases.capability);
  const announced = [beforeTls, afterTls, afterLogin].flatMap((list) => list ?? []);
  const serverId = learnt(phases.auth).serverId ?? {};
  return {
    greeting: learnt(phases.greeting).text ?? "",
    id: serverId.name ?? "",
    version: serverId.version ?? "",
    offers: (capability) => announced.includes(capability),
    certificate: (learnt(phases.tls).chain?.[0]?.names ?? []).map(plain),
    aliases: (learnt(phases.dns).aliases ?? []).map(plain),
    host: plain(server.host),
  };
}

function plain(name: string): string {
  return name.toLowerCase().replace(/^\*\./, "").replace(/\.$/, "");
}
