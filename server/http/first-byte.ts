import type { Server } from "node:https";
import type { Socket } from "node:net";

/** What a TLS client begins with: the content type of a handshake record (RFC 8446 section 5.1). */
const HANDSHAKE = 22;
/** Who says nothing for so long is let go of, milliseconds. */
const PATIENCE_MS = 10_000;

/**
 * Looks at the first byte of each connection before TLS does, and answers those that do not speak it: they hear in HTTP that this
 * port wants HTTPS, where they would only see a connection that ends.
 */
export function answerPlainHttp(server: Server): void {
  const [handshake, ...more] = server.listeners("connection");
  if (handshake === undefined || more.length > 0) throw new Error("node:https listens to connections in another way");
  server.removeAllListeners("connection");
  server.on("connection", (socket: Socket) => {
    const end = () => socket.destroy();
    socket.setTimeout(PATIENCE_MS, end);
    socket.on("error", end);
    socket.once("data", (bytes: Buffer) => {
      socket.off("timeout", end);
      if (bytes[0] !== HANDSHAKE) {
        socket.setTimeout(PATIENCE_MS, end);
        socket.end(ANSWER);
        socket.resume();
        return;
      }
      socket.setTimeout(0);
      socket.off("error", end);
      socket.pause();
      socket.unshift(bytes);
      handshake.call(server, socket);
    });
  });
}

const TEXT = "imapscope speaks HTTPS on this port: write https:// in place of http://.\n";
const ANSWER = [
  "HTTP/1.1 400 Bad Request",
  "Content-Type: text/plain; charset=utf-8",
  `Content-Length: ${Buffer.byteLength(TEXT)}`,
  "Cache-Control: no-store",
  "Connection: close",
  "",
  TEXT,
].join("\r\n");
