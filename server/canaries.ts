import type { ServerConfig } from "./config/types.ts";
import type { Check } from "./diagnose/check.ts";
import type { SyncFacts } from "./probe/facts.ts";
import { isCanaryDue, isCanaryFresh } from "./schedule/canary.ts";

/** When checks send a canary, and what the last one saw. */
export type Canaries = {
  /** The server as it is to be checked now: at depth `sync` where a canary is due or is to be sent `again`. */
  plan(server: ServerConfig, again: boolean, now: Date): ServerConfig;
  /** What the last canary of the server saw; null when there was none, or it was too long ago. */
  last(server: ServerConfig, now: Date): SyncFacts | null;
  /** A check has ended, or is known from before the start. */
  observe(check: Check): void;
  /** Forgets a server, or what is known of it under another configuration. */
  remove(server: string): void;
};

/** Begins without servers. */
export function createCanaries(): Canaries {
  const known = new Map<string, SyncFacts>();
  const setOut = (name: string) => {
    const last = known.get(name);
    return last ? Date.parse(last.startedAt) : null;
  };

  return {
    plan(server, again, now) {
      const due = server.sync !== null && (again || isCanaryDue(server.sync, setOut(server.name), now.getTime()));
      return due ? { ...server, depth: "sync" } : server;
    },
    last({ name, sync }, now) {
      const at = setOut(name);
      if (sync === null || at === null || !isCanaryFresh(sync, at, now.getTime())) return null;
      return known.get(name) ?? null;
    },
    observe({ server: { name }, sync }) {
      if (sync) known.set(name, sync);
    },
    remove: (server) => void known.delete(server),
  };
}
