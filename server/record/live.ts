import type { Since } from "../contract/answers/server.ts";
import type { Depth } from "../contract/depths.ts";
import type { State } from "../contract/states.ts";
import type { Check } from "../diagnose/check.ts";
import type { Moment } from "../probe/facts.ts";
import { createSteps, type StepObserver, type Steps } from "./steps.ts";

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
  checking(server: string, depth?: Depth): StepObserver;
  /** A check has ended. One that began before the latest does not replace it. The server is in this state from now on. */
  done(check: Check, state?: State): void;
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
  latest(server: string): Check | null;
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

/**
 * Keeps one check a server and nothing else. An error of a listener goes to `report` (by default, a warning of the
 * process), and the other listeners are called all the same.
 */
export function createLive(report: (error: unknown) => void = warn): Live {
  const latest = new Map<string, Check>();
  const states = new Map<string, State>();
  const since = new Map<string, Since>();
  const paused = new Map<string, Moment>();
  const underWay = new Map<string, Depth | null>();
  const removedUnderWay = new Set<string>();
  const listeners = new Set<{ call: LiveListener }>();
  const steps = createSteps();

  const enter = (server: string, state: State, moment: Moment) => {
    if (states.get(server) !== state) since.set(server, { moment, atLeast: false });
    states.set(server, state);
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
    seed(check, known = { moment: check.startedAt, atLeast: true }) {
      const { name } = check.server;
      if (latest.has(name)) return;
      latest.set(name, check);
      states.set(name, check.state);
      since.set(name, known);
    },
    checking(server, depth) {
      removedUnderWay.delete(server);
      underWay.set(server, depth ?? null);
      publish({ type: "checking", server });
      return steps.begin(server);
    },
    done(check, state) {
      const server = check.server.name;
      underWay.delete(server);
      steps.end(server);
      if (removedUnderWay.delete(server)) return;
      const newest = newer(latest.get(server), check);
      latest.set(server, newest);
      enter(server, state ?? newest.state, newest.startedAt);
      publish({ type: "done", check: newest });
    },
    show(server, state) {
      if (states.get(server) === state) return;
      enter(server, state, new Date().toISOString());
      publish({ type: "state", server, state });
    },
    pause(server, until) {
      if ((paused.get(server) ?? null) === until) return;
      if (until === null) paused.delete(server);
      else paused.set(server, until);
      enter(server, "unknown", new Date().toISOString());
      publish({ type: "paused", server, until });
    },
    stopped(server) {
      removedUnderWay.delete(server);
      steps.end(server);
      if (underWay.delete(server)) publish({ type: "stopped", server });
    },
    remove(server) {
      if (underWay.delete(server)) removedUnderWay.add(server);
      steps.end(server);
      latest.delete(server);
      states.delete(server);
      since.delete(server);
      paused.delete(server);
      publish({ type: "removed", server });
    },
    subscribe(listener) {
      const entry = { call: listener };
      listeners.add(entry);
      return () => {
        listeners.delete(entry);
      };
    },
    latest: (server) => latest.get(server) ?? null,
    state: (server) => states.get(server) ?? "unknown",
    since: (server) => since.get(server) ?? null,
    pausedUntil: (server) => paused.get(server) ?? null,
    isChecking: (server) => underWay.has(server),
    depth: (server) => underWay.get(server) ?? null,
    steps,
  };
}

function newer(known: Check | undefined, check: Check): Check {
  return known && Date.parse(known.startedAt) > Date.parse(check.startedAt) ? known : check;
}

function warn(error: unknown): void {
  process.emitWarning(error instanceof Error ? error : String(error));
}
