import type { Socket } from "node:net";
import { Duplex } from "node:stream";
import type { Failure, Traffic } from "../facts.ts";
import { toFailure } from "../failure.ts";
import type { Dialogue } from "./dialogue.ts";
import { inTurn } from "./turns.ts";

/** A server may not make us hold more than about this for one connection before we have looked at it. */
const MAX_ARRIVED = 256 * 1024;
/** A session with 100,000 mailboxes stays below this; what goes on beyond it wants to keep us busy. */
const MAX_SESSION = 16 * 1024 * 1024;
const FLOODED = { code: "ResponseTooLarge", text: "the server sent more than 16 MiB in one session" };
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
  #waiting = false;
  /** What has come in and waits for its turn. */
  readonly #arrived: { chunk: Buffer; at: number }[] = [];
  #arrivedBytes = 0;
  #viewFull = false;
  readonly #traffic = { bytesIn: 0, bytesOut: 0, roundTrips: 0 };
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
    while (this.#arrived.length > 0) this.#digest();
    return this.#socket;
  }

  /** Goes on over `socket`, which is the TLS session on top of the one before. */
  attach(socket: Socket): void {
    this.usable = true;
    this.#socket = socket;
    this.#listen(socket);
  }

  /** What has passed so far, as IMAP sees it: octets inside TLS. */
  get traffic(): Traffic {
    return { ...this.#traffic };
  }

  /** A tag that nobody else uses on this connection. */
  tag(): string {
    this.#tags += 1;
    return `S${this.#tags}`;
  }

  /** Sends bytes; the time is taken as they go to the socket. */
  write(chunk: Buffer, done?: (error?: Error | null) => void): void {
    this.#traffic.bytesOut += chunk.length;
    if (!this.#waiting) this.#traffic.roundTrips += 1;
    this.#waiting = true;
    this.dialogue.sent(chunk, this.#elapsed());
    this.#socket.write(chunk, done);
  }

  /**
   * The connection as a stream for a protocol library, beginning with `greeting`. Ending or destroying the stream leaves
   * the connection open, so that we can still log out. At most one at a time.
   */
  view(greeting: string): Duplex {
    const view = new Duplex({
      read: () => {
        this.#viewFull = false;
        this.#flow();
      },
      write: (chunk: Buffer, _encoding, done) => this.write(chunk, done),
      destroy: (error, done) => {
        if (this.#view === view) this.#view = null;
        this.#viewFull = false;
        this.#flow();
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

  /** Only notes the time: what follows from the bytes is done in turn. */
  #take(chunk: Buffer): void {
    this.#arrived.push({ chunk, at: this.#elapsed() });
    this.#arrivedBytes += chunk.length;
    this.#flow();
    inTurn(() => this.#digest());
  }

  #digest(): void {
    const next = this.#arrived.shift();
    if (!next) return;
    const { chunk, at } = next;
    this.#arrivedBytes -= chunk.length;
    this.#flow();
    this.#traffic.bytesIn += chunk.length;
    this.#waiting = false;
    if (this.#traffic.bytesIn > MAX_SESSION) {
      this.#socket.destroy();
      this.#finish(FLOODED);
      return;
    }
    if (this.firstBytes.length < 64) this.firstBytes = Buffer.concat([this.firstBytes, chunk]).subarray(0, 64);
    this.dialogue.received(chunk, at);
    if (this.#view?.push(chunk) === false) this.#viewFull = true;
    this.#flow();
    this.onActivity?.();
  }

  /** Reads on only while there is room for it, here and in the view. */
  #flow(): void {
    if (!this.usable) return;
    if (this.#viewFull || this.#arrivedBytes > MAX_ARRIVED) this.#socket.pause();
    else this.#socket.resume();
  }

  /** Behind what has arrived before the end. */
  #end(failure: Failure): void {
    inTurn(() => this.#finish(failure));
  }

  #finish(failure: Failure): void {
    while (this.#arrived.length > 0 && failure !== FLOODED) this.#digest();
    if (this.ended) return;
    this.ended = failure;
    this.usable = false;
    this.#view?.push(null);
    this.onActivity?.();
  }
}
