import type { HttpBindings } from "@hono/node-server";
import type { Context } from "hono";
import { type SSEStreamingApi, streamSSE } from "hono/streaming";
import "./access/identity.ts";
import { clientOf } from "./client.ts";
import { problem } from "./problem.ts";

/** All clients together; each stream costs work at every check. A client that may have more may have all of them. */
const MOST_STREAMS = 200;
/** A reader that does not read is let go of before it costs memory: with so many events waiting, or none sent for so long. */
const MOST_WAITING = 1000;
const STALLED_MS = 60_000;
const WATCH_MS = 15_000;
/** A page that was closed is seen to be gone soon; asking again after this long is enough. */
const RETRY_SECONDS = "10";

/** nginx holds answers back unless it is told not to. */
const HEADERS = { "Content-Type": "text/event-stream", "Cache-Control": "no-store", "X-Accel-Buffering": "no" };

/** An answer of server-sent events that has been let begin. */
export type EventStream = {
  /** Sends an event after those before it, once its data are there; nothing when the reader has gone. */
  tell(event: string, data: unknown): void;
  /** Aborted when the reader has gone, or was let go of. */
  gone: AbortSignal;
};

/** The only way to answer with server-sent events: keeps count of the streams, and lets go of each however it ends. */
export type EventStreams = {
  /**
   * Answers with events, where one more may begin; a client that has as many as it may gets 429, and HEAD opens nothing. `prepare`
   * is called first: what it rejects with is passed on, before anything was answered. What it gives tells the events until it settles,
   * soon when the reader has gone; what that throws is told to `onFailed`.
   */
  open(context: Context, prepare: () => Teller | Promise<Teller>): Promise<Response>;
};

type Teller = (stream: EventStream) => Promise<void>;

type Options = {
  /** How many streams one client may have at a time. */
  perClient(): number;
  /** Told of what a stream failed with by a bug, after its answer had begun. */
  onFailed(error: unknown, path: string): void;
};

/** Begins with none. */
export function createEventStreams({ perClient, onFailed }: Options): EventStreams {
  const open = new Map<string, number>();
  let all = 0;
  const count = (client: string, change: 1 | -1): void => {
    const own = (open.get(client) ?? 0) + change;
    if (own > 0) open.set(client, own);
    else open.delete(client);
    all += change;
  };

  return {
    async open(context, prepare) {
      if (context.req.method === "HEAD") return context.body(null, 200, HEADERS);
      const client = clientOf(context);
      const most = perClient();
      const refused = (open.get(client) ?? 0) >= most ? 429 : all >= Math.max(MOST_STREAMS, most) ? 503 : null;
      if (refused !== null) {
        context.header("Retry-After", RETRY_SECONDS);
        return problem(context, refused, refused === 429 ? ofClient(most) : OF_ALL);
      }
      count(client, 1);
      let run: Teller;
      try {
        run = await prepare();
      } catch (error) {
        count(client, -1);
        throw error;
      }
      const answer = streamSSE(context, async (stream) => {
        try {
          await runUntilGone(context, stream, run);
        } catch (error) {
          onFailed(error, context.req.path);
        } finally {
          count(client, -1);
        }
      });
      for (const [name, value] of Object.entries(HEADERS)) answer.headers.set(name, value);
      return answer;
    },
  };
}

const OF_ALL = "Too many pages are open; this one shows no live changes.";

function ofClient(most: number): string {
  return `This client has ${most} streams of events open, as many as it may: close some, or raise streams.perClient in the configuration.`;
}

async function runUntilGone(context: Context, stream: SSEStreamingApi, run: Teller): Promise<void> {
  const gone = new AbortController();
  const leave = () => gone.abort();
  // Also of an answer that waits for another one on its connection, of which nobody else hears that this has ended.
  const { incoming, outgoing } = (context.env ?? {}) as Partial<HttpBindings>;
  incoming?.socket.once("close", leave);
  stream.onAbort(leave);
  // Of whoever may no longer hear of it.
  const ends = context.get("identity")?.ends;
  if (ends?.aborted) leave();
  ends?.addEventListener("abort", leave);
  let waiting = 0;
  let sentAt = performance.now();
  let last = Promise.resolve();
  const cut = () => {
    leave();
    stream.abort();
    outgoing?.destroy();
  };
  const watch = setInterval(() => {
    if (waiting > 0 && performance.now() - sentAt > STALLED_MS) cut();
  }, WATCH_MS);
  const tell = (event: string, value: unknown) => {
    const data = textOf(value);
    if (gone.signal.aborted) return;
    if (waiting === 0) sentAt = performance.now();
    waiting += 1;
    if (waiting > MOST_WAITING) return cut();
    last = last.then(async () => {
      if (!gone.signal.aborted) await stream.writeSSE({ event, data: await data });
      waiting -= 1;
      sentAt = performance.now();
    });
    // A reader who would miss an event comes back and is told everything anew.
    last.catch(cut);
  };
  const left = until(gone.signal);
  try {
    await run({ tell, gone: gone.signal }).finally(() => Promise.race([last, left]));
  } finally {
    clearInterval(watch);
    incoming?.socket.off("close", leave);
    ends?.removeEventListener("abort", leave);
    leave();
  }
}

/** An event's data as they are now, or when they are there. */
function textOf(value: unknown): string | Promise<string> {
  if (!(value instanceof Promise)) return JSON.stringify(value);
  const text = value.then((told) => JSON.stringify(told));
  // Whoever waits for it comes later, and hears of it then.
  text.catch(() => {});
  return text;
}

/** Settles when the signal is aborted. */
export function until(signal: AbortSignal): Promise<void> {
  const { promise, resolve } = Promise.withResolvers<void>();
  if (signal.aborted) resolve();
  signal.addEventListener("abort", () => resolve(), { once: true });
  return promise;
}
