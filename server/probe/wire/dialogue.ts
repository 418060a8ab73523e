import type { BackOff } from "../facts.ts";
import type { Redaction } from "../redaction.ts";
import type { Transcript } from "../transcript.ts";
import { parseBackOff } from "./back-off.ts";
import { type Line, Lines } from "./lines.ts";
import { parseCapabilities, parseStatus, type StatusResponse } from "./response.ts";

const EXCHANGES_KEPT = 200;
const DATA_KEPT = 50;
const DATA = /^\* (?:QUOTA(?:ROOT)? |OK \[UIDNEXT )/i;
const EXISTS = /^\* (\d{1,10}) EXISTS\b/i;
const COMMAND = /^(\S+) +(\S+)(?: +(\S+))?/;

/** One command with its tagged answer. Times are seconds since the start of the probe, taken at the socket. */
export type Exchange = {
  tag: string;
  /** In upper case: `STATUS`. */
  command: string;
  /** The first argument as it was sent, for AUTHENTICATE the mechanism; never a secret of any other command. */
  argument: string | null;
  sentAt: number;
  /** Null while the answer is awaited. */
  answer: (StatusResponse & { at: number }) | null;
  /** What the server said before its answer: challenges (`+ …`), and the data of commands about quota; bounded. */
  data: string[];
};

/**
 * Listens to both directions of a connection and knows what has been asked and answered, for whoever speaks on it: our
 * own phases and imapflow alike. It never writes.
 */
export class Dialogue {
  readonly exchanges: Exchange[] = [];
  /** The untagged BYE that was not the answer to a LOGOUT, secrets removed. */
  bye: StatusResponse | null = null;
  /** An untagged NO or BAD since the last answer: a warning, unless the server hangs up behind it. */
  complaint: StatusResponse | null = null;
  /** The latest list of capabilities, and when it came. */
  capabilities: readonly string[] | null = null;
  capabilitiesAt = 0;
  /** The first line that the server said, secrets removed; null while there is none. */
  firstLine: string | null = null;
  firstLineAt: number | null = null;
  /** How many lines the server has said. */
  lines = 0;
  /** What came in after the server had agreed to STARTTLS, at most 64 octets: there should be nothing. */
  afterStarttls: Buffer = Buffer.alloc(0);
  /** How many messages the server last said that there are in the selected mailbox (RFC 9051 section 7.4.1), and when. */
  exists: { count: number; at: number } | null = null;
  /** What the server asked for when it found us too busy. */
  backOff: BackOff | null = null;
  readonly #transcript: Pick<Transcript, "add">;
  readonly #redaction: Redaction;
  readonly #client: Lines;
  readonly #server: Lines;
  #at = 0;
  #encrypted = false;

  constructor(transcript: Pick<Transcript, "add">, redaction: Redaction) {
    this.#transcript = transcript;
    this.#redaction = redaction;
    this.#client = new Lines((line) => this.#clientLine(line));
    this.#server = new Lines((line) => this.#serverLine(line));
  }

  /** Bytes that went out at `at`. */
  sent(chunk: Buffer, at: number): void {
    this.#at = at;
    this.#client.push(chunk);
  }

  /** Bytes that came in at `at`. */
  received(chunk: Buffer, at: number): void {
    this.#at = at;
    if (this.#agreed) this.#injected(chunk);
    this.#server.push(chunk);
    if (this.#agreed) this.#injected(this.#server.partial);
  }

  /** Forgets what was learnt in the clear and begins to read anew, inside TLS. */
  forget(): void {
    this.capabilities = null;
    this.afterStarttls = Buffer.alloc(0);
    this.#encrypted = true;
  }

  #injected(bytes: Buffer): void {
    this.afterStarttls = Buffer.concat([this.afterStarttls, bytes]).subarray(0, 64);
  }

  get #agreed(): boolean {
    return !this.#encrypted && this.newest?.command === "STARTTLS" && this.newest.answer?.status === "OK";
  }

  /** Octets of the server's unfinished line. */
  get unfinished(): number {
    return this.#server.pending;
  }

  /** The server's unfinished line, secrets removed. */
  get unfinishedText(): string {
    return this.#redaction.server(this.#server.partial.toString("utf8"));
  }

  /** The newest exchange of one of these commands. */
  last(...commands: string[]): Exchange | null {
    return this.exchanges.findLast((exchange) => commands.includes(exchange.command)) ?? null;
  }

  /** The exchanges after `earlier`. */
  after(earlier: Exchange | null): readonly Exchange[] {
    return this.exchanges.slice(earlier ? this.exchanges.indexOf(earlier) + 1 : 0);
  }

  /** The newest exchange. */
  get newest(): Exchange | null {
    return this.exchanges.at(-1) ?? null;
  }

  #clientLine(line: Line): void {
    this.#transcript.add(this.#at, "client", this.#redaction.client(line));
    const match = line.begins && this.#open === null ? COMMAND.exec(line.text) : null;
    if (!match) return;
    const [, tag = "", command = "", argument] = match;
    const named = command.toUpperCase() === "AUTHENTICATE" ? (argument ?? null) : null;
    this.exchanges.push({
      tag,
      command: command.toUpperCase(),
      argument: named,
      sentAt: this.#at,
      answer: null,
      data: [],
    });
    if (this.exchanges.length > EXCHANGES_KEPT) this.exchanges.shift();
  }

  /** The command that awaits its answer; both we and imapflow send one at a time. */
  get #open(): Exchange | null {
    return this.newest?.answer === null ? this.newest : null;
  }

  #serverLine(line: Line): void {
    this.lines += 1;
    if (this.#agreed) this.#injected(Buffer.from(`${line.text}\r\n`));
    const text = this.#redaction.server(line.text);
    this.#transcript.add(this.#at, "server", text);
    if (line.begins) this.#understand(text);
    this.firstLine ??= text;
    this.firstLineAt ??= this.#at;
  }

  #keepData(text: string): void {
    const open = this.#open;
    const kept = text.startsWith("+") || DATA.test(text);
    if (open && kept && open.data.length < DATA_KEPT) open.data.push(text);
  }

  #understand(text: string): void {
    const capabilities = parseCapabilities(text);
    if (capabilities) {
      this.capabilities = capabilities;
      this.capabilitiesAt = this.#at;
    }
    this.backOff ??= parseBackOff(text);
    this.#keepData(text);
    const count = EXISTS.exec(text)?.[1];
    if (count !== undefined) this.exists = { count: Number(count), at: this.#at };
    const status = parseStatus(text);
    if (!status) return;
    const open = this.#open;
    if (status.tag === "*") {
      if (status.status === "BYE" && open?.command !== "LOGOUT") this.bye ??= status;
      if (status.status === "BAD" || status.status === "NO") this.complaint = status;
    } else if (open?.tag === status.tag) {
      open.answer = { ...status, at: this.#at };
      this.complaint = null;
    }
  }
}
