import type { Timing } from "../config/types.ts";
import { createAllowance } from "./allowance.ts";
import { followCron } from "./cron.ts";
import { createPace } from "./pace.ts";
import { catchUpSeconds, firstDelaySeconds, nextDelaySeconds } from "./timing.ts";

/** What the scheduler needs to know of a server. */
export type Scheduled = { name: string; timing: Timing };

/** What the scheduler reports of itself, for the metrics. */
export type SchedulerGauges = {
  queued(length: number): void;
  /** Seconds between when a check was due and when it began. */
  started(delaySeconds: number): void;
  /** A check was due while the one before it was still running or waiting, and that was not to be expected. */
  skipped(): void;
};

/**
 * Decides when each server is checked. Starts are paced, so that checks that are due together do not make each other's bytes late, and
 * never more than so many run at once.
 */
export type Scheduler = {
  /** Goes on with exactly these servers; those that stayed the same keep their rhythm. */
  replace(servers: readonly Scheduled[]): void;
  /** Checks a server within seconds, spread as first checks are, besides its rhythm. */
  soon(name: string): void;
  /** From now on a server is left alone for so many seconds: 0 when it need not be any more. */
  leaveAlone(name: string, seconds: number): void;
  /** Begins nothing any more. */
  stop(): void;
};

/** What a check wants for the next one of its server. */
export type Wish = {
  /** For how many seconds the server is to be left alone, 0 as a rule. */
  leaveAloneSeconds: number;
  /** In how many seconds it is to be checked besides its rhythm; null when that will do. */
  retrySeconds: number | null;
  /** Whether imapscope itself was held up meanwhile, so that there is no time for so many checks. */
  late?: boolean;
};

type Entry = {
  server: Scheduled;
  stop: () => void;
  waiting: boolean;
  running: boolean;
  notBefore: number;
  retry: NodeJS.Timeout | undefined;
};

type Options = {
  /** How many checks may be under way at most; there are fewer while there is no time for so many. */
  concurrency: number;
  gauges: SchedulerGauges;
  /** Whether a server is not to be checked now. */
  isPaused: (name: string) => boolean;
  /** Whether the check under way may well last longer than its rhythm: what is due meanwhile is left out, and is no sign of overload. */
  mayOutlast: (name: string) => boolean;
};

/** Starts a scheduler without servers; `run` does one check and never rejects. */
export function createScheduler(
  run: (name: string) => Promise<Wish>,
  { concurrency, gauges, isPaused, mayOutlast }: Options,
): Scheduler {
  const entries = new Map<string, Entry>();
  const queue: { entry: Entry; due: number }[] = [];
  /** Who was told in this turn of the event loop to be checked soon: they are spread together. */
  let wanted: Entry[] = [];
  let running = 0;
  const pace = createPace();
  const allowance = createAllowance(concurrency);
  let waitingForPace: NodeJS.Timeout | undefined;

  /** `missed` is a check whose time came while this process was held up: that another one still runs is no sign of overload then. */
  const due = (entry: Entry, missed = false): void => {
    if (performance.now() < entry.notBefore || isPaused(entry.server.name)) return;
    if (entry.waiting || entry.running) {
      if (!missed && !mayOutlast(entry.server.name)) gauges.skipped();
      return;
    }
    clearTimeout(entry.retry);
    entry.waiting = true;
    queue.push({ entry, due: performance.now() });
    next();
  };

  const next = (): void => {
    while (running < allowance.now() && queue.length > 0) {
      const wait = pace.waitMs();
      if (wait > 0) {
        waitingForPace ??= setTimeout(goOn, wait);
        break;
      }
      const job = queue.shift();
      if (!job) break;
      job.entry.waiting = false;
      const { name } = job.entry.server;
      if (entries.get(name) !== job.entry || isPaused(name)) continue;
      gauges.started((performance.now() - job.due) / 1000);
      pace.started();
      void start(job.entry);
    }
    gauges.queued(queue.length);
  };

  const goOn = (): void => {
    waitingForPace = undefined;
    next();
  };

  const start = async (entry: Entry): Promise<void> => {
    running += 1;
    entry.running = true;
    try {
      const { leaveAloneSeconds, retrySeconds, late = false } = await run(entry.server.name);
      allowance.ended(late, running);
      entry.notBefore = performance.now() + leaveAloneSeconds * 1000;
      const known = entries.get(entry.server.name) === entry;
      if (retrySeconds !== null && known) entry.retry = setTimeout(due, retrySeconds * 1000, entry);
    } finally {
      running -= 1;
      entry.running = false;
      next();
    }
  };

  const remove = (name: string): void => {
    const entry = entries.get(name);
    clearTimeout(entry?.retry);
    entry?.stop();
    entries.delete(name);
  };

  const spreadWanted = (): void => {
    const together = wanted;
    wanted = [];
    for (const entry of together) {
      const { name, timing } = entry.server;
      if (entries.get(name) !== entry) continue;
      const every = timing.kind === "every" ? timing.seconds : Number.POSITIVE_INFINITY;
      clearTimeout(entry.retry);
      entry.retry = setTimeout(due, firstDelaySeconds(name, every, together.length) * 1000, entry);
    }
  };

  return {
    replace(servers) {
      const named = new Map(servers.map((server) => [server.name, server]));
      for (const [name, { server }] of entries) {
        if (!sameTiming(server.timing, named.get(name)?.timing)) remove(name);
      }
      pace.of(servers.map(({ timing }) => timing));
      const fresh = servers.filter(({ name }) => !entries.has(name));
      for (const server of fresh) {
        const entry: Entry = {
          server,
          stop: () => {},
          waiting: false,
          running: false,
          notBefore: 0,
          retry: undefined,
        };
        entries.set(server.name, entry);
        entry.stop = keepTime(server, { together: fresh.length, all: () => entries.size }, (missed) =>
          due(entry, missed),
        );
      }
    },
    soon(name) {
      const entry = entries.get(name);
      if (!entry) return;
      if (wanted.length === 0) queueMicrotask(spreadWanted);
      wanted.push(entry);
    },
    leaveAlone(name, seconds) {
      const entry = entries.get(name);
      if (entry) entry.notBefore = performance.now() + seconds * 1000;
    },
    stop() {
      for (const name of [...entries.keys()]) remove(name);
      queue.length = 0;
      clearTimeout(waitingForPace);
      wanted = [];
    },
  };
}

/** How many servers there are: those that begin now, and all. */
type Numbers = { together: number; all: () => number };

/** Calls `onDue` whenever the server is due, or was while this process was held up, until it is told to stop. */
function keepTime({ name, timing }: Scheduled, servers: Numbers, onDue: (missed: boolean) => void): () => void {
  if (timing.kind === "cron") return keepCronTime(name, timing, servers, onDue);
  const { seconds } = timing;
  const first = firstDelaySeconds(name, seconds, servers.together) * 1000;
  const began = performance.now() + first;
  let due = began;
  let timer = setTimeout(tick, first);
  let late: NodeJS.Timeout | undefined;
  function tick(): void {
    const now = performance.now();
    const wait = catchUpSeconds(name, seconds, now - due, servers.all());
    const next = nextDelaySeconds(seconds, began, now);
    due = now + next * 1000;
    timer = setTimeout(tick, next * 1000);
    clearTimeout(late);
    if (wait === 0) onDue(false);
    // With the next beat so near, that one will do.
    else if (wait < next) late = setTimeout(onDue, wait * 1000, true);
  }
  return () => {
    clearTimeout(timer);
    clearTimeout(late);
  };
}

/** The same by a cron expression: what was missed is made up for once. */
function keepCronTime(
  name: string,
  time: { expression: string; timezone: string },
  servers: Numbers,
  onDue: (missed: boolean) => void,
): () => void {
  let late: NodeJS.Timeout | undefined;
  const stop = followCron(time, {
    onDue(lateMs) {
      clearTimeout(late);
      const wait = catchUpSeconds(name, Number.POSITIVE_INFINITY, lateMs, servers.all());
      if (wait === 0) onDue(false);
      else late = setTimeout(onDue, wait * 1000, true);
    },
  });
  return () => {
    stop();
    clearTimeout(late);
  };
}

function sameTiming(a: Timing, b: Timing | undefined): boolean {
  return JSON.stringify(a) === JSON.stringify(b);
}
