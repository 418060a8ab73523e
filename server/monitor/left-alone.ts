import { isSameAccount } from "../contract/identity.ts";
import type { Check } from "../diagnose/check.ts";
import { serverFacts } from "../probe/server-facts.ts";
import type { CheckHead } from "../record/check-head.ts";
import { leftAloneUntil } from "../record/left-alone.ts";
import type { Live } from "../record/live.ts";
import { backOffSeconds } from "../schedule/timing.ts";
import type { Entry } from "./entry.ts";

/** For how many seconds a check says that its server is to be left alone; 0 as a rule. */
export function backOffOf(done: Check | null): number {
  return done?.backOff ? backOffSeconds(done.backOff.seconds) : 0;
}

/** The last check of a server; null when the name meant another account then. */
export function latestOf({ config }: Entry, live: Live): CheckHead | null {
  const latest = live.latest(config.name);
  return latest && isSameAccount(latest.server, serverFacts(config)) ? latest : null;
}

/** For how many seconds more a server is to be left alone, by what its last check was told. */
export function leftAloneSeconds(entry: Entry, live: Live): number {
  const latest = latestOf(entry, live);
  const until = latest && leftAloneUntil(latest);
  return until ? Math.max(0, until.getTime() - Date.now()) / 1000 : 0;
}
