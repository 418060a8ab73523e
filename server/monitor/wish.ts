import type { Check } from "../diagnose/check.ts";
import type { Wish } from "../schedule/scheduler.ts";
import { firstDelaySeconds, retrySeconds } from "../schedule/timing.ts";
import type { Entry } from "./entry.ts";
import { backOffOf } from "./left-alone.ts";

/** What a check wants for the next one of its server; nothing where the server has left or there was no check. */
export function wishOf(entry: Entry | undefined, done: Check | null): Wish {
  const soon = entry && done && entry.standing.isUnconfirmed() ? retrySeconds(entry.config.timing) : null;
  // What a login that is held back saw is confirmed by the next login alone.
  const retry = soon === null ? null : Math.max(soon, secondsTo(done?.heldBack?.until));
  // What kept many checks from being made at the same time is not met by all of them at the same time again.
  const spread = entry && done?.trouble && retry !== null ? firstDelaySeconds(entry.config.name, retry * 10) : 0;
  return {
    leaveAloneSeconds: backOffOf(done),
    retrySeconds: retry === null ? null : retry + spread,
    late: done !== null && isLate(done),
  };
}

function secondsTo(moment: string | undefined): number {
  return moment === undefined ? 0 : (Date.parse(moment) - Date.now()) / 1000;
}

/** A moment in a long check is nothing; a good part of it says that there is no time for so many. */
const MUCH = 0.25;

function isLate({ heldUpSeconds = 0, seconds, trouble }: Check): boolean {
  return trouble?.kind === "late" || (heldUpSeconds > 0 && heldUpSeconds >= seconds * MUCH);
}
