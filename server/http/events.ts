import { Hono } from "hono";
import { type SSEStreamingApi, streamSSE } from "hono/streaming";
import type { Dependencies } from "./dependencies.ts";
import { reader } from "./language.ts";
import { phasesToCome } from "./phases-to-come.ts";
import { problem } from "./problem.ts";
import type { Checking } from "./shapes.ts";
import { overview, summary } from "./summary.ts";

const PING_MS = 15_000;
/** Readers at the same time; each costs work at every check. */
const MAX_READERS = 200;
/** A reader that does not read is let go of before it costs memory. */
const MAX_WAITING = 1000;

/**
 * `/api/v1/events`: live states as server-sent events. `overview` first (so that a reader who comes back is up to date),
 * then `server` whenever a check begins or ends, `removed`, and `ping` every 15 seconds.
 *
 * `?server=NAME` tells of one server only, and also each step of its checks, as `checking`.
 */
export function eventRoutes(dependencies: Dependencies) {
  let readers = 0;
  const { live, config } = dependencies;
  const find = (name: string) => config().servers.find((server) => server.name === name);
  const tellSteps = (name: string, outbox: Outbox) => {
    const tell = () => {
      const server = live.isChecking(name) ? find(name) : undefined;
      if (!server) return;
      const phases = phasesToCome({ ...server, depth: live.depth(name) ?? server.depth });
      outbox.send("checking", { name, phases, steps: live.steps.of(name) } satisfies Checking);
    };
    tell();
    return live.steps.follow(name, tell);
  };
  return new Hono().use(reader).get("/", (c) => {
    if (readers >= MAX_READERS) return problem(c, 503, "Too many pages are open; this one shows no live changes.");
    return streamSSE(c, async (stream) => {
      const language = c.get("reader");
      readers += 1;
      const outbox = createOutbox(stream);
      const { promise: left, resolve: leave } = Promise.withResolvers<void>();
      const only = c.req.query("server");
      const unsubscribe = live.subscribe((event) => {
        const name = event.type === "done" ? event.check.server.name : event.server;
        if (only !== undefined && name !== only) return;
        const server = find(name);
        if (server) outbox.send("server", summary(dependencies, server, language));
        else outbox.send("removed", { name });
        if (outbox.waiting > MAX_WAITING) leave();
      });
      const ping = setInterval(() => outbox.send("ping", { now: new Date().toISOString() }), PING_MS);
      stream.onAbort(leave);
      outbox.send("overview", overview(dependencies, language, only));
      const unfollow = only === undefined ? () => {} : tellSteps(only, outbox);
      await left;
      clearInterval(ping);
      unsubscribe();
      unfollow();
      readers -= 1;
    });
  });
}

type Outbox = ReturnType<typeof createOutbox>;

/** Sends one event after the other and knows how many are waiting. */
function createOutbox(stream: SSEStreamingApi) {
  let last = Promise.resolve();
  const outbox = {
    waiting: 0,
    send(event: string, data: unknown): void {
      outbox.waiting += 1;
      last = last
        .then(() => stream.writeSSE({ event, data: JSON.stringify(data) }))
        .catch(() => {})
        .then(() => {
          outbox.waiting -= 1;
        });
    },
  };
  return outbox;
}
