import type { Overview, ServerSummary } from "../../server/contract/answers/server.ts";
import type { StoreTrouble } from "../../server/contract/answers/store.ts";

/** What can happen to the servers while the page is open. */
export type Change = { type: "server"; server: ServerSummary } | { type: "removed"; name: string };

/** The overview with what is wrong with the store; null: nothing is. */
export function applyStore({ store: _, ...overview }: Overview, store: StoreTrouble | null): Overview {
  return store ? { ...overview, store } : overview;
}

/** The overview after some changes; servers that did not change stay the same objects. */
export function apply(overview: Overview, changes: readonly Change[]): Overview {
  const servers = new Map(overview.servers.map((server) => [server.name, server] as const));
  for (const change of changes) {
    if (change.type === "removed") servers.delete(change.name);
    else servers.set(change.server.name, change.server);
  }
  return { ...overview, servers: [...servers.values()] };
}
