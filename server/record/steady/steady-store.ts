import type { Logger } from "pino";
import type { StoreMetrics } from "../metrics/store.ts";
import type { Store } from "../store/store.ts";
import { StoreError } from "../store/store-error.ts";
import { withWaiting } from "./observation.ts";
import { createPastInMemory } from "./past-in-memory.ts";
import { recordWaiting } from "./record-waiting.ts";
import { createStoreHealth, type StoreHealth } from "./store-health.ts";
import { createWaitingChecks, unpackCheck, type WaitingLimits } from "./waiting-checks.ts";

/** Opens the store, or what takes the place of one that does not work any more, and lets go of that. */
export type OpenStore = (previous: Store | null) => Promise<Store>;

/** What a steady store works with. */
export type SteadyOptions = {
  open: OpenStore;
  log: Pick<Logger, "error" | "warn">;
  metrics: StoreMetrics;
  limits?: WaitingLimits;
  /** After how long writing is tried again. */
  retryMs?: number;
};

/** Some hours of a hundred servers. */
const LIMITS: WaitingLimits = { checks: 50_000, octets: 64 * 1024 * 1024 };
const RETRY_MS = 2000;

/**
 * A store that goes on when what keeps it fails, whatever that is. A check that cannot be recorded is held in memory, up to a bound, and
 * recorded in its order once that is possible: `save` rejects with the `StoreError` of the trouble then, and the check can be read all
 * the same. What reads the newest checks answers from memory where the past cannot be read; `cells`, `lasted` and `incidents` reject, as
 * half an answer would be a wrong one. A store that cannot be opened because the disk is full begins so.
 */
export async function openSteadyStore(options: SteadyOptions): Promise<{ store: Store; health: StoreHealth }> {
  const { open, log, metrics, limits = LIMITS, retryMs = RETRY_MS } = options;
  const health = createStoreHealth({ log, metrics });
  const waiting = createWaitingChecks(limits);
  const past = createPastInMemory(waiting);
  let [current, closed]: [Store | null, boolean] = [null, false];
  let unusable: StoreError | null = null;
  let timer: NodeJS.Timeout | undefined;
  let retrying: Promise<void> | null = null;

  const failed = (operation: "open" | "save", error: StoreError): void => {
    health.failed(operation, error);
    unusable = error;
    if (!closed && !retrying) timer ??= setTimeout(tryAgain, retryMs).unref();
  };

  const tryAgain = (): void => {
    timer = undefined;
    retrying = again().finally(() => {
      retrying = null;
      if (unusable && !closed) timer ??= setTimeout(tryAgain, retryMs).unref();
    });
  };

  const again = async (): Promise<void> => {
    let operation: "open" | "save" = "open";
    try {
      if (current === null || unusable?.kind === "missing") current = await open(current);
      operation = "save";
      const onProgress = () => health.holds(waiting.size());
      // Others come meanwhile, up to the moment at which nothing is wrong any more.
      do await recordWaiting(current, { waiting, log, onProgress });
      while (waiting.size() > 0);
      unusable = null;
      health.saved();
    } catch (error) {
      failed(operation, asTrouble(error));
    }
  };

  /** What the store says; without it, what `without` gives. */
  const read = async <Answer>(ask: (store: Store) => Promise<Answer>, without: (error: StoreError) => Answer) => {
    if (current === null) return without(unusable ?? closedError());
    try {
      const answer = await ask(current);
      health.read();
      return answer;
    } catch (error) {
      const trouble = troubleIn(error);
      if (!closed) health.failed("read", trouble);
      return without(trouble);
    }
  };
  const refuse = (error: StoreError): never => {
    throw error;
  };

  try {
    current = await open(null);
  } catch (error) {
    if (!(error instanceof StoreError && error.kind === "full")) throw error;
    failed("open", error);
  }

  const store: Store = {
    async save(check, told) {
      if (current !== null && waiting.size() === 0 && !unusable) {
        try {
          await current.save(check, told);
          past.saved(check);
          return;
        } catch (error) {
          failed("save", troubleIn(error));
        }
      }
      const dropped = waiting.add(check, told);
      health.holds(waiting.size(), dropped);
      throw unusable ?? closedError();
    },
    check: async (id) =>
      waiting.check(id) ??
      read(
        (store) => store.check(id),
        () => null,
      ),
    latest: async (server) =>
      past.later(
        await read(
          (store) => store.latest(server),
          () => null,
        ),
        server,
      ),
    newestBefore: (moment) => read((store) => store.newestBefore(moment), refuse),
    async newestFull(server) {
      const held = waiting.of(server).findLast(({ isFull }) => isFull);
      return held
        ? unpackCheck(held)
        : read(
            (store) => store.newestFull(server),
            () => null,
          );
    },
    oldestSince: (server, since) =>
      read(
        (store) => store.oldestSince(server, since),
        () => null,
      ),
    recent: async (server, limit) =>
      past.recent(
        server,
        limit,
        await read(
          (store) => store.recent(server, limit),
          () => null,
        ),
      ),
    list: async (server, page) =>
      past.list(
        server,
        page,
        await read(
          (store) => store.list(server, page),
          () => [],
        ),
      ),
    async cells(server, window) {
      const stored = await read((store) => store.cells(server, window), refuse);
      return withWaiting(
        stored,
        waiting.of(server).map(({ observation }) => observation),
        window,
      );
    },
    lasted: (server, window) => read((store) => store.lasted(server, window), refuse),
    incidents: (server, page) => read((store) => store.incidents(server, page), refuse),
    pastFindings: (since, now) =>
      read(
        (store) => store.pastFindings(since, now),
        () => [],
      ),
    servers: async () =>
      past.servers(
        await read(
          (store) => store.servers(),
          () => [],
        ),
      ),
    async prune(limits) {
      try {
        return (await current?.prune(limits)) ?? 0;
      } catch (error) {
        const trouble = troubleIn(error);
        if (!closed) health.failed("prune", trouble);
        throw trouble;
      }
    },
    async close() {
      if (closed) return current?.close();
      closed = true;
      clearTimeout(timer);
      await retrying;
      if (waiting.size() > 0) await again();
      if (waiting.size() > 0) log.error({ checks: waiting.size() }, "checks that were never recorded are lost now");
      await current?.close();
    },
  };
  return { store, health };
}

/** The trouble of the store as a whole; anything else is thrown again. */
function troubleIn(error: unknown): StoreError {
  if (error instanceof StoreError && error.kind !== null) return error;
  throw error;
}

/** The same, whatever it is: a retry has nobody else to tell. */
function asTrouble(error: unknown): StoreError {
  if (error instanceof StoreError && error.kind !== null) return error;
  return new StoreError(error instanceof Error ? error.message : String(error), { kind: "unusable", cause: error });
}

function closedError(): StoreError {
  return new StoreError("The database is closed.", { kind: "unusable" });
}
