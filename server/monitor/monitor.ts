import { availableParallelism } from "node:os";
import { setImmediate } from "node:timers/promises";
import { check } from "../check.ts";
import type { Config } from "../config/types.ts";
import type { Check } from "../diagnose/check.ts";
import type { LoginGuard } from "../login-guard.ts";
import { openLogins } from "../logins.ts";
import type { TokenCache } from "../probe/token/cache.ts";
import { createOwnNetwork } from "../record/own-network.ts";
import { createMaintenance } from "../schedule/maintenance.ts";
import { createScheduler } from "../schedule/scheduler.ts";
import { createTroubleLog } from "../trouble-log.ts";
import { type Crew, createCrew } from "../workers/crew.ts";
import { crewSize } from "../workers/crew-size.ts";
import { type Asked, checkFully, checkNow } from "./asked.ts";
import { createChecks, type MakeCheck } from "./checks.ts";
import { configure, createEntry, type Entry } from "./entry.ts";
import { leftAloneSeconds } from "./left-alone.ts";
import { createRecorder, type Places } from "./recorder.ts";
import { takeUp } from "./take-up.ts";
import { wishOf } from "./wish.ts";

/** Enough to keep a thousand servers on their rhythm; that times are true is a matter of the pace of starts. */
const CONCURRENT_CHECKS = 50;

/** Where what was seen goes; `troubleLog` is told of every check, one of its own unless given. */
export type Records = Omit<Places, "troubleLog"> & {
  troubleLog?: Places["troubleLog"];
  /** How many checks there may be at a time. */
  concurrent?: number;
  /** Who makes the routine checks; a crew of its own unless given. */
  crew?: Crew;
  /** Who makes the checks that somebody asks for; this thread unless given. */
  byHand?: MakeCheck;
  /** Who lets logins be tried; one that remembers nothing from before unless given. */
  guard?: LoginGuard;
  /** Where access tokens come from. */
  tokens?: TokenCache;
};

/** Keeps an eye on the configured servers: checks each when it is due, and records what was found. */
export type Monitor = {
  /**
   * Goes on with this configuration; servers that stayed the same keep their rhythm and history. Settles when what was recorded of
   * the others is known; each of them waits for no other with its first check.
   */
  apply(config: Config): Promise<void>;
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
export function createMonitor({ concurrent = CONCURRENT_CHECKS, byHand = check, ...records }: Records): Monitor {
  const { store, metrics, live, log, troubleLog = createTroubleLog(log, metrics.internalError) } = records;
  const { crew = createCrew({ log, internalError: metrics.internalError }), tokens } = records;
  const { guard = openLogins(null).guard } = records;
  const entries = new Map<string, Entry>();
  const network = createOwnNetwork();
  const recorder = createRecorder({ store, metrics, live, log, troubleLog });
  let supportUrl: string | undefined;
  let takingUp: Promise<void> = Promise.resolve();

  const checks = createChecks({
    ...{ entries, network, recorder, live, log, crew, byHand, guard, tokens },
    maintenance: () => maintenance,
    leaveAlone: (name, seconds) => scheduler.leaveAlone(name, seconds),
    ready: (entry) => ready(entry),
    supportUrl: () => supportUrl,
  });

  const scheduler = createScheduler(
    async (name) => {
      const entry = entries.get(name);
      if (entry) await ready(entry);
      const leaveAloneSeconds = entry ? leftAloneSeconds(entry, live) : 0;
      if (leaveAloneSeconds > 0) return { leaveAloneSeconds, retrySeconds: null };
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

  /** How a server stands is shown when what was recorded of it is known. */
  const show = (entry: Entry): void => {
    const { name } = entry.config;
    if (entries.get(name) !== entry) return;
    scheduler.leaveAlone(name, leftAloneSeconds(entry, live));
    if (live.latest(name)) void recorder.attempt("live", () => live.show(name, entry.standing.state()));
  };

  const ready = (entry: Entry): Promise<void> => {
    const isThere = () => entries.get(entry.config.name) === entry;
    entry.takenUp ??= recorder
      .attempt("history", () => takeUp(entry, { store, live, isThere }))
      .then(() => show(entry));
    return entry.takenUp;
  };

  /** One after the other, with turns for other work between them. */
  const readyAll = async (all: readonly Entry[]): Promise<void> => {
    for (const entry of all) {
      if (checks.isOver()) return;
      await ready(entry);
      await setImmediate();
    }
  };

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
        else entries.set(server.name, createEntry(server, network));
      }
      crew.resize(crewSize(servers, availableParallelism()));
      metrics.servers(servers);
      metrics.publicUrl(publicUrl);
      scheduler.replace(servers);
      maintenance.replace(servers);
      for (const entry of entries.values()) show(entry);
      takingUp = Promise.all([takingUp, readyAll([...entries.values()])]).then(() => {});
      return takingUp;
    },
    async checkNow(name, asked) {
      const entry = entries.get(name);
      if (entry) await ready(entry);
      return checkNow(entry, { checks, live, store }, asked);
    },
    async checkFully(name, asked) {
      const entry = entries.get(name);
      if (entry) await ready(entry);
      return checkFully(entry, { checks, live, store }, asked);
    },
    allTheSameFrom: (name) => entries.get(name)?.allTheSame.from() ?? null,
    async stop() {
      scheduler.stop();
      maintenance.stop();
      // Called off before the crew goes, which waits for what is under way as long as there is time.
      const ended = checks.stop();
      await crew.stop();
      await ended;
      await takingUp;
    },
  };
}
