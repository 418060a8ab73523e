import type { Check } from "../diagnose/check.ts";
import type { CheckHead } from "../record/check-head.ts";
import { readLatest } from "../record/latest-check.ts";
import type { Live } from "../record/live.ts";
import type { Store } from "../record/store/store.ts";
import type { Checks } from "./checks.ts";
import type { Entry } from "./entry.ts";
import { latestOf, leftAloneSeconds } from "./left-alone.ts";

/** How a check is asked for: `force` insists on a new one, which each server hears once a minute. */
export type Asked = { force?: boolean };

type By = { checks: Checks; live: Live; store: Pick<Store, "check"> };

/** A check asked for within this time after the last one is answered by the last one. */
const COOLDOWN_SECONDS = 5;
/** The slow questions are many connections: asked for again within this time, the same answers are given. */
const FULL_COOLDOWN_SECONDS = 60;

/** The check that somebody gets who asks for one; null of no server. */
export async function checkNow(
  entry: Entry | undefined,
  { checks, live, store }: By,
  asked?: Asked,
): Promise<Check | null> {
  if (!entry) return null;
  const latest = latestOf(entry, live);
  const age = latest ? (Date.now() - Date.parse(latest.startedAt)) / 1000 - latest.seconds : Number.POSITIVE_INFINITY;
  const stands = (age >= 0 && age < COOLDOWN_SECONDS) || leftAloneSeconds(entry, live) > 0;
  const force = (stands || isRefused(latest)) && insists(entry, asked);
  const earlier = latest && stands && !force ? await readLatest(live, store, latest.server.name) : null;
  return earlier ?? checks.run(entry, { byHand: true, force });
}

/** The same of a check with the slow questions. */
export async function checkFully(
  entry: Entry | undefined,
  { checks, live, store }: By,
  asked?: Asked,
): Promise<Check | null> {
  if (!entry || checks.isOver()) return null;
  const { full } = entry;
  if (full?.running) return full.done;
  const fresh = full && performance.now() - full.at < FULL_COOLDOWN_SECONDS * 1000 ? full.done : null;
  const isLeftAlone = leftAloneSeconds(entry, live) > 0;
  const stands = fresh !== null || isLeftAlone;
  const force = (stands || isRefused(latestOf(entry, live))) && insists(entry, asked);
  if (stands && !force) return fresh ?? readLatest(live, store, entry.config.name);
  const begun = { at: performance.now(), running: true, done: checks.runInFull(entry, force) };
  entry.full = begun;
  void begun.done.finally(() => {
    begun.running = false;
    // Its answers are large, and nobody is given them later.
    const rest = Math.max(0, begun.at + FULL_COOLDOWN_SECONDS * 1000 - performance.now());
    setTimeout(() => {
      if (entry.full === begun) entry.full = null;
    }, rest).unref();
  });
  return begun.done;
}

/** Whether the last login was refused, so that only somebody who insists has it tried again before its time. */
function isRefused(latest: CheckHead | null): boolean {
  return latest?.findings.some(({ phase }) => phase === "auth" || phase === "token") ?? false;
}

function insists({ allTheSame }: Entry, asked: Asked | undefined): boolean {
  return asked?.force === true && allTheSame.take();
}
