import { Hono } from "hono";
import type { Dependencies } from "./dependencies.ts";
import { problem } from "./problem.ts";

/** `/metrics`, and health, readiness and reload under the paths that Prometheus itself uses. */
export function operationRoutes({ metrics, reload }: Dependencies) {
  return new Hono()
    .get("/metrics", async (c) => {
      const { body, contentType } = await metrics.expose(c.req.header("Accept"));
      return c.body(body, 200, { "Content-Type": contentType });
    })
    .get("/-/healthy", (c) => c.text("imapscope is healthy.\n"))
    .get("/-/ready", (c) => c.text("imapscope is ready.\n"))
    .post("/-/reload", async (c) => {
      const fault = await reload();
      return fault === null ? c.text("The configuration was read again.\n") : problem(c, 500, fault);
    });
}
