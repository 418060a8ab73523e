import { createServer, type ServerOptions } from "node:http";
import { createServer as createSecureServer, type Server as SecureServer } from "node:https";
import type { AddressInfo } from "node:net";
import { getRequestListener, RequestError } from "@hono/node-server";
import type { Hono } from "hono";
import type { KeyPair } from "../config/key-pair.ts";
import { hostPort } from "../contract/host-port.ts";
import { answerUnreadable } from "./answer-unreadable.ts";
import { answerPlainHttp } from "./first-byte.ts";
import { guardConnections } from "./guard-connections.ts";
import { guardHeaders } from "./guard-headers.ts";
import { ListenError } from "./listen-error.ts";
import { problemDetails } from "./problem.ts";

/** Stands for the host where HTTP/1.0 names none, as load balancers do when they ask whether we are there. */
const UNNAMED = "localhost";

/**
 * How long somebody may take, milliseconds: to send the headers of a request, and all of it (`requestTimeout` does not count the
 * answer, so that streams of events go on). A connection without a request stays for longer than proxies keep theirs (60 s), which
 * would otherwise send a request into one that we are ending.
 */
const PATIENCE: ServerOptions = {
  headersTimeout: 15_000,
  requestTimeout: 30_000,
  connectionsCheckingInterval: 5_000,
  keepAliveTimeout: 65_000,
  maxHeaderSize: 16_384,
  // Is refused by us, with a reason.
  requireHostHeader: false,
};
/** A connection on which nothing went either way for so long has nobody at its end; events are at most 15 s apart. Milliseconds. */
const SILENCE_MS = 600_000;
const HANDSHAKE_MS = 10_000;

/** What a server bears. */
export type Limit = {
  /** How many connections there may be at a time. */
  connections?: number;
  /** Told of each that was one too many. */
  onRefused?: () => void;
  /** Addresses that many people share, which may have as many connections as there may be. */
  isShared?: (address: string) => boolean;
  /** Other times than the usual ones. */
  patience?: ServerOptions;
};

/** A running HTTP server. */
export type Listening = {
  /** Where it answers; an address that means "all" is shown as this machine's own. */
  url: string;
  /** Shows another certificate from the next connection on. */
  renew(pair: KeyPair): void;
  /** Stops listening and ends every connection, the event streams too. */
  close(): Promise<void>;
};

/**
 * Serves `app` on an address, by HTTPS where there is a certificate, to at most so many connections at a time: one more is closed at
 * once, so that nobody can take the file descriptors that checks need. Throws `ListenError` when that is not to be had.
 */
export async function listen(
  app: Pick<Hono, "fetch">,
  { host, port }: { host: string; port: number },
  { connections = Number.POSITIVE_INFINITY, onRefused = () => {}, isShared = () => false, patience = {} }: Limit = {},
  tls: KeyPair | null = null,
): Promise<Listening> {
  const times = { ...PATIENCE, ...patience };
  const secure = tls === null ? null : secureServer(tls, times);
  const server = secure ?? createServer(times);
  const listener = guardHeaders(getRequestListener(app.fetch, { hostname: UNNAMED, errorHandler: refuseTarget }));
  server.on("request", answerUnreadable(server, listener));
  // All headers are read, up to their size: of those that are left out silently, one could be a proxy's.
  server.maxHeadersCount = 0;
  server.setTimeout(SILENCE_MS);
  const open = guardConnections(server, connections, { onRefused, isShared });
  const { promise, resolve, reject } = Promise.withResolvers<void>();
  server.once("error", (error) => reject(new ListenError(explain(error, host, port))));
  server.listen({ host, port }, resolve);
  await promise;
  // What goes wrong with a single connection, such as no descriptor for it, is not the end of the server.
  server.on("error", () => {});
  return {
    url: urlOf(server.address() as AddressInfo, secure === null ? "http" : "https"),
    renew: (pair) => secure?.setSecureContext(contextOf(pair)),
    close: () =>
      new Promise((closed) => {
        server.close(() => closed());
        server.closeAllConnections();
        for (const socket of open) socket.destroy();
      }),
  };
}

/** What was asked for, with its `Host`, is no URL; the application answers all else that goes wrong. */
function refuseTarget(error: unknown): Response {
  if (!(error instanceof RequestError)) return new Response(null, { status: 500 });
  const body = problemDetails(
    400,
    "The request asks for no path of this server: its first line or its Host is not as it should be.",
  );
  return Response.json(body, { status: 400, headers: { "Content-Type": "application/problem+json" } });
}

function secureServer(pair: KeyPair, times: ServerOptions): SecureServer {
  const server = createSecureServer({ ...times, ...contextOf(pair), handshakeTimeout: HANDSHAKE_MS });
  answerPlainHttp(server);
  return server;
}

function contextOf({ cert, key }: KeyPair) {
  return { cert, key: key.reveal(), minVersion: "TLSv1.2" } as const;
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

function urlOf({ address, port }: AddressInfo, scheme: "http" | "https"): string {
  if (address === "0.0.0.0" || address === "::") return `${scheme}://127.0.0.1:${port}`;
  return `${scheme}://${hostPort({ host: address, port })}`;
}
