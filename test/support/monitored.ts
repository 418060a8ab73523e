import { type Logger, pino } from "pino";
import { onTestFinished } from "vitest";
import { createMonitor } from "../../server/monitor/monitor.ts";
import { createLive } from "../../server/record/live.ts";
import { createMetrics } from "../../server/record/metrics/metrics.ts";
import { openStore } from "../../server/record/store/open-store.ts";

/** A monitor without servers, with all that it records in memory; it stops after the test. */
export async function monitored(log: Logger = pino({ level: "silent" })) {
  const store = await openStore(null);
  const live = createLive();
  const metrics = createMetrics("1.2.3");
  const monitor = createMonitor({ store, metrics, live, log });
  onTestFinished(async () => {
    await monitor.stop();
    await store.close();
  });
  return { monitor, store, live, metrics };
}
