import { computed, effect, signal, untracked } from "@preact/signals";
import { Ping, Removed } from "../../server/contract/answers/events.ts";
import { Overview, ServerSummary } from "../../server/contract/answers/server.ts";
import { StoreChange } from "../../server/contract/answers/store.ts";
import { askAgain, known, maySee, session } from "../access/session.ts";
import type { Fault } from "../api/answer.ts";
import type { Guard } from "../api/guard.ts";
import { eventsUrl, fetchOverview } from "../api.ts";
import { apply, applyStore, type Change } from "./apply.ts";
import { setClock } from "./clock.ts";
import { type LiveConnection, openStream, type Stream } from "./connection.ts";

/** Changes are shown together: with many servers several come each second. */
const TOGETHER_MS = 200;

/** All servers as they are now; null until the first answer. */
export const overview = signal<Overview | null>(null);
/** Why there is nothing newer, where imapscope said so. */
export const fault = signal<Fault | null>(null);
/** How the page is connected. */
export const connection = signal<LiveConnection>({ state: "connecting" });
/** Whether these are the demo's own servers. */
export const demo = computed(() => overview.value?.demo ?? false);

/** Why checks are not recorded, or the past cannot be read; null when all is well. */
export const storeTrouble = computed(() => overview.value?.store ?? null);

/** The version that the page was loaded from: when it changes, the page is an old one. */
const loadedVersion = signal<string | null>(null);
/** Whether imapscope was updated while the page was open. */
export const outdated = computed(
  () => loadedVersion.value !== null && overview.value !== null && overview.value.version !== loadedVersion.value,
);

let stream: Stream | null = null;
let asking = new AbortController();
let waiting: Change[] = [];

/**
 * Begins to listen, as soon as it is known that the reader may see the servers; anew whenever the language changes: findings come in
 * the reader's language. When they may no longer, nothing of it is kept.
 */
export function startLive(): void {
  effect(() => {
    const url = eventsUrl();
    const isSeen = known.value.state !== "asking" && maySee.value;
    untracked(() => {
      stream?.close();
      if (!isSeen) return forget();
      stream = openStream(url, {
        event: receive,
        connection: (next) => {
          // It may have ended because the session has.
          if (next.state !== "live" && session.value && session.value.way !== "open") void askAgain();
          if (next.state !== connection.value.state) connection.value = next;
        },
      });
      void ask();
    });
  });
}

function forget(): void {
  asking.abort();
  stream = null;
  waiting = [];
  overview.value = null;
  fault.value = null;
  connection.value = { state: "connecting" };
}

/** Tries again, at once. */
export function retry(): void {
  fault.value = null;
  stream?.retry();
  void ask();
}

/** The stream brings the overview, too, but cannot say why when it does not. */
async function ask(): Promise<void> {
  asking.abort();
  asking = new AbortController();
  const { signal: aborted } = asking;
  const got = await fetchOverview(aborted);
  if (aborted.aborted) return;
  if (got.ok) show(got.value);
  else fault.value = got.fault;
}

const takes =
  <Value>(guard: Guard<Value>, take: (value: Value) => void) =>
  (data: unknown): boolean => {
    const read = guard.safeParse(data);
    if (read.success) take(read.data);
    return read.success;
  };

/** What is done with each event; says whether it was understood. */
const EVENTS: Readonly<Record<string, (data: unknown) => boolean>> = {
  overview: takes(Overview, (next) => {
    asking.abort();
    show(next);
  }),
  server: takes(ServerSummary, (server) => queue({ type: "server", server })),
  removed: takes(Removed, ({ name }) => queue({ type: "removed", name })),
  store: takes(StoreChange, ({ store }) => {
    if (overview.value) overview.value = applyStore(overview.value, store);
  }),
  ping: takes(Ping, ({ now }) => setClock(now)),
};

function receive(name: string, data: unknown): void {
  if (!EVENTS[name]?.(data)) fault.value = { kind: "unexpected" };
}

function show(next: Overview): void {
  waiting = [];
  setClock(next.now);
  loadedVersion.value ??= next.version;
  overview.value = next;
  fault.value = null;
}

function queue(change: Change): void {
  if (waiting.push(change) === 1) setTimeout(flush, TOGETHER_MS);
}

function flush(): void {
  const changes = waiting;
  waiting = [];
  if (overview.value && changes.length > 0) overview.value = apply(overview.value, changes);
}
