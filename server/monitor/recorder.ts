import type { Logger } from "pino";
import type { Check } from "../diagnose/check.ts";
import type { Live } from "../record/live.ts";
import type { Metrics } from "../record/metrics/metrics.ts";
import type { Store, ToldState as Told } from "../record/store/store.ts";
import { StoreError } from "../record/store/store-error.ts";
import type { TroubleLog } from "../trouble-log.ts";
import type { Entries, Entry } from "./entry.ts";

/** Where what was seen goes. */
export type Places = { store: Store; metrics: Metrics; live: Live; log: Logger; troubleLog: TroubleLog };

/** Writes down what checks saw, everywhere. One broken place never hides it from the others. */
export type Recorder = {
  /** A check has ended: settles when it is kept for good (true), or could not be. Only then is it to be told of. */
  keep(done: Check, told: Told): Promise<boolean>;
  /** A check that `keep` is done with counts, and its server stands as its entry says. */
  counts(entry: Entry, done: Check, isKept: boolean): void;
  /** One in a maintenance window: it is shown, and changes nothing. */
  aside(entry: Entry, done: Check, isKept: boolean): void;
  /** These servers stand otherwise without a check of them. */
  show(entries: Entries): void;
  /** The server is not checked by itself until then; null: it is again. */
  pause(name: string, until: Date | null): void;
  /** A check itself failed: our bug. */
  failed(name: string, error: unknown): void;
  /** A diagnosis failed: our bug. */
  diagnosisFailed(error: unknown, diagnosis: string): void;
  /** Does what may fail of a place, and tells whether it went well; the failure is counted and logged. */
  attempt(where: string, write: () => void | Promise<void>): Promise<boolean>;
};

/** Begins to write to these places. */
export function createRecorder({ store, metrics, live, log, troubleLog }: Places): Recorder {
  const attempt = async (where: string, write: () => void | Promise<void>): Promise<boolean> => {
    try {
      await write();
      return true;
    } catch (error) {
      // The store tells of that itself, once and not for each check.
      if (error instanceof StoreError && error.kind !== null) return false;
      metrics.internalError("record");
      log.error({ err: error, where }, "a check could not be recorded");
      return false;
    }
  };

  return {
    keep(done, told) {
      troubleLog(done);
      return attempt("database", () => store.save(done, told));
    },
    counts({ standing }, done, isKept) {
      const state = standing.state();
      void attempt("metrics", () => metrics.observe(done, state, standing.findings()));
      void attempt("live", () => live.done(done, state, isKept));
    },
    aside({ standing }, done, isKept) {
      void attempt("live", () => live.done(done, standing.state(), isKept));
    },
    show(entries) {
      for (const [name, { standing }] of entries) {
        void attempt("metrics", () => metrics.show(name, standing.state(), standing.findings()));
        void attempt("live", () => live.show(name, standing.state()));
      }
    },
    pause(name, until) {
      void attempt("metrics", () => metrics.pause(name, until !== null));
      void attempt("live", () => live.pause(name, until?.toISOString() ?? null));
    },
    failed(name, error) {
      metrics.internalError("check");
      log.error({ err: error, server: name }, "the check itself failed: this is a bug in imapscope");
    },
    diagnosisFailed(error, diagnosis) {
      metrics.internalError("diagnosis");
      log.error({ err: error, diagnosis }, "a diagnosis failed");
    },
    attempt,
  };
}
