import type { Logger } from "pino";
import { createCanaries } from "./canaries.ts";
import { check } from "./check.ts";
import type { Config, ServerConfig } from "./config/types.ts";
import { isSameAccount } from "./contract/identity.ts";
import type { Check } from "./diagnose/check.ts";
import { MOST_CONFIRMATIONS } from "./diagnose/confirmation.ts";
import { previousFacts } from "./diagnose/previous.ts";
import { serverFacts } from "./probe/server-facts.ts";
import { createBaseline } from "./record/baseline.ts";
import { leftAloneUntil } from "./record/left-alone.ts";
import type { Live } from "./record/live.ts";
import type { Metrics } from "./record/metrics/metrics.ts";
import { createStanding } from "./record/standing.ts";
import { createStarttlsSeen, lastWithStarttls } from "./record/starttls-seen.ts";
import type { Standing, Store } from "./record/store/store.ts";
import { lastComparable, unchangedSince } from "./record/take-up.ts";
import { createAllTheSame } from "./schedule/all-the-same.ts";
import { holdsSeconds } from "./schedule/holds.ts";
import { createMaintenance } from "./schedule/maintenance.ts";
import { createScheduler, type Wish } from "./schedule/scheduler.ts";
import { backOffSeconds, firstDelaySeconds, retrySeconds } from "./schedule/timing.ts";
import { createTroubleLog, type TroubleLog } from "./trouble-log.ts";

/** Enough to keep a thousand servers on their rhythm, few enough to keep times true. */
const CONCURRENT_CHECKS = 50;
/** A check asked for within this time after the last one is answered by the last one. */
const COOLDOWN_SECONDS = 5;
/** The slow questions are many connections: asked for again within this time, the same answers are given. */
const FULL_COOLDOWN_SECONDS = 60;

/** How a check is asked for: `force` insists on a new one, which each server hears once a minute. */
export type Asked = { force?: boolean };

/** Where what was seen goes. */
export type Records = {
  store: Store;
  metrics: Metrics;
  live: Live;
  log: Logger;
  /** Told of every check; one of its own unless given. */
  troubleLog?: TroubleLog;
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
export function createMonitor({
  store,
  metrics,
  live,
  log,
  troubleLog = createTroubleLog(log, metrics.internalError),
  concurrent = CONCURRENT_CHECKS,
}: Records): Monitor {
  const servers = new Map<string, ServerConfig>();
  const running = new Map<string, Promise<Check>>();
  const baseline = createBaseline();
  const starttlsSeen = createStarttlsSeen();
  const canaries = createCanaries();
  const standing = createStanding();
  const allTheSame = createAllTheSame();
  const inFull = new Map<string, { at: number; running: boolean; done: Promise<Check | null> }>();
  const calledOff = new AbortController();
  let supportUrl: string | undefined;

  const leaveAlone = (done: Check | null) => (done?.backOff ? backOffSeconds(done.backOff.seconds) : 0);

  /** The last check of a server; null when the name meant another account then. */
  const latestOf = (name: string): Check | null => {
    const [latest, config] = [live.latest(name), servers.get(name)];
    return latest && config && isSameAccount(latest.server, serverFacts(config)) ? latest : null;
  };

  /** For how many seconds more a server is to be left alone, by what its last check was told. */
  const leftAloneSeconds = (name: string): number => {
    const latest = latestOf(name);
    const until = latest && leftAloneUntil(latest);
    return until ? Math.max(0, until.getTime() - Date.now()) / 1000 : 0;
  };

  const wishOf = (name: string, done: Check | null): Wish => {
    const timing = servers.get(name)?.timing;
    const retry = timing && done && standing.isUnconfirmed(name) ? retrySeconds(timing) : null;
    // What kept many checks from being made at the same time is not met by all of them at the same time again.
    const spread = done?.trouble && retry !== null ? firstDelaySeconds(name, retry * 10) : 0;
    return { leaveAloneSeconds: leaveAlone(done), retrySeconds: retry === null ? null : retry + spread };
  };

  const isPaused = (name: string): boolean => maintenance.until(name) !== null;

  const scheduler = createScheduler(async (name) => wishOf(name, await run(name)), {
    concurrency: concurrent,
    gauges: metrics.scheduler,
    isPaused,
    mayOutlast: (name) => live.depth(name) === "sync",
  });

  const maintenance = createMaintenance((name, until) => {
    standing.pause(name, until !== null);
    record("metrics", () => metrics.pause(name, until !== null));
    record("live", () => live.pause(name, until?.toISOString() ?? null));
    if (until === null) scheduler.soon(name);
  });

  const run = (name: string): Promise<Check | null> => {
    const config = servers.get(name);
    if (!config || calledOff.signal.aborted) return Promise.resolve(null);
    const already = running.get(name);
    if (already) return already;
    const aside = isPaused(name);
    const now = new Date();
    // What a canary saw is confirmed by another one.
    const again = live.latest(name)?.depth === "sync" && standing.isUnconfirmed(name);
    const planned = canaries.plan(config, again, now);
    const begun = check(planned, {
      ...live.checking(name, planned.depth),
      signal: calledOff.signal,
      supportUrl,
      previous: baseline.of(name),
      starttlsSeen: starttlsSeen.last(serverFacts(config)),
      lastSync: canaries.last(config, now),
      onBug: (error, diagnosis) => {
        metrics.internalError("diagnosis");
        log.error({ err: error, diagnosis }, "a diagnosis failed");
      },
    });
    running.set(name, begun);
    return begun.then(
      (done) => finish(name, done, aside || isPaused(name)),
      (error) => fail(name, error),
    );
  };

  const runInFull = async (config: ServerConfig): Promise<Check | null> => {
    try {
      const { signal } = calledOff;
      const done = await check({ ...config, depth: "full" }, { signal, supportUrl });
      troubleLog(done);
      if (!signal.aborted) record("database", () => store.save(done, told(config, done)));
      return done;
    } catch (error) {
      metrics.internalError("check");
      log.error({ err: error, server: config.name }, "the check itself failed: this is a bug in imapscope");
      return null;
    }
  };

  /** What people are told from a check on, and for how long that holds: never into a maintenance window. */
  const told = (config: ServerConfig, done: Check): Standing => {
    const holds = holdsSeconds(config, new Date()) + leaveAlone(done);
    return {
      state: standing.state(config.name),
      holdsSeconds: Math.min(holds, maintenance.secondsToNext(config.name)),
    };
  };

  /** A check `aside` was in a maintenance window, even if only in part: it is kept and shown, and changes nothing. */
  const finish = (name: string, done: Check, aside: boolean): Check => {
    running.delete(name);
    const config = servers.get(name);
    if (!config || calledOff.signal.aborted) return done;
    scheduler.leaveAlone(name, leaveAlone(done));
    troubleLog(done);
    if (aside) {
      record("database", () => store.save(done, told(config, done)));
      record("live", () => live.done(done, standing.state(name)));
      return done;
    }
    const networkWasDown = standing.isNetworkDown();
    standing.observe(done, new Date());
    const facts = previousFacts(done);
    if (facts) baseline.observe(name, facts);
    starttlsSeen.observe(done);
    canaries.observe(done);
    const state = standing.state(name);
    record("database", () => store.save(done, told(config, done)));
    record("metrics", () => metrics.observe(done, state, standing.findings(name)));
    record("live", () => live.done(done, state));
    if (standing.isNetworkDown() !== networkWasDown) networkChanged();
    log.debug({ server: name, state: done.state, findings: done.findings.map(({ id }) => id) }, "checked");
    return done;
  };

  /** What is seen without a network says nothing about any server, so all of them have another state now. */
  const networkChanged = (): void => {
    if (standing.isNetworkDown()) log.error("imapscope itself has no network: the state of all servers is unknown");
    else log.warn("imapscope has a network again");
    for (const name of servers.keys()) {
      record("metrics", () => metrics.show(name, standing.state(name), standing.findings(name)));
      record("live", () => live.show(name, standing.state(name)));
    }
  };

  /** Goes on from what was recorded before the start. */
  const takeUp = (name: string): void => {
    const latest = store.latest(name);
    if (!latest) return;
    canaries.observe(latest);
    live.seed(latest, unchangedSince(store, name) ?? undefined);
    standing.remember(name, store.list(name, { limit: MOST_CONFIRMATIONS }).toReversed());
    const facts = previousFacts(latest) ?? lastComparable(store, name);
    if (facts) baseline.observe(name, facts);
    const offered = latest.server.security === "starttls" ? lastWithStarttls(store, name) : null;
    if (offered) starttlsSeen.observe(offered);
  };

  const fail = (name: string, error: unknown): null => {
    running.delete(name);
    live.stopped(name);
    metrics.internalError("check");
    log.error({ err: error, server: name }, "the check itself failed: this is a bug in imapscope");
    return null;
  };

  /** One broken part never hides the others. */
  const record = (where: string, write: () => void): void => {
    try {
      write();
    } catch (error) {
      metrics.internalError("record");
      log.error({ err: error, where }, "a check could not be recorded");
    }
  };

  return {
    apply(config) {
      supportUrl = config.publicUrl ?? undefined;
      const wanted = new Set(config.servers.map(({ name }) => name));
      for (const name of servers.keys()) {
        if (wanted.has(name)) continue;
        servers.delete(name);
        baseline.remove(name);
        starttlsSeen.remove(name);
        canaries.remove(name);
        inFull.delete(name);
        allTheSame.remove(name);
        live.remove(name);
      }
      standing.servers(config.servers);
      for (const server of config.servers) {
        if (!servers.has(server.name)) record("history", () => takeUp(server.name));
        servers.set(server.name, server);
      }
      metrics.servers(config.servers);
      metrics.publicUrl(config.publicUrl);
      scheduler.replace(config.servers);
      maintenance.replace(config.servers);
      for (const { name } of config.servers) {
        scheduler.leaveAlone(name, leftAloneSeconds(name));
        if (live.latest(name)) record("live", () => live.show(name, standing.state(name)));
      }
    },
    async checkNow(name, { force = false } = {}) {
      const latest = latestOf(name);
      const age = latest
        ? (Date.now() - Date.parse(latest.startedAt)) / 1000 - latest.seconds
        : Number.POSITIVE_INFINITY;
      const stands = (age >= 0 && age < COOLDOWN_SECONDS) || leftAloneSeconds(name) > 0;
      if (latest && stands && !(force && allTheSame.take(name))) return latest;
      return run(name);
    },
    async checkFully(name, { force = false } = {}) {
      const config = servers.get(name);
      if (!config || calledOff.signal.aborted) return null;
      const known = inFull.get(name);
      if (known?.running) return known.done;
      const fresh = known && Date.now() - known.at < FULL_COOLDOWN_SECONDS * 1000 ? known.done : null;
      const stands = fresh ?? (leftAloneSeconds(name) > 0 ? latestOf(name) : null);
      if (stands && !(force && allTheSame.take(name))) return stands;
      const begun = { at: Date.now(), running: true, done: runInFull(config) };
      inFull.set(name, begun);
      void begun.done.finally(() => {
        begun.running = false;
      });
      return begun.done;
    },
    allTheSameFrom: allTheSame.from,
    async stop() {
      scheduler.stop();
      maintenance.stop();
      calledOff.abort();
      await Promise.allSettled([...running.values(), ...[...inFull.values()].map(({ done }) => done)]);
    },
  };
}
