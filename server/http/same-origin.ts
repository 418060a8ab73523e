import { createMiddleware } from "hono/factory";
import { problem } from "./problem.ts";
import { requestOrigin } from "./request-origin.ts";

/**
 * Lets a request change something only when it comes from our own page or from no page at all (curl, Prometheus): another
 * site must not make a visitor's browser start checks, which `/probe` does on GET. By Sec-Fetch-Site, or Origin in browsers
 * without it, which is to be that of the request or of `publicUrl`: a reverse proxy may ask under another name. An origin is scheme,
 * host and port: a page that came over http may have been written by anybody on the way.
 */
export function sameOrigin(publicUrl: () => string | null) {
  return createMiddleware(async (context, next) => {
    const harmless = ["GET", "HEAD", "OPTIONS"].includes(context.req.method) && context.req.path !== "/probe";
    if (harmless) return next();
    const site = context.req.header("Sec-Fetch-Site");
    const origin = context.req.header("Origin");
    const { scheme, host } = requestOrigin(context);
    const own = [`${scheme}://${host}`, publicUrl() ?? ""].map(originOf);
    const safe = site === undefined ? origin === undefined || isOneOf(own, origin) : SAFE.has(site);
    return safe ? next() : problem(context, 403, "Only imapscope's own page may request this.");
  });
}

const SAFE: ReadonlySet<string> = new Set(["same-origin", "none"]);

function isOneOf(own: readonly (string | null)[], origin: string): boolean {
  const asked = originOf(origin);
  return asked !== null && own.includes(asked);
}

/** Scheme, host and port in their one form; null for `null`, which a sandboxed or local page has, and whatever is no URL. */
function originOf(url: string): string | null {
  return URL.canParse(url) ? new URL(url).origin : null;
}
