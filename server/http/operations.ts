import { Hono } from "hono";
import { quality } from "../record/metrics/accept.ts";
import { askerOf } from "./access/identity.ts";
import type { Dependencies } from "./dependencies.ts";
import { problem } from "./problem.ts";
import { streamPieces } from "./scrape.ts";
import { describeStoreTrouble } from "./store-trouble.ts";

/** `/metrics`, and health, readiness and reload under the paths that Prometheus itself uses. */
export function operationRoutes({ metrics, reload, access, storeHealth }: Dependencies) {
  return new Hono()
    .get("/metrics", async (c) => {
      const { pieces, contentType } = await metrics.expose(c.req.header("Accept"));
      const gzip = quality(c.req.header("Accept-Encoding") ?? "", "gzip") > 0;
      const headers = { "Content-Type": contentType, Vary: "Accept, Accept-Encoding" };
      return c.body(streamPieces(pieces, gzip), 200, gzip ? { ...headers, "Content-Encoding": "gzip" } : headers);
    })
    .get("/-/healthy", (c) => c.text("imapscope is healthy.\n"))
    .get("/-/ready", (c) => {
      const trouble = storeHealth.trouble();
      if (!trouble || trouble.recording) return c.text("imapscope is ready.\n");
      return problem(c, 503, describeStoreTrouble(trouble));
    })
    .post("/-/reload", async (c) => {
      const fault = await reload();
      access.audit({ what: "reload", outcome: fault === null ? "done" : "failed", ...askerOf(c) });
      return fault === null ? c.text("The configuration was reloaded.\n") : problem(c, 500, fault);
    });
}
