import type { Since } from "../contract/answers/server.ts";
import type { Depth } from "../contract/depths.ts";
import type { Moment } from "../contract/facts.ts";
import type { State } from "../contract/states.ts";
import type { Check } from "../diagnose/check.ts";
import { type CheckHead, headOf } from "./check-head.ts";
import { createSteps, type Steps, type StepsUnderWay } from "./steps.ts";

/** Something that has just happened to a server. */
export type LiveEvent =
  | { type: "checking"; server: string }
  | { type: "done"; check: Check }
  | { type: "stopped"; server: string }
  | { type: "state"; server: string; state: State }
  | { type: "paused"; server: string; until: Moment | null }
  | { type: "removed"; server: string };

/** Called for each event, in order, as it happens; must not take long. */
export type LiveListener = (event: LiveEvent) => void;

/** What is happening now: which servers are being checked, and the latest check of each. */
export type Live = {
  /** The latest check from before the start, for a server that has none yet; nobody is told. */
  seed(check: Check, since?: Since): void;
  /** A check begins, of this depth where that is not the configured one; gives what it has to tell its steps to. */
  checking(server: string, depth?: Depth): StepsUnderWay;
  /**
   * A check has ended. One that began before the latest does not replace it, unless the clock was put back since. The server is in
   * this state from now on. Where the store could not keep the check (`isKept` is false), it is kept here until the next one.
   */
  done(check: Check, state?: State, isKept?: boolean): void;
  /** A server's state is another one without a check of it having ended. */
  show(server: string, state: State): void;
  /** The server is not checked by itself until then, so that its state is unknown; null when that is over. */
  pause(server: string, until: Moment | null): void;
  /** A check ended without a result, by a fault of our own. */
  stopped(server: string): void;
  /** The server is no longer configured; a check of it that is still under way will not bring it back. */
  remove(server: string): void;
  /** Gives the function that ends it. */
  subscribe(listener: LiveListener): () => void;
  latest(server: string): CheckHead | null;
  /** The latest check, whole, where the store could not keep it; null as a rule. */
  unkept(server: string): Check | null;
  /** The state that people are told, which one check alone may not change; `unknown` before the first. */
  state(server: string): State;
  /** Since when that is so; null before the first check. */
  since(server: string): Since | null;
  /** Until when it is not checked by itself; null when it is. */
  pausedUntil(server: string): Moment | null;
  isChecking(server: string): boolean;
  /** How deep the check under way goes; null when none is, or when it goes as deep as configured. */
  depth(server: string): Depth | null;
  /** How far the check under way has come. */
  steps: Pick<Steps, "of" | "follow">;
};

/** What is known of a server, as it is shown. */
type Known = {
  latest: CheckHead | null;
  unkept: Check | null;
  state: State;
  since: Since | null;
  pausedUntil: Moment | null;
};

const NOTHING: Known = { latest: null, unkept: null, state: "unknown", since: null, pausedUntil: null };

/** A check under way; its server may have left meanwhile. */
type UnderWay = { depth: Depth | null; hasLeft: boolean };

/**
 * Keeps the head of one check a server and nothing else. An error of a listener goes to `report` (by default, a warning of the
 * process), and the other listeners are called all the same.
 */
export function createLive(report: (error: unknown) => void = warn): Live {
  const known = new Map<string, Known>();
  const underWay = new Map<string, UnderWay>();
  const listeners = new Set<{ call: LiveListener }>();
  const steps = createSteps();

  const of = (server: string): Known => known.get(server) ?? NOTHING;

  const checkOf = (server: string): UnderWay | null => {
    const check = underWay.get(server);
    return check && !check.hasLeft ? check : null;
  };

  /** The check has ended; gives it, null when none was under way. */
  const end = (server: string): UnderWay | null => {
    const check = underWay.get(server) ?? null;
    underWay.delete(server);
    steps.end(server);
    return check;
  };

  const enter = (server: string, moment: Moment, state: State, changes: Partial<Known> = {}): void => {
    const before = of(server);
    const lasts = before.state === state ? before.since : null;
    // By a clock that was put back nobody knows since when.
    const isToCome = lasts !== null && Date.parse(lasts.moment) > Date.now();
    const since = isToCome ? { moment, atLeast: true } : (lasts ?? { moment, atLeast: false });
    known.set(server, { ...before, since, ...changes, state });
  };

  const publish = (event: LiveEvent) => {
    for (const listener of [...listeners]) {
      try {
        if (listeners.has(listener)) listener.call(event);
      } catch (error) {
        report(error);
      }
    }
  };

  return {
    seed(check, since = { moment: check.startedAt, atLeast: true }) {
      const { name } = check.server;
      if (of(name).latest === null) known.set(name, { ...of(name), latest: headOf(check), state: check.state, since });
    },
    checking(server, depth) {
      underWay.set(server, { depth: depth ?? null, hasLeft: false });
      publish({ type: "checking", server });
      return steps.begin(server);
    },
    done(check, state, isKept = true) {
      const server = check.server.name;
      if (end(server)?.hasLeft) return;
      const before = of(server).latest;
      const latestAt = before ? Date.parse(before.startedAt) : Number.NEGATIVE_INFINITY;
      if (before && latestAt > Date.parse(check.startedAt) && latestAt <= Date.now()) {
        enter(server, before.startedAt, state ?? before.state);
        return publish({ type: "stopped", server });
      }
      enter(server, check.startedAt, state ?? check.state, {
        latest: headOf(check, before),
        unkept: isKept ? null : check,
      });
      publish({ type: "done", check });
    },
    show(server, state) {
      if (known.has(server) && of(server).state === state) return;
      enter(server, new Date().toISOString(), state);
      publish({ type: "state", server, state });
    },
    pause(server, until) {
      if (of(server).pausedUntil === until) return;
      enter(server, new Date().toISOString(), "unknown", { pausedUntil: until });
      publish({ type: "paused", server, until });
    },
    stopped(server) {
      const check = end(server);
      if (check && !check.hasLeft) publish({ type: "stopped", server });
    },
    remove(server) {
      const check = underWay.get(server);
      if (check) underWay.set(server, { ...check, hasLeft: true });
      steps.end(server);
      known.delete(server);
      publish({ type: "removed", server });
    },
    subscribe(listener) {
      const entry = { call: listener };
      listeners.add(entry);
      return () => {
        listeners.delete(entry);
      };
    },
    latest: (server) => of(server).latest,
    unkept: (server) => of(server).unkept,
    state: (server) => of(server).state,
    since: (server) => of(server).since,
    pausedUntil: (server) => of(server).pausedUntil,
    isChecking: (server) => checkOf(server) !== null,
    depth: (server) => checkOf(server)?.depth ?? null,
    steps,
  };
}

function warn(error: unknown): void {
  process.emitWarning(error instanceof Error ? error : String(error));
}
