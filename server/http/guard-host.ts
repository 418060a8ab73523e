import { createMiddleware } from "hono/factory";
import type { Principal } from "../access/principal.ts";
import type { Config } from "../config/types.ts";
import "./access/identity.ts";
import { arrivalOf } from "./arrival.ts";
import { hostNameOf, isOwnName } from "./host-name.ts";
import { problem } from "./problem.ts";

/** Load balancers ask these under whatever name they please; the answer is one word that everybody may know. */
const FOR_EVERYBODY: ReadonlySet<string> = new Set(["/-/healthy", "/-/ready"]);

/** A browser sends these for a site that was given them, which a foreign one was not: such a request comes from a program of ours. */
const BY_HEADER: ReadonlySet<Principal["way"]> = new Set(["token", "basic"]);

/**
 * Refuses requests for a name that is not ours. All that the request names has to be ours: what a proxy says that the reader asked
 * for, and the `Host` that it came with, since a page in a browser on the same machine can write the header of a proxy there. A
 * request without `Host` (HTTP/1.0, of load balancers) comes from no browser.
 */
export function guardHost(config: () => Pick<Config, "listen" | "publicUrl" | "allowedHosts">) {
  return createMiddleware(async (context, next) => {
    if (FOR_EVERYBODY.has(context.req.path) || BY_HEADER.has(context.get("principal").way)) return next();
    const { proxied, host } = arrivalOf(context);
    const named = [context.req.header("Host") ?? null, host, hostOf(context.req.url)];
    for (const header of named) {
      if (header === null) continue;
      const name = hostNameOf(header);
      if (name === null) return problem(context, 400, "The Host of the request is not a host name or an IP address.");
      if (!isOwnName(name, config(), proxied)) return problem(context, 421, refusal(name));
    }
    return next();
  });
}

/** A request can name its host in its first line, too (RFC 9112 section 3.2.2). */
function hostOf(url: string): string | null {
  return URL.canParse(url) ? new URL(url).host : null;
}

function refusal(name: string): string {
  const shown = /^[a-z0-9._-]{1,253}$/.test(name) ? name : "this name";
  return `imapscope is not known as ${shown} here, and refuses foreign names so that no other website can read it through your browser. Open it by its IP address or its public URL. If the name is right, add it to \`allowedHosts\` in the configuration, or set \`publicUrl\` to the URL of the page. A reverse proxy must pass on the Host that it was asked for.`;
}
