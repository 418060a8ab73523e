import type { Logger } from "pino";
import type { StoreTrouble } from "../../contract/answers/store.ts";
import type { StoreTroubleKind } from "../../contract/store-troubles.ts";
import type { StoreMetrics, StoreOperation } from "../metrics/store.ts";
import type { StoreError } from "../store/store-error.ts";
import { STORE_REASONS } from "./store-reasons.ts";

/** How the store is. */
export type StoreHealth = {
  /** What is wrong; null when checks are recorded and the past can be read. */
  trouble(): StoreTrouble | null;
  /** Calls whenever that has changed. Gives the function that ends it. */
  follow(listener: () => void): () => void;
};

/** The same for whoever finds out how it is. */
export type HealthRecord = StoreHealth & {
  /** An operation failed because of the store as a whole. */
  failed(operation: StoreOperation, error: StoreError): void;
  /** Checks are recorded. */
  saved(): void;
  /** The past was read. */
  read(): void;
  /** So many checks are held, and so many more had to go. */
  holds(waiting: number, dropped?: number): void;
};

type Wrong = { kind: StoreTroubleKind; since: Date };

/** Waiting checks are told of so often at most. */
const TELL_MS = 5000;

type Options = { log: Pick<Logger, "error" | "warn">; metrics: StoreMetrics; clock?: () => Date };

/** Begins without trouble. Each change is one line of the log, however many checks fail meanwhile. */
export function createStoreHealth({ log, metrics, clock = () => new Date() }: Options): HealthRecord {
  const listeners = new Set<() => void>();
  let [saving, reading]: (Wrong | null)[] = [null, null];
  let [waiting, dropped] = [0, 0];
  let toldAt = Number.NEGATIVE_INFINITY;

  const changed = (): void => {
    toldAt = performance.now();
    for (const listener of [...listeners]) listener();
  };

  const failedToSave = (error: StoreError, kind: StoreTroubleKind): void => {
    if (saving?.kind === kind) return;
    saving = { kind, since: saving?.since ?? clock() };
    metrics.recording(false);
    log.error(
      { trouble: kind, err: error },
      `checks are not recorded: ${STORE_REASONS[kind]}; checking goes on, and what is seen is kept in memory until it can be recorded`,
    );
    changed();
  };

  const failedToRead = (error: StoreError, kind: StoreTroubleKind): void => {
    if (reading?.kind === kind) return;
    reading = { kind, since: reading?.since ?? clock() };
    log.error({ trouble: kind, err: error }, `the past cannot be read: ${STORE_REASONS[kind]}`);
    changed();
  };

  return {
    trouble() {
      const wrong = saving ?? reading;
      if (!wrong) return null;
      return { kind: wrong.kind, since: wrong.since.toISOString(), recording: saving === null, waiting, dropped };
    },
    follow(listener) {
      listeners.add(listener);
      return () => {
        listeners.delete(listener);
      };
    },
    failed(operation, error) {
      metrics.failed(operation);
      const kind = error.kind ?? "unusable";
      if (operation === "save" || operation === "open") failedToSave(error, kind);
      else if (operation === "read") failedToRead(error, kind);
    },
    saved() {
      if (!saving) return;
      const seconds = Math.round((clock().getTime() - saving.since.getTime()) / 1000);
      log.warn({ seconds, dropped }, "checks are recorded again");
      [saving, dropped] = [null, 0];
      metrics.recording(true);
      changed();
    },
    read() {
      // What is damaged stays so, wherever else it can be read.
      if (!reading || reading.kind === "damaged") return;
      reading = null;
      log.warn("the past can be read again");
      changed();
    },
    holds(count, gone = 0) {
      if (gone > 0 && dropped === 0) {
        log.error({ waiting: count }, "more checks wait to be recorded than are held: the oldest are dropped");
      }
      const isFirst = gone > 0 && dropped === 0;
      waiting = count;
      dropped += gone;
      metrics.waiting(count, gone);
      if (isFirst || performance.now() - toldAt > TELL_MS) changed();
    },
  };
}
