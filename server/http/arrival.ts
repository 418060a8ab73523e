import type { HttpBindings } from "@hono/node-server";
import type { Context } from "hono";
import { createMiddleware } from "hono/factory";
import { createLookUp } from "../config/network.ts";
import { type Believed, joinBelieved, keepBelieved, type Scheme } from "./believed.ts";
import { readForwarding } from "./forwarded.ts";
import { normalAddressOf } from "./ip-address.ts";
import { problem } from "./problem.ts";

/** How a request came: over which connection, and what of it is known by those that are believed. */
export type Arrival = {
  /** Whether the connection comes from one of `trustedProxies`. */
  proxied: boolean;
  /** The address of who asks, as it was seen or told; null where the request came over no socket. */
  client: string | null;
  /** How the browser asked. */
  scheme: Scheme;
  /** Which host and port the browser named; null where it named none, as in HTTP/1.0. */
  host: string | null;
};

declare module "hono" {
  interface ContextVariableMap {
    arrival?: Arrival;
  }
}

const HEADERS: Readonly<Record<keyof Believed, string>> = {
  client: "X-Forwarded-For",
  scheme: "X-Forwarded-Proto",
  host: "X-Forwarded-Host",
};

/** Finds out how a request came, for `clientOf`, `requestOrigin` and `isTrustedProxy`, by what `trustedProxies` say and nobody else. */
export function readArrival(trustedProxies: () => readonly string[]) {
  const isTrusted = createLookUp(trustedProxies);
  return createMiddleware(async (context, next) => {
    const connection = connectionOf(context);
    const peer = normalAddressOf(connection.client ?? "");
    if (peer === null || !isTrusted(peer)) {
      context.set("arrival", connection);
      return next();
    }
    const { standard, customary } = readForwarding((name) => context.req.header(name));
    const told = joinBelieved(keepBelieved(standard, peer, isTrusted), keepBelieved(customary, peer, isTrusted));
    if ("contradicting" in told) return problem(context, 400, contradiction(told.contradicting));
    context.set("arrival", {
      proxied: true,
      client: told.client ?? peer,
      scheme: told.scheme ?? connection.scheme,
      host: told.host ?? connection.host,
    });
    return next();
  });
}

/** How a request came; where nobody has asked whom to believe, as its connection says. */
export function arrivalOf(context: Context): Arrival {
  const known: Arrival | undefined = context.get("arrival");
  return known ?? connectionOf(context);
}

function connectionOf(context: Context): Arrival {
  const { incoming } = (context.env ?? {}) as Partial<HttpBindings>;
  const host = context.req.header("Host") ?? null;
  // What came over no socket says itself how it came.
  if (incoming === undefined) {
    const url = new URL(context.req.url);
    return {
      proxied: false,
      client: null,
      scheme: url.protocol === "https:" ? "https" : "http",
      host: host ?? url.host,
    };
  }
  const { socket } = incoming;
  const encrypted = "encrypted" in socket && socket.encrypted === true;
  return { proxied: false, client: socket.remoteAddress ?? null, scheme: encrypted ? "https" : "http", host };
}

function contradiction(what: keyof Believed): string {
  return `The headers Forwarded and ${HEADERS[what]} contradict each other. The reverse proxy must set one of them and remove the other from what it passes on.`;
}
