import type { RequestListener, Server, ServerResponse } from "node:http";
import type { Duplex } from "node:stream";
import { problemDetails } from "./problem.ts";

/** What Node says of octets that are no request, where that is more than that they are none. */
type Unreadable = readonly [status: 400 | 408 | 413 | 431, detail: string];
const UNREADABLE: Unreadable = [400, "This is not a request of HTTP/1.1 that can be read."];
const BY_CODE: Readonly<Record<string, Unreadable>> = {
  HPE_HEADER_OVERFLOW: [431, "The headers of the request are longer than 16 KiB."],
  HPE_CHUNK_EXTENSIONS_OVERFLOW: [413, "The extensions of the chunks are too long."],
  ERR_HTTP_REQUEST_TIMEOUT: [408, "The request did not arrive in time."],
};

/**
 * Answers what is no request as every other error is answered (RFC 9457), where Node would send a status alone, and ends the connection.
 * Nothing is written into an answer that has begun. Gives the listener by which it knows of those.
 */
export function answerUnreadable(server: Server, listener: RequestListener): RequestListener {
  const open = new WeakMap<Duplex, Set<ServerResponse>>();
  server.on("clientError", (error: NodeJS.ErrnoException, socket) => {
    const hasBegun = [...(open.get(socket) ?? [])].some((one) => one.headersSent);
    const { code = "" } = error;
    const answer = BY_CODE[code] ?? (code.startsWith("HPE_") ? UNREADABLE : null);
    // Everything else is of the connection, or of TLS, which has nobody yet to answer.
    if (answer !== null && socket.writable && !hasBegun) socket.write(answerOf(...answer));
    socket.destroy(error);
  });
  return (incoming, outgoing) => {
    const { socket } = incoming;
    const own = open.get(socket) ?? new Set();
    open.set(socket, own.add(outgoing));
    outgoing.once("close", () => void own.delete(outgoing));
    return listener(incoming, outgoing);
  };
}

function answerOf(status: 400 | 408 | 413 | 431, detail: string): string {
  const body = JSON.stringify(problemDetails(status, detail));
  return [
    `HTTP/1.1 ${status} ${problemDetails(status, detail).title}`,
    "Content-Type: application/problem+json",
    `Content-Length: ${Buffer.byteLength(body)}`,
    "Cache-Control: no-store",
    "Connection: close",
    "",
    body,
  ].join("\r\n");
}
