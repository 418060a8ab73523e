import { createMiddleware } from "hono/factory";
import { problem } from "./problem.ts";

/**
 * Lets a request change something only when it comes from our own page or from no page at all (curl, Prometheus): another
 * site must not make a visitor's browser start checks, which `/probe` does on GET. By Sec-Fetch-Site, or Origin in browsers
 * without it, which is to be that of the request or of `publicUrl`: a reverse proxy may ask under another name.
 */
export function sameOrigin(publicUrl: () => string | null) {
  return createMiddleware(async (context, next) => {
    const harmless = ["GET", "HEAD", "OPTIONS"].includes(context.req.method) && context.req.path !== "/probe";
    if (harmless) return next();
    const site = context.req.header("Sec-Fetch-Site");
    const origin = context.req.header("Origin");
    const hosts = [context.req.header("Host"), hostOf(publicUrl() ?? "")];
    const own = site === undefined ? origin === undefined || isHost(origin, hosts) : SAFE.has(site);
    return own ? next() : problem(context, 403, "Only imapscope's own page may request this.");
  });
}

const SAFE: ReadonlySet<string> = new Set(["same-origin", "none"]);

function isHost(origin: string, hosts: readonly (string | null | undefined)[]): boolean {
  const host = hostOf(origin);
  return host !== null && hosts.includes(host);
}

function hostOf(origin: string): string | null {
  return URL.canParse(origin) ? new URL(origin).host : null;
}
