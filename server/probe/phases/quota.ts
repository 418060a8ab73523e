import type { QuotaFacts, QuotaResource, QuotaRoot } from "../facts.ts";
import type { Measured } from "../journal.ts";
import { keptAtom } from "../peer-text/atoms.ts";
import type { PeerText } from "../peer-text/peer-text.ts";
import type { Session } from "../session.ts";
import { waited } from "../wire/command.ts";
import type { Connection } from "../wire/connection.ts";

const QUOTA = /^\* QUOTA +("(?:[^"\\]|\\.)*"|[^\s"({]+) *\(([^()]*)\)/i;
const RESOURCE = /(\S+) +(\d{1,20}) +(\d{1,20})/g;
/** RFC 9208 section 5.1: STORAGE is counted in units of 1024 octets. */
const STORAGE_UNIT = 1024n;

/** Whether the server knows quotas (RFC 2087, RFC 9208). */
export function knowsQuota(capabilities: readonly string[]): boolean {
  return capabilities.some((capability) => capability === "QUOTA" || capability.startsWith("QUOTA=RES-"));
}

/** Reads every root and resource of INBOX's quota, exactly: from the wire, not by way of floating point. */
export async function quota(connection: Connection, session: Session): Promise<Measured<QuotaFacts>> {
  const { dialogue } = connection;
  const before = dialogue.newest;
  await session.quota("INBOX");
  const lines = dialogue.exchanges
    .slice(before ? dialogue.exchanges.indexOf(before) + 1 : 0)
    .flatMap(({ data }) => data);
  const roots = lines.map(parseQuota).filter((root) => root !== null);
  return { value: { roots: roots.map((root) => kept(root, dialogue.peer)) }, ...waited(dialogue.after(before)) };
}

function kept({ root, resources }: QuotaRoot, peer: PeerText): QuotaRoot {
  return { root: peer.text(root), resources: resources.map((one) => ({ ...one, name: keptAtom(one.name, peer) })) };
}

/** One `* QUOTA "root" (STORAGE 10 512)`; as it was sent; null for any other line. */
export function parseQuota(line: string): QuotaRoot | null {
  const match = QUOTA.exec(line);
  if (!match) return null;
  const [, root = "", list = ""] = match;
  const bare = root.startsWith('"') ? root.slice(1, -1).replace(/\\(.)/g, "$1") : root;
  return { root: bare, resources: [...list.matchAll(RESOURCE)].map(([, ...figures]) => resource(figures)) };
}

function resource([name = "", used = "0", limit = "0"]: string[]): QuotaResource {
  const upper = name.toUpperCase();
  const unit = upper === "STORAGE" ? STORAGE_UNIT : 1n;
  return { name: upper, used: String(BigInt(used) * unit), limit: String(BigInt(limit) * unit) };
}
