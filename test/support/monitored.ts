import { type Logger, pino } from "pino";
import { afterAll, onTestFinished } from "vitest";
import { createMonitor } from "../../server/monitor/monitor.ts";
import { createLive } from "../../server/record/live.ts";
import { createMetrics } from "../../server/record/metrics/metrics.ts";
import { openStore } from "../../server/record/store/open-store.ts";
import { type Crew, createCrew } from "../../server/workers/crew.ts";

/** Who makes the checks: the main thread alone, or a worker as many of them as one may make. */
export const MAKERS = [
  { by: "the main thread", isWorker: false },
  { by: "a worker", isWorker: true },
] as const;

/** One of them. */
export type Maker = (typeof MAKERS)[number];

let shared: Crew | null = null;

/** A worker that all tests of a file share, as starting one takes a while. */
function sharedCrew(): Crew {
  if (shared === null) {
    shared = createCrew({ log: pino({ level: "silent" }), internalError: () => {} });
    shared.resize(1);
  }
  return { ...shared, resize: () => {}, stop: async () => {} };
}

afterAll(() => shared?.stop());

/** A monitor without servers, with all that it records in memory; it stops after the test. */
export async function monitored(log: Logger = pino({ level: "silent" }), { isWorker }: Maker = MAKERS[0]) {
  const store = await openStore(null);
  const live = createLive();
  const metrics = createMetrics("1.2.3");
  const crew = isWorker ? sharedCrew() : null;
  const monitor = createMonitor({ store, metrics, live, log, ...(crew ? { crew, byHand: crew.check } : {}) });
  onTestFinished(async () => {
    await monitor.stop();
    await store.close();
  });
  return { monitor, store, live, metrics };
}
