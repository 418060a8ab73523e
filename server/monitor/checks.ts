import { check } from "../check.ts";
import type { ServerConfig } from "../config/types.ts";
import type { Depth } from "../contract/depths.ts";
import type { Check } from "../diagnose/check.ts";
import { previousFacts } from "../diagnose/previous.ts";
import type { LoginGuard } from "../login-guard.ts";
import { serverFacts } from "../probe/server-facts.ts";
import type { TokenCache } from "../probe/token/cache.ts";
import type { OwnNetwork } from "../record/own-network.ts";
import type { ToldState as Told } from "../record/store/store.ts";
import { holdsSeconds } from "../schedule/holds.ts";
import type { Maintenance } from "../schedule/maintenance.ts";
import type { Crew, CrewOptions } from "../workers/crew.ts";
import type { Entries, Entry } from "./entry.ts";
import { backOffOf } from "./left-alone.ts";
import type { Places, Recorder } from "./recorder.ts";

/** What comes again and again, and goes to a worker where there is one. */
const ROUTINE: ReadonlySet<Depth> = new Set(["connect", "login"]);

/** Makes checks, and has recorded what they saw. */
export type Checks = {
  /**
   * Checks a server, joining a check that is under way; null when that failed by a fault of our own, or is called off. Those `byHand`
   * are made where nothing else is measured at the same time: in the main thread. One by `force` logs in although the last login was refused.
   */
  run(entry: Entry, asked?: { byHand: boolean; force?: boolean }): Promise<Check | null>;
  /** The same with the slow questions besides, recorded as a check of the past. */
  runInFull(entry: Entry, force?: boolean): Promise<Check | null>;
  /** Whether no check is to begin any more. */
  isOver(): boolean;
  /** Calls off what is running, and waits for it. */
  stop(): Promise<void>;
};

/** Makes a check that is not one of many. */
export type MakeCheck = (config: ServerConfig, options: CrewOptions) => Promise<Check>;

/** What checks need of the rest of the monitor. */
type Surroundings = Pick<Places, "live" | "log"> & {
  entries: Entries;
  network: OwnNetwork;
  recorder: Recorder;
  maintenance: () => Pick<Maintenance, "until" | "secondsToNext">;
  crew: Pick<Crew, "check">;
  /** Who makes those that the crew does not. */
  byHand: MakeCheck;
  guard: LoginGuard;
  tokens: TokenCache | undefined;
  /** A server is left alone from now on for so many seconds. */
  leaveAlone: (name: string, seconds: number) => void;
  /** Settles when what was recorded of the server before is known. */
  ready: (entry: Entry) => Promise<void>;
  /** Where whoever is checked finds out who asks. */
  supportUrl: () => string | undefined;
};

/** Begins without a check under way. */
export function createChecks(around: Surroundings): Checks {
  const { entries, network, recorder, live, log } = around;
  const calledOff = new AbortController();
  const { signal } = calledOff;
  const underWay = new Set<Promise<unknown>>();

  /** Also those of servers that have left meanwhile, which nobody else knows any more. */
  const tracked = <Result>(work: Promise<Result>): Promise<Result> => {
    underWay.add(work);
    return work.finally(() => underWay.delete(work));
  };
  const isPaused = (name: string) => around.maintenance().until(name) !== null;
  const isThere = (entry: Entry) => entries.get(entry.config.name) === entry;
  const counts = (entry: Entry) => isThere(entry) && !signal.aborted;

  /** What people are told from a check on, and for how long that holds: never into a maintenance window. */
  const told = ({ config, standing }: Entry, done: Check): Told => {
    const holds = holdsSeconds(config, new Date()) + backOffOf(done);
    const toNext = around.maintenance().secondsToNext(config.name);
    return { state: standing.state(), holdsSeconds: Math.min(holds, toNext) };
  };

  const begin = async (entry: Entry, byHand: boolean, force: boolean): Promise<Check> => {
    await around.ready(entry);
    const { config, canary, baseline, offers, standing } = entry;
    const now = new Date();
    // What a canary saw is confirmed by another one.
    const again = live.latest(config.name)?.depth === "sync" && standing.isUnconfirmed();
    const planned = canary.plan(config, again, now);
    const isRoutine = ROUTINE.has(planned.depth) && !byHand;
    const make = isRoutine ? around.crew.check : around.byHand;
    const options = {
      ...live.checking(config.name, planned.depth),
      signal,
      supportUrl: around.supportUrl(),
      routine: isRoutine,
      previous: baseline.facts(),
      lastOffered: offers.last(serverFacts(config)),
      lastSync: canary.last(config, now),
      tokens: around.tokens,
      onBug: recorder.diagnosisFailed,
    };
    return around.guard.check(
      planned,
      { way: "configured", force },
      (held) => make(planned, { ...options, ...held }),
      signal,
    );
  };

  /** A check `aside` was in a maintenance window, even if only in part. */
  const finish = async (entry: Entry, done: Check, aside: boolean): Promise<Check> => {
    if (!counts(entry)) return done;
    const announce = aside ? recorder.aside : recorder.counts;
    const wasDown = network.isDown();
    if (!aside) {
      observe(entry, done);
      network.observe(done, new Date());
    }
    const isDown = network.isDown();
    const isKept = await recorder.keep(done, told(entry, done));
    if (isThere(entry)) {
      announce(entry, done, isKept);
      around.leaveAlone(entry.config.name, backOffOf(done));
    }
    if (isDown !== wasDown) networkChanged(isDown);
    log.debug({ server: entry.config.name, state: done.state, findings: done.findings.map(({ id }) => id) }, "checked");
    return done;
  };

  /** What is seen without a network says nothing about any server, so all of them have another state now. */
  const networkChanged = (isDown: boolean): void => {
    if (isDown) log.error("imapscope itself has no network: the state of all servers is unknown");
    else log.warn("imapscope has a network again");
    recorder.show(entries);
  };

  const fail = (entry: Entry, error: unknown): null => {
    live.stopped(entry.config.name);
    recorder.failed(entry.config.name, error);
    return null;
  };

  return {
    run(entry, { byHand, force = false } = { byHand: false }) {
      if (signal.aborted) return Promise.resolve(null);
      if (entry.running) return entry.running;
      const { name } = entry.config;
      const aside = isPaused(name);
      const running = tracked(
        begin(entry, byHand, force)
          .then(
            (done) => finish(entry, done, aside || isPaused(name)),
            (error) => fail(entry, error),
          )
          .finally(() => {
            entry.running = null;
          }),
      );
      entry.running = running;
      return running;
    },
    runInFull(entry, force = false) {
      const inFull = async (config: ServerConfig) => {
        try {
          const full = { ...config, depth: "full" } as const;
          const options = { signal, supportUrl: around.supportUrl(), tokens: around.tokens };
          const by = { way: "configured", force } as const;
          const done = await around.guard.check(full, by, (held) => check(full, { ...options, ...held }), signal);
          if (!signal.aborted) await recorder.keep(done, told(entry, done));
          return done;
        } catch (error) {
          recorder.failed(config.name, error);
          return null;
        }
      };
      return tracked(inFull(entry.config));
    },
    isOver: () => signal.aborted,
    async stop() {
      calledOff.abort();
      await Promise.allSettled(underWay);
    },
  };
}

/** What the next check of the server is compared with, and waits for. */
function observe({ standing, baseline, offers, canary }: Entry, done: Check): void {
  standing.observe(done);
  const facts = previousFacts(done);
  if (facts) baseline.observe(facts);
  offers.observe(done);
  canary.observe(done);
}
