import { zValidator } from "@hono/zod-validator";
import { Hono } from "hono";
import { z } from "zod";
import type { AskedCheck, CheckList } from "../contract/answers/check.ts";
import type { ServerDetail } from "../contract/answers/server.ts";
import { report } from "../present/report.ts";
import { readLatest } from "../record/latest-check.ts";
import { askerOf } from "./access/identity.ts";
import { askedCheck } from "./asked-check.ts";
import type { Dependencies } from "./dependencies.ts";
import { invalid } from "./invalid.ts";
import { reader } from "./language.ts";
import { countsBefore, newestAnswers } from "./past-checks.ts";
import { problem } from "./problem.ts";
import { streamPieces } from "./scrape.ts";
import { beginningOf, summary, writeOverview } from "./summary.ts";

/** `?limit=50&before=…`: the checks before that moment. */
export const pageQuery = z.object({
  limit: z.coerce.number().int().min(1).max(500).default(50),
  before: z.iso.datetime().optional(),
});

/** `?depth=full` asks the slow questions besides; `?force=true` insists on a new check where an earlier one would answer. */
export const checkQuery = z.object({ depth: z.enum(["full"]).optional(), force: z.enum(["true", "false"]).optional() });

/** `/api/v1/servers`: the configured servers, their checks, and a check on demand. */
export function serverRoutes(dependencies: Dependencies) {
  const { store, live, checkNow, checkFully } = dependencies;
  const find = (name: string) => dependencies.config().servers.find((server) => server.name === name);
  return new Hono()
    .use(reader)
    .get("/", async (c) => {
      const pieces = writeOverview(dependencies, c.get("reader"));
      const begun = await pieces.next();
      const body = streamPieces(joined(begun.value ?? "", pieces), false);
      return c.body(body, 200, { "Content-Type": "application/json" });
    })
    .get("/:name", async (c) => {
      const server = find(c.req.param("name"));
      if (!server) return problem(c, 404, unknown(c.req.param("name")));
      const latest = live.latest(server.name);
      const whole = await readLatest(live, store, server.name);
      return c.json<ServerDetail>({
        ...beginningOf(dependencies),
        server: await summary(dependencies, server, c.get("reader")),
        check: whole && report(whole, c.get("reader")),
        before: latest && (await countsBefore(store, latest)),
        answers: await newestAnswers(store, server.name),
      });
    })
    .get("/:name/checks", zValidator("query", pageQuery, invalid), async (c) => {
      const server = find(c.req.param("name"));
      if (!server) return problem(c, 404, unknown(c.req.param("name")));
      const { limit, before } = c.req.valid("query");
      const checks = await store.list(server.name, { limit, ...(before ? { before: new Date(before) } : {}) });
      return c.json<CheckList>({ checks });
    })
    .post("/:name/check", zValidator("query", checkQuery, invalid), async (c) => {
      const server = find(c.req.param("name"));
      if (!server) return problem(c, 404, unknown(c.req.param("name")));
      const { depth, force } = c.req.valid("query");
      const asked = new Date();
      const done = await (depth === "full" ? checkFully : checkNow)(server.name, { force: force === "true" });
      const about = depth === "full" ? `${server.name}, depth full` : server.name;
      dependencies.access.audit({ what: "check", outcome: done ? "done" : "failed", ...askerOf(c), about });
      if (!done) return problem(c, 503, "The check could not be made; the log of imapscope says why.");
      const answer = askedCheck(done, asked, dependencies.allTheSameFrom(server.name));
      return c.json<AskedCheck>({ ...report(done, c.get("reader")), ...answer });
    });
}

async function* joined(first: string, others: AsyncIterable<string>): AsyncGenerator<string, void> {
  yield first;
  yield* others;
}

function unknown(name: string): string {
  return `No server is named "${name}". GET /api/v1/servers lists those that are configured.`;
}
