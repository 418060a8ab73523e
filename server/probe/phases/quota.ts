import type { QuotaFacts, QuotaResource, QuotaRoot } from "../../contract/facts.ts";
import type { Measured } from "../measurement.ts";
import { keptAtom } from "../peer-text/atoms.ts";
import type { PeerText } from "../peer-text/peer-text.ts";
import type { Session } from "../session.ts";
import { waited } from "../wire/command.ts";
import type { Connection } from "../wire/connection.ts";
import { listOf, type Response, type Token, textOf } from "../wire/tokens.ts";

/** RFC 9208 section 5.1: STORAGE is counted in units of 1024 octets. */
const STORAGE_UNIT = 1024n;
/** More roots no mailbox has. */
const MOST_ROOTS = 16;

/** Whether the server knows quotas (RFC 2087, RFC 9208). */
export function knowsQuota(capabilities: readonly string[]): boolean {
  return capabilities.some((capability) => capability === "QUOTA" || capability.startsWith("QUOTA=RES-"));
}

/**
 * Reads every root and resource of INBOX's quota, exactly: as it was written, not by way of floating point. A root that the server
 * names without its figures is asked for by itself.
 */
export async function quota(connection: Connection, session: Session): Promise<Measured<QuotaFacts>> {
  const { dialogue } = connection;
  const before = dialogue.newest;
  const inbox = session.wireName("INBOX");
  const told = await session.request("GETQUOTAROOT", [inbox], ["QUOTAROOT", "QUOTA"]);
  const quotas = told.filter(({ kind }) => kind === "QUOTA");
  const known = new Set(quotas.map(({ data }) => textOf(data[0])));
  const named = told.flatMap(({ kind, data }) => (kind === "QUOTAROOT" ? data.slice(1).map(textOf) : []));
  const missing = [...new Set(named)].filter((root) => root !== null).filter((root) => !known.has(root));
  for (const root of missing.slice(0, MOST_ROOTS)) {
    try {
      quotas.push(...(await session.request("GETQUOTA", [root], ["QUOTA"])));
    } catch (error) {
      // What was told of other roots stays.
      if (quotas.length === 0 || connection.ended) throw error;
    }
  }
  return { value: { roots: quotaRoots(quotas, dialogue.peer) }, ...waited(dialogue.after(before)) };
}

/** The roots of some `* QUOTA root (STORAGE 10 512)`; of one that is told twice the later figures count. */
function quotaRoots(quotas: readonly Response[], peer: PeerText): readonly QuotaRoot[] {
  const roots = new Map<string, Map<string, QuotaResource>>();
  for (const { data } of quotas) {
    const root = peer.text(textOf(data[0]) ?? "");
    const resources = roots.get(root) ?? new Map<string, QuotaResource>();
    for (const resource of resourcesOf(listOf(data[1]), peer)) resources.set(resource.name, resource);
    roots.set(root, resources);
  }
  return [...roots].map(([root, resources]) => ({ root, resources: [...resources.values()] }));
}

/** Name, usage and limit follow each other. A resource whose usage is no number says nothing. */
function resourcesOf(list: readonly Token[], peer: PeerText): readonly QuotaResource[] {
  return list.flatMap((name, at) => {
    const used = at % 3 === 0 ? figure(list[at + 1]) : null;
    if (used === null) return [];
    const upper = (textOf(name) ?? "").toUpperCase();
    const unit = upper === "STORAGE" ? STORAGE_UNIT : 1n;
    const limit = figure(list[at + 2]);
    return [
      { name: keptAtom(upper, peer), used: String(used * unit), limit: limit === null ? null : String(limit * unit) },
    ];
  });
}

function figure(token: Token | undefined): bigint | null {
  const text = textOf(token);
  return text !== null && /^\d{1,20}$/.test(text) ? BigInt(text) : null;
}
