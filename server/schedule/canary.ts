import type { SyncConfig } from "../config/types.ts";

/** Checks do not come to the second: a canary may be so much too early, as a share of its interval and in seconds. */
const EARLY_SHARE = 0.05;
const EARLY_SECONDS = 30;
/** For so many intervals what a canary saw still says something; then it is forgotten. */
const KEPT_INTERVALS = 3;

/** Whether the next check is to send a canary; `lastMs` is when the last one set out, null when none did. */
export function isCanaryDue({ everySeconds }: SyncConfig, lastMs: number | null, nowMs: number): boolean {
  const early = Math.min(everySeconds * EARLY_SHARE, EARLY_SECONDS);
  // One that is still to come was sent before the clock was put back.
  return lastMs === null || lastMs > nowMs || nowMs - lastMs >= (everySeconds - early) * 1000;
}

/** Whether a canary that set out then still says how a server is, while no newer one is sent. */
export function isCanaryFresh({ everySeconds }: SyncConfig, lastMs: number, nowMs: number): boolean {
  return lastMs <= nowMs && nowMs - lastMs <= everySeconds * KEPT_INTERVALS * 1000;
}
