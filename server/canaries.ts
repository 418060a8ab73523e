import type { ServerConfig } from "./config/types.ts";
import { isSameAccount } from "./contract/identity.ts";
import type { Check } from "./diagnose/check.ts";
import type { ServerFacts, SyncFacts } from "./probe/facts.ts";
import { serverFacts } from "./probe/server-facts.ts";
import { isCanaryDue, isCanaryFresh } from "./schedule/canary.ts";

/** When checks send a canary, and what the last one saw. */
export type Canaries = {
  /** The server as it is to be checked now: at depth `sync` where a canary is due or is to be sent `again`. */
  plan(server: ServerConfig, again: boolean, now: Date): ServerConfig;
  /** What the last canary of this account saw; null when there was none, or it was too long ago. */
  last(server: ServerConfig, now: Date): SyncFacts | null;
  /** A check has ended, or is known from before the start. */
  observe(check: Check): void;
  /** Forgets a server. */
  remove(server: string): void;
};

/** Begins without servers. */
export function createCanaries(): Canaries {
  const known = new Map<string, { account: ServerFacts; sync: SyncFacts }>();
  /** A name may mean another account since the configuration changed. */
  const lastOf = (server: ServerConfig): SyncFacts | null => {
    const last = known.get(server.name);
    return last && isSameAccount(last.account, serverFacts(server)) ? last.sync : null;
  };
  const setOut = (last: SyncFacts | null) => (last ? Date.parse(last.startedAt) : null);

  return {
    plan(server, again, now) {
      const due = server.sync !== null && (again || isCanaryDue(server.sync, setOut(lastOf(server)), now.getTime()));
      return due ? { ...server, depth: "sync" } : server;
    },
    last(server, now) {
      const last = lastOf(server);
      const at = setOut(last);
      return server.sync !== null && at !== null && isCanaryFresh(server.sync, at, now.getTime()) ? last : null;
    },
    observe({ server, sync }) {
      if (sync) known.set(server.name, { account: server, sync });
    },
    remove: (server) => void known.delete(server),
  };
}
