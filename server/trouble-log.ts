import type { Logger } from "pino";
import type { TroubleKind } from "./contract/troubles.ts";
import type { Check } from "./diagnose/check.ts";
import { describeTrouble } from "./present/trouble-text.ts";
import type { InternalErrors } from "./record/metrics/internal-errors.ts";

/** After so long without it, trouble is over, and the next one is told of again; in milliseconds. */
const OVER_MS = 300_000;

/** Counts the checks that trouble of our own kept from being made, and tells of each kind once an episode, not once a check. */
export type TroubleLog = (check: Check) => void;

/** Tells that connections over HTTP are refused, once an episode and not for each; to be called for each. */
export function createRefusalLog(
  log: Pick<Logger, "warn">,
  connections: number,
  now: () => number = () => performance.now(),
): () => void {
  let lastAt = Number.NEGATIVE_INFINITY;
  return () => {
    const told = now() - lastAt < OVER_MS;
    lastAt = now();
    if (told) return;
    log.warn(
      { connections },
      "HTTP connections are refused: the checks need the rest of the open-file limit (ulimit -n)",
    );
  };
}

/** Begins without trouble. */
export function createTroubleLog(
  log: Pick<Logger, "error">,
  count: InternalErrors,
  now: () => number = () => performance.now(),
): TroubleLog {
  const lastAt = new Map<TroubleKind, number>();
  return ({ trouble, server }) => {
    if (!trouble) return;
    const { kind, phase, failure } = trouble;
    count(kind);
    const before = lastAt.get(kind);
    lastAt.set(kind, now());
    if (before !== undefined && now() - before < OVER_MS) return;
    const { title } = describeTrouble(trouble, "en");
    log.error(
      { where: kind, server: server.name, phase, failure },
      `${title}: servers checked in this time have the state unknown`,
    );
  };
}
