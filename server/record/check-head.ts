import type { SyncSummary } from "../contract/answers/server.ts";
import type { Moment, ServerFacts } from "../contract/facts.ts";
import { learnt } from "../contract/phase-list.ts";
import type { Check } from "../diagnose/check.ts";
import { syncState } from "../diagnose/sync-state.ts";

/** What is kept in memory of the latest check of a server; the store has the rest. */
export type CheckHead = Readonly<
  Pick<Check, "id" | "server" | "depth" | "startedAt" | "seconds" | "state" | "findings" | "backOff">
> & {
  /** When the server's certificate ends; null where none was seen. */
  certificateNotAfter: Moment | null;
  /** What the last canary came to; null where none is known. */
  canary: SyncSummary | null;
};

/** The head of a check. Of the one `before` it, what names the server is taken over where it is the same. */
export function headOf(check: Check, before: CheckHead | null = null): CheckHead {
  const { id, depth, startedAt, seconds, state, findings, backOff, phases, sync } = check;
  return {
    server: before && isSameName(before.server, check.server) ? before.server : check.server,
    ...{ id, depth, startedAt, seconds, state, findings, backOff },
    certificateNotAfter: learnt(phases.tls).chain?.[0]?.notAfter ?? null,
    canary: sync && { state: syncState(sync, findings), startedAt: sync.startedAt },
  };
}

/** Whether they are written in the same way. */
function isSameName(one: ServerFacts, other: ServerFacts): boolean {
  const fields = ["name", "host", "port", "security", "user"] as const;
  return fields.every((field) => one[field] === other[field]);
}
