import type { Worker } from "node:worker_threads";
import type { Logger } from "pino";
import { type CheckOptions, check } from "../check.ts";
import type { ServerConfig } from "../config/types.ts";
import type { Check } from "../diagnose/check.ts";
import { withCurrentFiles } from "../probe/current-files.ts";
import type { InternalErrors } from "../record/metrics/internal-errors.ts";
import type { StepsUnderWay } from "../record/steps.ts";
import { type CrewMember, createCrewMember } from "./crew-member.ts";
import { isPackable, packServer } from "./packed-server.ts";
import { NoWorker } from "./pending.ts";
import { startWorker } from "./start-worker.ts";
import type { WatchdogTimes } from "./watchdog.ts";

/** How a check is made that the crew is asked for: what can be said to another thread. */
export type CrewOptions = Pick<
  CheckOptions,
  "supportUrl" | "routine" | "previous" | "lastOffered" | "lastSync" | "heldBack" | "lastLogin" | "tokens" | "onBug"
> &
  StepsUnderWay & { signal: AbortSignal };

/** The workers that make checks beside the main thread, which makes them itself where there is none. */
export type Crew = {
  /** So many workers there are to be from now on. */
  resize(count: number): void;
  /** Checks a server; a server stays with its worker. Rejects by a bug of ours alone. */
  check(config: ServerConfig, options: CrewOptions): Promise<Check>;
  /** Ends the workers, once what is under way has been called off and has ended. */
  stop(): Promise<void>;
};

/** So long a check that was called off may take to log out, in milliseconds: the program has five seconds to end. */
const PATIENCE_MS = 3000;
/** So long one that goes on may take, where a changed configuration needs fewer workers. */
const RETIRING_MS = 120_000;

/** Begins without workers. */
export function createCrew(
  { log, internalError }: { log: Pick<Logger, "error" | "warn">; internalError: InternalErrors },
  start: () => Worker = startWorker,
  times?: WatchdogTimes,
): Crew {
  let members: CrewMember[] = [];
  const leaving = new Set<Promise<void>>();
  let lastId = 0;
  let saidBroken = false;

  const crewLog = {
    died(error: Error): void {
      internalError("worker");
      log.error({ err: error }, "a worker ended unexpectedly: this is a bug in imapscope; its checks are made again");
    },
    failed(error: Error): void {
      if (saidBroken) return;
      saidBroken = true;
      internalError("worker");
      log.error({ err: error }, "no worker can be started: the checks are made in the main thread");
    },
  };

  const retire = (member: CrewMember, patienceMs: number): void => {
    const gone = member.retire(patienceMs).finally(() => leaving.delete(gone));
    leaving.add(gone);
  };

  return {
    resize(count) {
      for (const member of members.slice(count)) retire(member, RETIRING_MS);
      const kept = members.slice(0, count);
      const fresh = Array.from({ length: count - kept.length }, () => createCrewMember(start, crewLog, times));
      members = [...kept, ...fresh];
    },
    async check(config, options) {
      const member = members[placeOf(config.name) % members.length];
      if (!member?.isAble() || !isPackable(config)) return check(config, options);
      const { config: current, unreadable } = await withCurrentFiles(config);
      if (!member.isAble()) return check(config, options);
      const { supportUrl, previous = null, lastOffered = null, lastSync = null, signal } = options;
      const { heldBack, lastLogin = null } = options;
      lastId += 1;
      const id = lastId;
      let watched = false;
      options.whenWatched(() => {
        watched = true;
        member.tell({ kind: "watch", id });
      });
      const abort = () => member.tell({ kind: "abort", id });
      const { promise, resolve, reject } = Promise.withResolvers<Check>();
      member.order(id, {
        order(numberOf) {
          const server = packServer(current, unreadable, numberOf);
          return { id, server, supportUrl, previous, lastOffered, lastSync, heldBack, lastLogin, watched };
        },
        onStep: options.tell,
        onBug: options.onBug ?? (() => {}),
        resolve,
        reject,
        deaths: 0,
      });
      if (signal.aborted) abort();
      signal.addEventListener("abort", abort);
      try {
        return await promise;
      } catch (error) {
        if (error instanceof NoWorker) return await check(config, options);
        throw error;
      } finally {
        signal.removeEventListener("abort", abort);
      }
    },
    async stop() {
      for (const member of members) retire(member, PATIENCE_MS);
      members = [];
      await Promise.all(leaving);
    },
  };
}

/** A number that is always the same for the same name. */
function placeOf(name: string): number {
  let hash = 0;
  for (const letter of name) hash = (hash * 31 + (letter.codePointAt(0) ?? 0)) >>> 0;
  return hash;
}
