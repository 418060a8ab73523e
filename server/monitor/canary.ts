import type { ServerConfig } from "../config/types.ts";
import type { ServerFacts, SyncFacts } from "../contract/facts.ts";
import { isSameAccount } from "../contract/identity.ts";
import type { Check } from "../diagnose/check.ts";
import { serverFacts } from "../probe/server-facts.ts";
import { isCanaryDue, isCanaryFresh } from "../schedule/canary.ts";

/** When the checks of a server send a canary, and what the last one saw. */
export type CanaryPlan = {
  /** The server as it is to be checked now: at depth `sync` where a canary is due or is to be sent `again`. */
  plan(server: ServerConfig, again: boolean, now: Date): ServerConfig;
  /** What the last canary of this account saw; null when there was none, or it was too long ago. */
  last(server: ServerConfig, now: Date): SyncFacts | null;
  /** A check has ended, or is known from before the start. */
  observe(check: Check): void;
};

/** Begins without a canary. */
export function createCanary(): CanaryPlan {
  let known: { account: ServerFacts; sync: SyncFacts } | null = null;
  /** A name may mean another account since the configuration changed. */
  const lastOf = (server: ServerConfig): SyncFacts | null =>
    known && isSameAccount(known.account, serverFacts(server)) ? known.sync : null;
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
      if (sync) known = { account: server, sync };
    },
  };
}
