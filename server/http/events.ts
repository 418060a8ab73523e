import { Hono } from "hono";
import type { Checking } from "../contract/answers/events.ts";
import type { StoreChange } from "../contract/answers/store.ts";
import type { Dependencies } from "./dependencies.ts";
import { type EventStream, type EventStreams, until } from "./event-streams.ts";
import { reader } from "./language.ts";
import { phasesToCome } from "./phases-to-come.ts";
import { overview, summary } from "./summary.ts";

const PING_MS = 15_000;

/**
 * `/api/v1/events`: live states as server-sent events. `overview` first (so that a reader who comes back is up to date),
 * then `server` whenever a check begins or ends, `removed`, `store` when checks are no longer recorded or are again, and `ping` every 15
 * seconds.
 *
 * `?server=NAME` tells of one server only, and also each step of its checks, as `checking`.
 */
export function eventRoutes(dependencies: Dependencies, streams: EventStreams) {
  const { live, config, storeHealth } = dependencies;
  const find = (name: string) => config().servers.find((server) => server.name === name);
  const tellSteps = (name: string, { tell }: EventStream) => {
    const tellThem = () => {
      const server = live.isChecking(name) ? find(name) : undefined;
      if (!server) return;
      const phases = phasesToCome({ ...server, depth: live.depth(name) ?? server.depth });
      tell("checking", { name, phases, steps: live.steps.of(name) } satisfies Checking);
    };
    tellThem();
    return live.steps.follow(name, tellThem);
  };
  return new Hono().use(reader).get("/", (c) =>
    streams.open(c, async () => {
      const language = c.get("reader");
      const only = c.req.query("server");
      // What changes while the overview is made is told after it.
      const changed = new Set<string>();
      let onChange = (name: string): void => void changed.add(name);
      const unsubscribe = live.subscribe((event) => {
        const name = event.type === "done" ? event.check.server.name : event.server;
        if (only === undefined || name === only) onChange(name);
      });
      const first = await overview(dependencies, language, only).catch((error) => {
        unsubscribe();
        throw error;
      });
      return async (stream) => {
        const { tell, gone } = stream;
        onChange = (name) => {
          const server = find(name);
          if (server) tell("server", summary(dependencies, server, language));
          else tell("removed", { name });
        };
        const ping = setInterval(() => tell("ping", { now: new Date().toISOString() }), PING_MS);
        const unfollowStore = storeHealth.follow(() =>
          tell("store", { store: storeHealth.trouble() } satisfies StoreChange),
        );
        let unfollow = () => {};
        try {
          tell("overview", first);
          for (const name of changed) onChange(name);
          if (only !== undefined) unfollow = tellSteps(only, stream);
          await until(gone);
        } finally {
          clearInterval(ping);
          unsubscribe();
          unfollowStore();
          unfollow();
        }
      };
    }),
  );
}
