import type { Socket } from "node:net";
import { setImmediate, setTimeout } from "node:timers/promises";
import { type SecureContext, TLSSocket } from "node:tls";
import { type ClientLine, type ClientLines, clientLines } from "./client-lines.ts";
import type { ImapServerOptions } from "./options.ts";
import type { Script, SessionState } from "./script.ts";
import type { Selection } from "./selection.ts";
import { emptyRecord, recordLine, type SessionRecord } from "./session-record.ts";
import type { MailboxStore } from "./store/mailbox-store.ts";

/** What a session shares with the others of its server. */
export type Shared = {
  options(): ImapServerOptions;
  secureContext(): SecureContext;
  store: MailboxStore;
  /** How many sessions are logged in. */
  loggedIn(): number;
};

/** One connection: the socket with and without TLS, and where the dialogue stands (RFC 9051 section 3). */
export class DemoSession implements Script {
  readonly record: SessionRecord = emptyRecord();
  state: SessionState = "not-authenticated";
  /** Null unless a mailbox is selected. */
  selection: Selection | null = null;
  /** The client wants mod-sequences with each change of flags (RFC 7162 section 3.1). */
  condstore = false;
  /** Resolves when the connection is gone. */
  readonly closed: Promise<void>;
  readonly #raw: Socket;
  readonly #shared: Shared;
  readonly #ending = new AbortController();
  readonly #lines: ClientLines;
  #socket: Socket;
  #sending: Promise<void> = Promise.resolve();

  constructor(socket: Socket, shared: Shared) {
    this.#raw = socket;
    this.#socket = socket;
    this.#shared = shared;
    this.#lines = clientLines(() => this.send("+ OK"));
    socket.setNoDelay(true);
    socket.on("error", () => {}); // "close" follows and says all there is to know
    this.closed = new Promise((resolve) => {
      socket.once("close", () => {
        this.#ended();
        resolve();
      });
    });
  }

  /** The behaviour as it is set at this moment. */
  get options(): ImapServerOptions {
    return this.#shared.options();
  }

  /** The mailboxes of the account. */
  get store(): MailboxStore {
    return this.#shared.store;
  }

  /** How many sessions of the account there are, this one left out until it is logged in. */
  get loggedIn(): number {
    return this.#shared.loggedIn();
  }

  /** Sends bytes after those sent before; resolves when the kernel has taken them or the connection is gone. */
  write(bytes: string | Uint8Array): Promise<void> {
    const data = typeof bytes === "string" ? Buffer.from(bytes) : bytes;
    this.#sending = this.#sending.then(() => this.#deliver(data));
    return this.#sending;
  }

  /** Sends whole lines in one packet, each with its CRLF. */
  send(...lines: readonly string[]): Promise<void> {
    return this.write(lines.map((line) => `${line}\r\n`).join(""));
  }

  /** The client's next line, recorded; null when there will be none. */
  async readLine(): Promise<ClientLine | null> {
    const line = await this.#lines.next();
    if (line !== null) recordLine(this.record, line.verbatim);
    return line;
  }

  /** Begins to read what the client sends, in clear text. */
  listen(): void {
    this.#socket.on("data", (bytes) => this.#lines.push(bytes));
    this.#socket.once("end", () => this.#lines.end());
  }

  /**
   * Begins TLS; resolves when the handshake is complete, and throws an AbortError when the connection ends before.
   * What the client sent in clear text is thrown away unless `keepPlaintext` (RFC 9051 section 6.2.1 forbids to keep it).
   */
  async startTls({ keepPlaintext = false } = {}): Promise<void> {
    await this.#sending;
    this.#ending.signal.throwIfAborted();
    this.#raw.removeAllListeners("data");
    if (!keepPlaintext) this.#lines.discard();
    const secureContext = this.#shared.secureContext();
    const secure = new TLSSocket(this.#raw, { ...this.options.tls, isServer: true, secureContext });
    secure.on("error", () => this.#raw.destroy());
    this.#socket = secure;
    await new Promise<void>((resolve, reject) => {
      secure.once("secure", resolve);
      this.#ending.signal.addEventListener("abort", () => reject(this.#ending.signal.reason), { once: true });
    });
    this.record.tls = true;
    const name: unknown = Reflect.get(secure, "servername");
    this.record.serverName = typeof name === "string" ? name : null;
    this.listen();
  }

  /** Waits so many seconds; throws an AbortError when the connection ends before. */
  async wait(seconds: number): Promise<void> {
    if (seconds > 0) await setTimeout(seconds * 1000, undefined, { signal: this.#ending.signal });
  }

  /** Reads and records for as long as the client stays, and says nothing more. */
  async hang(): Promise<void> {
    this.#socket.resume();
    while ((await this.readLine()) !== null);
  }

  /** Sends what is due, then closes. */
  async end(): Promise<void> {
    await this.#sending;
    this.#socket.end();
    this.#lines.discard();
    this.#lines.end();
  }

  /**
   * Ends the connection with a TCP RST, after 20 ms: one that comes at once overtakes the client's own connect() and looks
   * like a connection that never was. Await it.
   */
  async reset(): Promise<void> {
    await this.wait(0.02);
    this.#raw.resetAndDestroy();
  }

  /** Ends the connection at once. */
  destroy(): void {
    this.#raw.destroy();
  }

  async #deliver(data: Uint8Array): Promise<void> {
    const size = this.options.chunk ?? Math.max(data.length, 1);
    for (let at = 0; at < data.length && !this.record.ended; at += size) {
      const error = await new Promise((resolve) => this.#socket.write(data.subarray(at, at + size), resolve));
      // Lets the event loop turn: so that packets stay apart, and that a script which sends for ever sees the end.
      if (error || size < data.length) await setImmediate();
    }
  }

  #ended(): void {
    this.record.ended = true;
    this.#lines.end();
    this.#ending.abort();
  }
}
