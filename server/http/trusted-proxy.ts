import type { Context } from "hono";
import { arrivalOf } from "./arrival.ts";

/** Whether the connection of a request comes from one of `trustedProxies`, so that what its headers say of the reader is believed. */
export function isTrustedProxy(context: Context): boolean {
  return arrivalOf(context).proxied;
}
