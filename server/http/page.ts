import { existsSync } from "node:fs";
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { serveStatic } from "@hono/node-server/serve-static";
import { type Context, Hono } from "hono";
import { createMiddleware } from "hono/factory";
import { CATALOGUE } from "../diagnose/catalogue/index.ts";
import { maySeeServers } from "./access/identity.ts";
import type { Dependencies } from "./dependencies.ts";
import { toWayUp } from "./way-up.ts";

const ICONS = "/:file{[a-z-]+\\.(?:svg|ico|txt|webmanifest)}";
const NOT_BUILT = "The page has not been built. Run: npm run build\n";

/** The page's one document. */
export type Page = {
  /** Shows it, with the status that the path deserves. */
  show(c: Context, found: boolean): Promise<Response>;
  /** The same of a path that names a server or a check: whether there is one is nothing to be stored. */
  showOne(c: Context, found: boolean): Promise<Response>;
};

/** The page below a folder; where nothing was built, it says how to. */
export function createPage(webRoot: string): Page {
  if (!existsSync(webRoot)) {
    const show = async (c: Context) => c.text(NOT_BUILT, 503);
    return { show, showOne: show };
  }
  const html = async ({ req }: Context) =>
    (await readFile(join(webRoot, "index.html"), "utf8")).replaceAll('="./', `="${toWayUp(req.path)}`);
  return {
    show: async (c, found) => c.html(await html(c), found ? 200 : 404, { "Cache-Control": "no-cache" }),
    showOne: async (c, found) => c.html(await html(c), found ? 200 : 404),
  };
}

/**
 * The dashboard: built files, and for every path of the page its document. Which servers and checks there are is nothing for those who
 * may not see them: for them, each could be one.
 */
export function pageRoutes({ webRoot, config, store }: Dependencies, { show, showOne }: Page) {
  const files = existsSync(webRoot) ? serveStatic({ root: webRoot }) : (c: Context) => c.notFound();
  return new Hono()
    .use("/assets/*", keep("public, max-age=31536000, immutable"))
    .get("/assets/*", files)
    .use(ICONS, keep("public, max-age=86400"))
    .get(ICONS, files)
    .get("/", (c) => show(c, true))
    .get("/check", (c) => show(c, true))
    .get("/servers/:name", (c) =>
      showOne(
        c,
        !maySeeServers(c.get("principal")) || config().servers.some((server) => server.name === c.req.param("name")),
      ),
    )
    .get("/problems", (c) => show(c, true))
    .get("/problems/:id", (c) =>
      show(
        c,
        CATALOGUE.some(({ id }) => id === c.req.param("id")),
      ),
    )
    .get("/checks/:id", async (c) =>
      showOne(c, !maySeeServers(c.get("principal")) || (await store.check(c.req.param("id"))) !== null),
    )
    .get("/setup", (c) => show(c, true))
    .get("/sign-in", (c) => show(c, true))
    .get("/account", (c) => show(c, true));
}

/** How long a file is kept, where there is one. Those that are built carry a hash of their content in their name. */
const keep = (control: string) =>
  createMiddleware(async (c, next) => {
    await next();
    if (c.res.ok) c.header("Cache-Control", control);
  });
