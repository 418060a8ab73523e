import type { Config } from "../config/types.ts";
import type { Check } from "../diagnose/check.ts";
import { createOwnNetwork } from "../record/own-network.ts";
import { createMaintenance } from "../schedule/maintenance.ts";
import { createScheduler } from "../schedule/scheduler.ts";
import { createTroubleLog } from "../trouble-log.ts";
import { type Asked, checkFully, checkNow } from "./asked.ts";
import { createChecks } from "./checks.ts";
import { configure, createEntry, type Entry } from "./entry.ts";
import { leftAloneSeconds } from "./left-alone.ts";
import { createRecorder, type Places } from "./recorder.ts";
import { takeUp } from "./take-up.ts";
import { wishOf } from "./wish.ts";

/** Enough to keep a thousand servers on their rhythm, few enough to keep times true. */
const CONCURRENT_CHECKS = 50;

/** Where what was seen goes; `troubleLog` is told of every check, one of its own unless given. */
export type Records = Omit<Places, "troubleLog"> & {
  troubleLog?: Places["troubleLog"];
  /** How many checks there may be at a time. */
  concurrent?: number;
};

/** Keeps an eye on the configured servers: checks each when it is due, and records what was found. */
export type Monitor = {
  /** Goes on with this configuration; servers that stayed the same keep their rhythm and history. */
  apply(config: Config): void;
  /**
   * Checks a server at once, joining a check that is under way; null when there is no such server. The last check stands for a
   * few seconds, and for as long as the server asked to be left alone, unless it is to be checked all the same (`force`).
   */
  checkNow(name: string, asked?: Asked): Promise<Check | null>;
  /**
   * Checks a server and asks the slow questions besides. Recorded as a check of the past, and not as how the server stands:
   * what only these questions show would come and go with them. Null when there is no such server; its last check while it is
   * left alone.
   */
  checkFully(name: string, asked?: Asked): Promise<Check | null>;
  /** When a server can be checked all the same again; null when it can be now. */
  allTheSameFrom(name: string): Date | null;
  /** Calls off what is running, which logs out, and waits for it. */
  stop(): Promise<void>;
};

/** Starts a monitor without servers: `apply` gives it some. */
export function createMonitor({ concurrent = CONCURRENT_CHECKS, ...records }: Records): Monitor {
  const { store, metrics, live, log, troubleLog = createTroubleLog(log, metrics.internalError) } = records;
  const entries = new Map<string, Entry>();
  const network = createOwnNetwork();
  const recorder = createRecorder({ store, metrics, live, log, troubleLog });
  let supportUrl: string | undefined;

  const checks = createChecks({
    ...{ entries, network, recorder, live, log },
    maintenance: () => maintenance,
    leaveAlone: (name, seconds) => scheduler.leaveAlone(name, seconds),
    supportUrl: () => supportUrl,
  });

  const scheduler = createScheduler(
    async (name) => {
      const entry = entries.get(name);
      return wishOf(entry, entry ? await checks.run(entry) : null);
    },
    {
      concurrency: concurrent,
      gauges: metrics.scheduler,
      isPaused: (name) => maintenance.until(name) !== null,
      mayOutlast: (name) => live.depth(name) === "sync",
    },
  );

  const maintenance = createMaintenance((name, until) => {
    entries.get(name)?.standing.pause(until !== null);
    recorder.pause(name, until);
    if (until === null) scheduler.soon(name);
  });

  return {
    apply({ servers, publicUrl }) {
      supportUrl = publicUrl ?? undefined;
      const wanted = new Set(servers.map(({ name }) => name));
      for (const [name, { standing }] of entries) {
        if (wanted.has(name)) continue;
        standing.leave();
        entries.delete(name);
        live.remove(name);
      }
      for (const server of servers) {
        const known = entries.get(server.name);
        if (known) configure(known, server);
        else {
          const entry = createEntry(server, network);
          entries.set(server.name, entry);
          recorder.attempt("history", () => takeUp(entry, store, live));
        }
      }
      metrics.servers(servers);
      metrics.publicUrl(publicUrl);
      scheduler.replace(servers);
      maintenance.replace(servers);
      for (const [name, entry] of entries) {
        scheduler.leaveAlone(name, leftAloneSeconds(entry, live));
        if (live.latest(name)) recorder.attempt("live", () => live.show(name, entry.standing.state()));
      }
    },
    checkNow: async (name, asked) => checkNow(entries.get(name), { checks, live }, asked),
    checkFully: async (name, asked) => checkFully(entries.get(name), { checks, live }, asked),
    allTheSameFrom: (name) => entries.get(name)?.allTheSame.from() ?? null,
    async stop() {
      scheduler.stop();
      maintenance.stop();
      await checks.stop();
    },
  };
}
