import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { getRequestListener } from "@hono/node-server";
import type { Hono } from "hono";
import { hostPort } from "../contract/host-port.ts";
import { ListenError } from "./listen-error.ts";

/** Stands for the host where HTTP/1.0 names none, as load balancers do when they ask whether we are there. */
const UNNAMED = "localhost";

/** How many connections there may be, and who is told of each that was one too many. */
export type Limit = { connections?: number; onRefused?: () => void };

/** A running HTTP server. */
export type Listening = {
  /** Where it answers; an address that means "all" is shown as this machine's own. */
  url: string;
  /** Stops listening and ends every connection, the event streams too. */
  close(): Promise<void>;
};

/**
 * Serves `app` on an address, to at most so many connections at a time: one more is closed at once, so that nobody can take the
 * file descriptors that checks need. Throws `ListenError` when that is not to be had.
 */
export async function listen(
  app: Pick<Hono, "fetch">,
  { host, port }: { host: string; port: number },
  { connections = Number.POSITIVE_INFINITY, onRefused = () => {} }: Limit = {},
): Promise<Listening> {
  const server = createServer(getRequestListener(app.fetch, { hostname: UNNAMED }));
  if (Number.isFinite(connections)) server.maxConnections = connections;
  server.on("drop", onRefused);
  const { promise, resolve, reject } = Promise.withResolvers<void>();
  server.once("error", (error) => reject(new ListenError(explain(error, host, port))));
  server.listen({ host, port }, resolve);
  await promise;
  // What goes wrong with a single connection, such as no descriptor for it, is not the end of the server.
  server.on("error", () => {});
  return {
    url: urlOf(server.address() as AddressInfo),
    close: () =>
      new Promise((closed) => {
        server.close(() => closed());
        server.closeAllConnections();
      }),
  };
}

function explain(error: NodeJS.ErrnoException, host: string, port: number): string {
  const address = hostPort({ host, port });
  const other = `choose another: --listen 127.0.0.1:${port < 65_535 ? port + 1 : 9143}`;
  switch (error.code) {
    case "EADDRINUSE":
      return `Cannot listen on ${address}: another program already uses it. Stop that program, or ${other}`;
    case "EACCES":
      return `Cannot listen on ${address}: ports below 1024 need privileges. Use a higher one; ${other}`;
    case "EADDRNOTAVAIL":
    case "ENOTFOUND":
      return `Cannot listen on ${address}: this machine has no such address. Use 127.0.0.1, 0.0.0.0 or [::]; ${other}`;
    default:
      return `Cannot listen on ${address}: ${error.code ?? error.message}; ${other}`;
  }
}

function urlOf({ address, port }: AddressInfo): string {
  if (address === "0.0.0.0" || address === "::") return `http://127.0.0.1:${port}`;
  return `http://${hostPort({ host: address, port })}`;
}
