import { connect, type Socket } from "node:net";
import { type ConnectionOptions, connect as connectTls, TLSSocket } from "node:tls";
import { onTestFinished } from "vitest";
import { testAuthority } from "./fault-server.ts";

/** A client without opinions: sends bytes as they are and keeps every byte that comes back. */
export type RawClient = {
  socket: Socket;
  /** Everything received so far, one character a byte. */
  received(): string;
  /** The size of every piece in which it arrived. */
  pieces: readonly number[];
  send(bytes: string | Uint8Array): void;
  /** Sends a line and resolves with everything from here to the given tag's completion. */
  ask(line: string): Promise<string>;
  /** Resolves with everything received once it matches. */
  until(pattern: RegExp | ((received: string) => boolean)): Promise<string>;
  /** How the connection ends: `end` for a FIN, or the error's code. */
  ended: Promise<string>;
  /** Continues over TLS on the same connection. */
  startTls(options: ConnectionOptions): RawClient;
  /** What the server sent as its certificate; empty before the handshake and without TLS. */
  peerCertificate(): { valid_to: string; subjectaltname?: string };
};

const SERVER_NAME = "localhost";

/** Connects in clear text; closes itself after the test. */
export function connectPlain({ host, port }: { host: string; port: number }): RawClient {
  return rawClient(connect(port, host));
}

/** Connects with TLS and trusts the test authority; `ended` tells when the handshake fails. */
export async function connectSecure(
  { host, port }: { host: string; port: number },
  options: ConnectionOptions = {},
): Promise<RawClient> {
  const ca = (await testAuthority()).certificate;
  return rawClient(connectTls({ host, port, ca, servername: SERVER_NAME, ...options }));
}

function rawClient(socket: Socket): RawClient {
  const pieces: number[] = [];
  let text = "";
  let wake = () => {};
  let over = false;
  const ended = new Promise<string>((resolve) => {
    const end = (how: string) => {
      over = true;
      resolve(how);
      wake();
    };
    socket.on("error", (error) => end("code" in error ? String(error.code) : error.message));
    socket.once("end", () => end("end"));
    socket.once("close", () => end("close"));
  });
  socket.on("data", (bytes) => {
    pieces.push(bytes.length);
    text += bytes.toString("latin1");
    wake();
  });
  onTestFinished(() => {
    socket.destroy();
  });

  async function until(pattern: RegExp | ((received: string) => boolean)): Promise<string> {
    const found = typeof pattern === "function" ? pattern : (received: string) => pattern.test(received);
    while (!found(text)) {
      if (over)
        throw new Error(`The connection ended before ${pattern}; received ${JSON.stringify(text.slice(-2000))}`);
      await new Promise<void>((resolve) => {
        wake = resolve;
      });
    }
    return text;
  }

  return {
    socket,
    received: () => text,
    pieces,
    send: (bytes) => void socket.write(bytes),
    async ask(line) {
      const before = text.length;
      socket.write(`${line}\r\n`);
      const completion = new RegExp(`^${line.split(" ", 1)[0]} (?:OK|NO|BAD).*\\r\\n`, "m");
      return (await until((received) => completion.test(received.slice(before)))).slice(before);
    },
    until,
    ended,
    startTls(options) {
      socket.removeAllListeners("data");
      return rawClient(connectTls({ socket, servername: SERVER_NAME, ...options }));
    },
    peerCertificate: () => (socket instanceof TLSSocket ? socket.getPeerCertificate() : { valid_to: "" }),
  };
}
