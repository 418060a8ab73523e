import type { Worker } from "node:worker_threads";
import type { Check } from "../diagnose/check.ts";
import type { FromWorker, ToWorker } from "./messages.ts";
import { errorOf } from "./mistake.ts";
import { createPendingChecks, type Pending } from "./pending.ts";
import { PATIENT, type Watchdog, watchThread } from "./watchdog.ts";

/** One place in the crew: a worker, and after its end the next one. */
export type CrewMember = {
  /** Whether it makes checks; those of a worker that only starts wait for it. */
  isAble(): boolean;
  /** Has a check made; gives what calls it off and what says that somebody watches. */
  order(id: number, pending: Pending): void;
  /** Says something of a check to the worker. */
  tell(message: ToWorker): void;
  /** Ends the worker once it has made what it was told to, at most after so many milliseconds. */
  retire(patienceMs: number): Promise<void>;
};

/** Who is told of a worker's end. */
export type CrewLog = {
  /** It has ended, and another one takes its place. */
  died(error: Error): void;
  /** It cannot start. */
  failed(error: Error): void;
};

/** The next one starts at once; where they end one after the other, later and later, in milliseconds. */
const FIRST_WAIT_MS = 1000;
const LONGEST_WAIT_MS = 60_000;
/** Who has lived so long has not ended at its start, in milliseconds. */
const LIVED_MS = 60_000;

/** Whoever has not started by then will not, in milliseconds: also a busy machine is quicker. */
const STARTING_MS = 60_000;

type State = "able" | "broken" | "retired";

/** Starts a worker, and keeps its place filled; one that is caught in a loop is ended like one that has ended itself. */
export function createCrewMember(start: () => Worker, log: CrewLog, times = PATIENT): CrewMember {
  const pending = createPendingChecks();
  let worker: Worker | null = null;
  let isReady = false;
  let state: State = "able";
  let numbers = new Map<string, number>();
  let startedAt = 0;
  let waitMs = 0;
  let again: NodeJS.Timeout | undefined;
  let starting: NodeJS.Timeout | undefined;
  let watchdog: Watchdog | undefined;
  let retired = () => {};

  const tell = (message: ToWorker): void => {
    if (isReady) worker?.postMessage(message);
  };

  const numberOf = (text: string): number => {
    const known = numbers.get(text);
    if (known !== undefined) return known;
    const number = numbers.size + 1;
    numbers.set(text, number);
    tell({ kind: "authorities", number, text });
    return number;
  };

  const orderNext = (): void => {
    if (!isReady) return;
    for (const [, { order }] of pending.next()) tell({ kind: "check", order: order(numberOf) });
  };

  const end = (id: number): void => {
    pending.end(id);
    if (state === "retired" && pending.size() === 0) retired();
  };

  const hear = (begun: Worker, message: FromWorker, lastWords: { error: Error | null }): void => {
    watchdog?.heard();
    if (message.kind === "ready") {
      isReady = true;
      clearTimeout(starting);
      watchdog = watchThread(
        times,
        () => tell({ kind: "ask" }),
        () => {
          lastWords.error = new Error("the worker does not answer any more");
          void begun.terminate();
        },
      );
      orderNext();
    }
    if (message.kind === "step") pending.of(message.id)?.onStep(message.step);
    if (message.kind === "bug") pending.of(message.id)?.onBug(errorOf(message.mistake), message.diagnosis);
    if (message.kind === "dying") lastWords.error = errorOf(message.mistake);
    if (message.kind !== "ended") return;
    for (const outcome of message.outcomes) {
      const waiting = pending.of(outcome.id);
      end(outcome.id);
      if ("check" in outcome) waiting?.resolve(JSON.parse(outcome.check) as Check);
      else waiting?.reject(errorOf(outcome.mistake));
    }
    orderNext();
  };

  const begin = (): void => {
    const lastWords: { error: Error | null } = { error: null };
    numbers = new Map();
    startedAt = performance.now();
    try {
      const begun = start();
      worker = begun;
      starting = setTimeout(() => void begun.terminate(), STARTING_MS);
      begun.on("message", (message: FromWorker) => hear(begun, message, lastWords));
      begun.on("error", (error: Error) => {
        lastWords.error ??= error;
      });
      begun.on("exit", (code) => ended(lastWords.error ?? new Error(`the worker ended with ${code}`)));
    } catch (error) {
      ended(error instanceof Error ? error : new Error(String(error)));
    }
  };

  const ended = (error: Error): void => {
    const wasReady = isReady;
    isReady = false;
    worker = null;
    watchdog?.stop();
    clearTimeout(starting);
    if (state === "retired") return;
    if (!wasReady) {
      state = "broken";
      log.failed(error);
      pending.fail(error);
      return;
    }
    log.died(error);
    pending.died(error);
    const lived = performance.now() - startedAt >= LIVED_MS;
    const wait = lived ? 0 : waitMs;
    waitMs = Math.min(LONGEST_WAIT_MS, Math.max(FIRST_WAIT_MS, wait * 2));
    again = setTimeout(begin, wait);
  };

  begin();
  return {
    isAble: () => state === "able",
    order(id, wanted) {
      pending.add(id, wanted);
      orderNext();
    },
    tell,
    async retire(patienceMs) {
      state = "retired";
      clearTimeout(again);
      if (isReady && pending.size() > 0) {
        const { promise, resolve } = Promise.withResolvers<void>();
        retired = resolve;
        const timer = setTimeout(resolve, patienceMs);
        await promise;
        clearTimeout(timer);
      }
      pending.fail(new Error("the worker was ended"));
      await worker?.terminate();
    },
  };
}
