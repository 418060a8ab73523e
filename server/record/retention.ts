import { schedule } from "node-cron";
import type { Logger } from "pino";
import type { Retention } from "../config/types.ts";
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
  logger: Pick<Logger, "info" | "error">;
};

/**
 * Deletes checks that are past their time: a minute after the start, then every night. A failure is logged and tried
 * again the next night. After a change of configuration, stop it and start it anew.
 */
export function startRetention({ store, retention, clock, logger }: RetentionOptions): { stop(): void } {
  let running = false;
  const run = async () => {
    if (running) return;
    running = true;
    try {
      const deleted = await store.prune({ now: clock(), ...retention });
      logger.info({ deleted }, "old checks deleted");
    } catch (error) {
      logger.error({ err: error }, "old checks could not be deleted");
    } finally {
      running = false;
    }
  };
  const first = setTimeout(run, FIRST_MS);
  first.unref();
  const task = schedule(DAILY, run, { unref: true, suppressMissedWarning: true });
  return {
    stop() {
      clearTimeout(first);
      void task.destroy();
    },
  };
}
