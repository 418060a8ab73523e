import type { Socket } from "node:net";
import { Duplex } from "node:stream";
import type { Failure } from "../facts.ts";
import { toFailure } from "../failure.ts";
import type { Dialogue } from "./dialogue.ts";

const CLOSED = { code: "EConnectionClosed", text: "the server closed the connection" };

/**
 * One connection to the server, in the clear or, after `secure`, inside TLS. Every byte of the session passes through
 * here, where it is timed and handed to the dialogue; nobody else touches the socket.
 */
export class Connection {
  readonly dialogue: Dialogue;
  /** Why the connection ended; null while it stands. */
  ended: Failure | null = null;
  /** Whether something can be said on it: not while its socket is lent out, nor after its end. */
  usable = true;
  /** The first bytes that the server sent, at most 64. */
  firstBytes: Buffer = Buffer.alloc(0);
  /** Called whenever bytes have come in or the connection has ended. */
  onActivity: (() => void) | null = null;
  readonly #elapsed: () => number;
  #socket: Socket;
  #view: Duplex | null = null;
  #tags = 0;
  readonly #received = (chunk: Buffer) => this.#take(chunk);
  readonly #over = () => this.#end(CLOSED);

  constructor(socket: Socket, dialogue: Dialogue, elapsed: () => number) {
    this.dialogue = dialogue;
    this.#elapsed = elapsed;
    this.#socket = socket;
    this.#listen(socket);
  }

  /** The socket as it is now; for the TLS handshake alone. Stops reading from it. */
  detach(): Socket {
    this.usable = false;
    this.#socket.off("data", this.#received).off("end", this.#over).off("close", this.#over);
    this.#socket.pause();
    return this.#socket;
  }

  /** Goes on over `socket`, which is the TLS session on top of the one before. */
  attach(socket: Socket): void {
    this.usable = true;
    this.#socket = socket;
    this.#listen(socket);
  }

  /** A tag that nobody else uses on this connection. */
  tag(): string {
    this.#tags += 1;
    return `S${this.#tags}`;
  }

  /** Sends bytes; the time is taken as they go to the socket. */
  write(chunk: Buffer, done?: (error?: Error | null) => void): void {
    this.dialogue.sent(chunk, this.#elapsed());
    this.#socket.write(chunk, done);
  }

  /**
   * The connection as a stream for a protocol library, beginning with `greeting`. Ending or destroying the stream leaves
   * the connection open, so that we can still log out. At most one at a time.
   */
  view(greeting: string): Duplex {
    const view = new Duplex({
      read: () => this.#socket.resume(),
      write: (chunk: Buffer, _encoding, done) => this.write(chunk, done),
      destroy: (error, done) => {
        if (this.#view === view) this.#view = null;
        this.#socket.resume();
        done(error);
      },
    });
    view.on("error", () => {});
    view.push(greeting);
    this.#view = view;
    if (this.ended) view.push(null);
    return view;
  }

  /** Ends the connection at once. */
  destroy(): void {
    this.usable = false;
    this.#socket.destroy();
  }

  #listen(socket: Socket): void {
    socket.on("data", this.#received);
    socket.on("error", (error) => this.#end(toFailure(error)));
    socket.on("end", this.#over);
    socket.on("close", this.#over);
  }

  #take(chunk: Buffer): void {
    const at = this.#elapsed();
    if (this.firstBytes.length < 64) this.firstBytes = Buffer.concat([this.firstBytes, chunk.subarray(0, 64)]);
    this.dialogue.received(chunk, at);
    if (this.#view?.push(chunk) === false) this.#socket.pause();
    this.onActivity?.();
  }

  #end(failure: Failure): void {
    if (this.ended) return;
    this.ended = failure;
    this.usable = false;
    this.#view?.push(null);
    this.onActivity?.();
  }
}
