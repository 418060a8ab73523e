import type { BackOff, Failure, ServerAlert } from "../../contract/facts.ts";
import type { PhaseName } from "../../contract/phases.ts";
import { keptAtoms } from "../peer-text/atoms.ts";
import type { PeerText } from "../peer-text/peer-text.ts";
import type { Transcript } from "../transcript.ts";
import { parseBackOff } from "./back-off.ts";
import { Lines, type WireLine } from "./lines.ts";
import { LoginCover } from "./login-cover.ts";
import { announcedAtoms, keptStatus, parseStatus, type StatusResponse } from "./response.ts";
import { type Collector, Responses } from "./responses.ts";
import { ServerAlerts } from "./server-alerts.ts";

const EXCHANGES_KEPT = 200;
const DATA_KEPT = 50;
const ID = /^\* ID /i;
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
  /** What the server said before its answer, as it was sent: challenges (`+ …`), which ask to go on, and its ID; bounded. */
  data: string[];
};

/** A line that may become a fact; its octets only where they are no text. */
type SaidLine = { text: string; octets: Buffer | null };

/**
 * Listens to both directions of a connection and knows what has been asked and answered, for whoever speaks on it: our
 * own phases, and imapflow for the canary. It never writes. What it understands is what was really sent; the texts that it keeps for
 * facts have come through `peer`. What else of the wire becomes a fact has to go there too.
 */
export class Dialogue {
  readonly exchanges: Exchange[] = [];
  /** When the latest list of capabilities came. */
  capabilitiesAt = 0;
  /** The first line that the server said, as it was sent; null while there is none. */
  firstLine: string | null = null;
  firstLineAt: number | null = null;
  /** How many lines the server has said. */
  lines = 0;
  /** What came in after the server had agreed to STARTTLS, at most 64 octets: there should be nothing. */
  afterStarttls: Buffer = Buffer.alloc(0);
  /** How many messages the server last said that there are in the selected mailbox (RFC 9051 section 7.4.1), and when. */
  exists: { count: number; at: number } | null = null;
  /** The phase in which what is said now is said. */
  phase: PhaseName;
  /** What the server asked for when it found us too busy. */
  backOff: BackOff | null = null;
  readonly #transcript: Pick<Transcript, "add">;
  /** By which what the server said comes into facts. */
  readonly peer: PeerText;
  readonly #login = new LoginCover();
  readonly #client: Lines;
  readonly #server: Lines;
  #at = 0;
  #bye: SaidLine | null = null;
  #complaint: SaidLine | null = null;
  #announced: readonly string[] | null = null;
  #capabilities: readonly string[] | null = null;
  #encrypted = false;
  readonly #alerts: ServerAlerts;
  readonly #responses: Responses;

  /** A second session at the same time is `beside` the first, and adds to its alerts. */
  constructor(transcript: Pick<Transcript, "add">, peer: PeerText, beside: Dialogue | null = null) {
    this.phase = beside?.phase ?? "greeting";
    this.#alerts = beside ? beside.#alerts : new ServerAlerts();
    this.#transcript = transcript;
    this.peer = peer;
    this.#client = new Lines((line) => this.#clientLine(line));
    this.#server = new Lines((line, octets, literal) => this.#serverLine(line, octets, literal));
    this.#responses = new Responses(this.#server);
  }

  /** What the server said besides its answers, each once, in whichever session. */
  get alerts(): readonly ServerAlert[] {
    return this.#alerts.list;
  }

  /** Hands untagged responses to a collector, as they come and whole; null ends it. */
  collect(collector: Collector | null): void {
    this.#responses.collect(collector);
  }

  /** Why what was to be collected could not be: the server sends more than anybody needs. Once said, it stays. */
  get excess(): Failure | null {
    return this.#responses.excess;
  }

  /** Whether what comes in is kept whole for a collector. */
  get collects(): boolean {
    return this.#server.whole;
  }

  /** The untagged BYE that was not the answer to a LOGOUT. */
  get bye(): StatusResponse | null {
    return this.#bye && keptStatus(this.#bye.text, this.#bye.octets, this.peer);
  }

  /** An untagged NO or BAD since the last answer: a warning, unless the server hangs up behind it. */
  get complaint(): StatusResponse | null {
    return this.#complaint && keptStatus(this.#complaint.text, this.#complaint.octets, this.peer);
  }

  /** The latest list of capabilities. */
  get capabilities(): readonly string[] | null {
    this.#capabilities ??= this.#announced && keptAtoms(this.#announced, this.peer);
    return this.#capabilities;
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
    this.#announced = null;
    this.#capabilities = null;
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

  /** The server's unfinished line, as it was sent. */
  get unfinishedLine(): Buffer {
    return this.#server.partial;
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

  #clientLine(line: WireLine): void {
    this.#transcript.add(this.#at, "client", this.#login.cover(line));
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

  #serverLine(line: WireLine, octets: Buffer, literal: Buffer): void {
    this.lines += 1;
    if (this.#agreed) this.#injected(Buffer.concat([octets, Buffer.from("\r\n")]));
    const { text } = line;
    this.#login.heard(text);
    this.#transcript.add(this.#at, "server", octets);
    if (line.begins) this.#understand(text, octets);
    this.#responses.take(line, octets, literal);
    this.firstLine ??= text;
    this.firstLineAt ??= this.#at;
  }

  #keepData(text: string): void {
    const open = this.#open;
    const kept = text.startsWith("+") || ID.test(text);
    if (open && kept && open.data.length < DATA_KEPT) open.data.push(text);
  }

  #heedBackOff(text: string, status: StatusResponse | null): void {
    const backOff = parseBackOff(text, status);
    if (backOff) this.backOff = { ...backOff, text: this.peer.text(backOff.text) };
  }

  #understand(text: string, octets: Buffer): void {
    const status = parseStatus(text);
    const announced = announcedAtoms(text, status);
    if (announced) {
      this.#announced = announced;
      this.#capabilities = null;
      this.capabilitiesAt = this.#at;
    }
    if (this.backOff === null) this.#heedBackOff(text, status);
    this.#keepData(text);
    const count = EXISTS.exec(text)?.[1];
    if (count !== undefined) this.exists = { count: Number(count), at: this.#at };
    if (!status) return;
    const open = this.#open;
    this.#alerts.heed({ status, text, octets }, this.peer, this.phase, this.#at);
    if (status.tag === "*") {
      const said = { text, octets: text.includes("\ufffd") ? Buffer.from(octets) : null };
      if (status.status === "BYE" && open?.command !== "LOGOUT") this.#bye ??= said;
      if (status.status === "BAD" || status.status === "NO") this.#complaint = said;
    } else if (open?.tag === status.tag) {
      const kept = keptStatus(text, octets, this.peer) ?? status;
      open.answer = { ...kept, at: this.#at };
      // Refused while it was only announced: the octets that follow are those of the next command.
      if (this.#client.awaitsLiteral) this.#client.giveUpLiteral();
      this.#complaint = null;
    }
  }
}
