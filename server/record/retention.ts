import type { Logger } from "pino";
import type { Retention } from "../config/types.ts";
import { followCron } from "../schedule/cron.ts";
import type { ClockTrust } from "./clock-trust.ts";
import type { Store } from "./store/store.ts";

/** When everybody sleeps; not on the hour, when other programs wake up. */
const DAILY = "23 3 * * *";
/** Long enough after the start for the first checks to have gone before. */
const FIRST_MS = 60_000;

/** What keeping the history short needs. */
export type RetentionOptions = {
  store: Pick<Store, "prune">;
  retention: Retention;
  clock: () => Date;
  /** Asked before anything is deleted; the clock is believed unless given. */
  trust?: ClockTrust;
  logger: Pick<Logger, "info" | "warn" | "error">;
};

/**
 * Deletes checks that are past their time: a minute after the start, then every night. A failure is logged and tried
 * again the next night, and so is a clock that is not to be believed. After a change of configuration, stop it and start it anew.
 */
export function startRetention({ store, retention, clock, trust, logger }: RetentionOptions): { stop(): void } {
  let running = false;
  const prune = async () => {
    const reason = (await trust?.doubt()) ?? null;
    if (reason !== null) return logger.warn({ reason }, "no old checks deleted: the clock may be wrong");
    const deleted = await store.prune({ now: clock(), ...retention });
    logger.info({ deleted }, "old checks deleted");
  };
  const run = async () => {
    if (running) return;
    running = true;
    try {
      await prune();
    } catch (error) {
      logger.error({ err: error }, "old checks could not be deleted");
    } finally {
      running = false;
    }
  };
  const first = setTimeout(run, FIRST_MS);
  first.unref();
  const stopDaily = followCron({ expression: DAILY }, { onDue: () => void run(), unref: true });
  return {
    stop() {
      clearTimeout(first);
      stopDaily();
    },
  };
}
