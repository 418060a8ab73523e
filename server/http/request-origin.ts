import type { Context } from "hono";

/** An origin as a browser has it: how and where it asked. */
export type RequestOrigin = {
  scheme: "http" | "https";
  /** As in the header `Host`: with the port where it is not the usual one of the scheme. */
  host: string;
};

/** How and where the browser asked. */
export function requestOrigin(context: Context): RequestOrigin {
  const { protocol, host } = new URL(context.req.url);
  return { scheme: protocol === "https:" ? "https" : "http", host };
}
