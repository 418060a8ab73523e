import type { Context } from "hono";
import { arrivalOf } from "./arrival.ts";
import type { Scheme } from "./believed.ts";

/** An origin as a browser has it: how and where it asked. */
export type RequestOrigin = {
  scheme: Scheme;
  /** In lower case; with the port where it is not the usual one of the scheme. */
  host: string;
};

/**
 * How and where the browser asked: over its own connection, or as one of `trustedProxies` says. A client that names no host
 * (HTTP/1.0) asked for `localhost`.
 */
export function requestOrigin(context: Context): RequestOrigin {
  const { scheme, host } = arrivalOf(context);
  return { scheme, host: host?.toLowerCase() ?? "localhost" };
}
