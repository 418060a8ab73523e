import { Duplex } from "node:stream";
import type { Failure, Traffic } from "../../contract/facts.ts";
import { toFailure } from "../failure.ts";
import type { Dialogue } from "./dialogue.ts";
import type { TimedSocket } from "./timed-socket.ts";

/** A session with 100,000 mailboxes stays below these; what goes on beyond them wants to keep us busy. */
const MAX_SESSION = 16 * 1024 * 1024;
const FLOODED = { code: "ResponseTooLarge", text: "the server sent more than 16 MiB in one session" };
/** Each line costs whoever reads it many times its octets. */
const MAX_LINES = 300_000;
const FLOODED_BY_LINES = { code: "ResponseTooLarge", text: "the server sent more than 300,000 lines in one session" };
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
  readonly #timed: TimedSocket;
  readonly #elapsed: () => number;
  #socket: Duplex;
  #view: Duplex | null = null;
  #tags = 0;
  #waiting = false;
  #viewFull = false;
  readonly #traffic = { bytesIn: 0, bytesOut: 0, roundTrips: 0 };
  readonly #received = (chunk: Buffer) => this.#take(chunk);
  readonly #over = () => this.#end(CLOSED);

  /** Speaks over `timed`, or over `secured`, which is the TLS session on top of it. */
  constructor(timed: TimedSocket, secured: Duplex | null, dialogue: Dialogue, elapsed: () => number) {
    this.dialogue = dialogue;
    this.#timed = timed;
    this.#elapsed = elapsed;
    this.#socket = secured ?? timed;
    this.#listen(this.#socket);
  }

  /** Lets go of the socket, for the TLS handshake alone; what it still held goes to the dialogue. */
  detach(): TimedSocket {
    this.usable = false;
    this.#socket.off("data", this.#received).off("end", this.#over).off("close", this.#over);
    this.#timed.pause();
    const unread = this.#timed.takeUnread();
    if (unread.length > 0) this.#take(unread);
    return this.#timed;
  }

  /** Goes on over `secured`, which is the TLS session on top of the socket that was let go of. */
  attach(secured: Duplex): void {
    this.usable = true;
    this.#socket = secured;
    this.#listen(secured);
  }

  /** When we last said something, or else the connection stood; seconds since the start of the probe. */
  get sentAt(): number {
    return this.#timed.sentAt;
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

  #listen(socket: Duplex): void {
    socket.on("data", this.#received);
    socket.on("error", (error) => this.#end(toFailure(error)));
    socket.on("end", this.#over);
    socket.on("close", this.#over);
  }

  #take(chunk: Buffer): void {
    this.#traffic.bytesIn += chunk.length;
    this.#waiting = false;
    if (this.#traffic.bytesIn > MAX_SESSION) {
      this.#flooded(FLOODED);
      return;
    }
    if (this.firstBytes.length < 64) this.firstBytes = Buffer.concat([this.firstBytes, chunk]).subarray(0, 64);
    this.dialogue.received(chunk, this.#timed.arrivedAt);
    if (this.dialogue.lines > MAX_LINES) {
      this.#flooded(FLOODED_BY_LINES);
      return;
    }
    if (this.#view?.push(chunk) === false) this.#viewFull = true;
    this.#flow();
    this.onActivity?.();
  }

  #flooded(failure: Failure): void {
    this.#end(failure);
    this.#socket.destroy();
  }

  /** Reads on only while there is room for it in the view. */
  #flow(): void {
    if (!this.usable) return;
    if (this.#viewFull) this.#socket.pause();
    else this.#socket.resume();
  }

  #end(failure: Failure): void {
    if (this.ended) return;
    this.ended = failure;
    this.usable = false;
    this.#view?.push(null);
    this.onActivity?.();
  }
}
