import type { Logger } from "pino";
import type { Check } from "../diagnose/check.ts";
import type { Live } from "../record/live.ts";
import type { Metrics } from "../record/metrics/metrics.ts";
import type { Store, ToldState as Told } from "../record/store/store.ts";
import type { TroubleLog } from "../trouble-log.ts";
import type { Entries, Entry } from "./entry.ts";

/** Where what was seen goes. */
export type Places = { store: Store; metrics: Metrics; live: Live; log: Logger; troubleLog: TroubleLog };

/** Writes down what checks saw, everywhere. One broken place never hides it from the others. */
export type Recorder = {
  /** A check has ended. It counts, and its server stands as its entry says. */
  counts(entry: Entry, done: Check, told: Told): void;
  /** A check in a maintenance window has ended: it is kept and shown, and changes nothing. */
  aside(entry: Entry, done: Check, told: Told): void;
  /** A check with the slow questions has ended: it is kept, as one of the past. */
  past(done: Check, told: Told): void;
  /** These servers stand otherwise without a check of them. */
  show(entries: Entries): void;
  /** The server is not checked by itself until then; null: it is again. */
  pause(name: string, until: Date | null): void;
  /** A check itself failed: our bug. */
  failed(name: string, error: unknown): void;
  /** A diagnosis failed: our bug. */
  diagnosisFailed(error: unknown, diagnosis: string): void;
  /** Does what may fail of a place; the failure is counted and logged. */
  attempt(where: string, write: () => void): void;
};

/** Begins to write to these places. */
export function createRecorder({ store, metrics, live, log, troubleLog }: Places): Recorder {
  const attempt = (where: string, write: () => void): void => {
    try {
      write();
    } catch (error) {
      metrics.internalError("record");
      log.error({ err: error, where }, "a check could not be recorded");
    }
  };
  const past = (done: Check, told: Told): void => {
    troubleLog(done);
    attempt("database", () => store.save(done, told));
  };

  return {
    counts({ standing }, done, told) {
      const state = standing.state();
      past(done, told);
      attempt("metrics", () => metrics.observe(done, state, standing.findings()));
      attempt("live", () => live.done(done, state));
    },
    aside({ standing }, done, told) {
      past(done, told);
      attempt("live", () => live.done(done, standing.state()));
    },
    past,
    show(entries) {
      for (const [name, { standing }] of entries) {
        attempt("metrics", () => metrics.show(name, standing.state(), standing.findings()));
        attempt("live", () => live.show(name, standing.state()));
      }
    },
    pause(name, until) {
      attempt("metrics", () => metrics.pause(name, until !== null));
      attempt("live", () => live.pause(name, until?.toISOString() ?? null));
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
