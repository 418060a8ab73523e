import type { Socket } from "node:net";
import { Duplex } from "node:stream";
import { inTurn } from "./turns.ts";

/** A server may not make us hold more than about this for one connection before we have looked at it. */
const MAX_WAITING = 256 * 1024;

/**
 * A TCP socket that notes when bytes come and go. They are handed on, to TLS or to the dialogue, one piece in each turn
 * of the event loop: a hundred handshakes at once do not make each other's bytes look late.
 */
export class TimedSocket extends Duplex {
  /** When the bytes came in that were handed on last; seconds since the start of the probe. */
  arrivedAt: number;
  /** When bytes went out last, or else the connection stood. */
  sentAt: number;
  readonly #socket: Socket;
  readonly #elapsed: () => number;
  readonly #waiting: { chunk: Buffer; at: number }[] = [];
  #waitingBytes = 0;
  #full = false;
  /** `closed` is true a little before the system has let go of it. */
  #gone = false;

  constructor(socket: Socket, elapsed: () => number) {
    // Both sides end together, as a `Socket` does.
    super({ allowHalfOpen: false });
    this.#socket = socket;
    this.#elapsed = elapsed;
    this.arrivedAt = elapsed();
    this.sentAt = this.arrivedAt;
    // Stays for life: an error without a listener would end the process.
    this.on("error", () => {});
    socket.once("connect", () => {
      this.sentAt = elapsed();
    });
    socket.on("data", (chunk) => this.#take(chunk));
    socket.on("error", (error) => inTurn(() => this.#finish(() => this.destroy(error))));
    socket.once("end", () => inTurn(() => this.#finish(() => this.push(null))));
    socket.once("close", () => {
      this.#gone = true;
      inTurn(() => this.#finish(() => this.destroy()));
    });
  }

  /** Octets received so far. */
  get bytesRead(): number {
    return this.#socket.bytesRead;
  }

  /** Octets sent so far. */
  get bytesWritten(): number {
    return this.#socket.bytesWritten;
  }

  /** What has come in and was not read yet; afterwards it is gone. */
  takeUnread(): Buffer {
    const read: unknown = this.read();
    const unread = [...(Buffer.isBuffer(read) ? [read] : []), ...this.#waiting.map(({ chunk }) => chunk)];
    this.#waiting.length = 0;
    this.#waitingBytes = 0;
    return Buffer.concat(unread);
  }

  override _read(): void {
    this.#full = false;
    this.#flow();
  }

  override _write(chunk: Buffer, _encoding: BufferEncoding, done: (error?: Error | null) => void): void {
    this.sentAt = this.#elapsed();
    // The other side has closed or reset, which comes up in its turn: Node would make an EPIPE or ERR_STREAM_DESTROYED of it.
    if (this.#socket.readableEnded || this.#socket.destroyed) done();
    else this.#socket.write(chunk, done);
  }

  override _final(done: () => void): void {
    if (this.#socket.writableEnded) done();
    else this.#socket.end(() => done());
  }

  override _destroy(error: Error | null, done: (error: Error | null) => void): void {
    if (this.#gone) done(error);
    else this.#socket.once("close", () => done(error));
    this.#socket.destroy();
  }

  /** Only notes the time: what follows from the bytes is done in turn. */
  #take(chunk: Buffer): void {
    this.#waiting.push({ chunk, at: this.#elapsed() });
    this.#waitingBytes += chunk.length;
    this.#flow();
    inTurn(() => this.#handOn());
  }

  #handOn(): void {
    const next = this.#waiting.shift();
    if (!next) return;
    this.#waitingBytes -= next.chunk.length;
    this.arrivedAt = next.at;
    if (!this.push(next.chunk)) this.#full = true;
    this.#flow();
  }

  #finish(end: () => void): void {
    while (this.#waiting.length > 0) this.#handOn();
    end();
  }

  /** Reads on only while there is room for it. */
  #flow(): void {
    if (this.#full || this.#waitingBytes > MAX_WAITING) this.#socket.pause();
    else this.#socket.resume();
  }
}
