import { Hono } from "hono";
import { report } from "../present/report.ts";
import type { Dependencies } from "./dependencies.ts";
import { reader } from "./language.ts";
import { problem } from "./problem.ts";

/** `/api/v1/checks`: one check, whole. */
export function checkRoutes({ store }: Dependencies) {
  return new Hono().use(reader).get("/:id", async (c) => {
    const found = await store.check(c.req.param("id"));
    if (!found) return problem(c, 404, "No check has this id; old checks are deleted after the configured retention.");
    return c.json(report(found, c.get("reader")));
  });
}
