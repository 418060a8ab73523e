import type { HttpBindings } from "@hono/node-server";
import type { Context } from "hono";

/** Whether this went wrong because whoever asked went away in the middle of the request: no fault of ours, and nobody hears the answer. */
export function isBrokenOff({ env }: Context, error: Error): boolean {
  const { incoming } = (env ?? {}) as Partial<HttpBindings>;
  return incoming?.errored === error;
}
