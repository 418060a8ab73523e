import type { Failure } from "../../contract/facts.ts";

const LF = 10;
const CR = 13;
const CLOSING_BRACE = 125;
const KEPT_BYTES = 8192;
/** What is kept of a line, and of a literal, that somebody wants whole: more than any server needs to say at once. */
const WHOLE_LINE = 1024 * 1024;
const WHOLE_LITERAL = 256 * 1024;
const LITERAL = /\{(\d{1,20})\+?\}$/;
/** `{`, twenty digits, `+`, `}`. */
const LONGEST_ANNOUNCEMENT = 23;
const NOTHING: Buffer = Buffer.alloc(0);

/** One line as it passed, without its CRLF. */
export type WireLine = {
  /** Decoded as UTF-8; at most 8 KiB of it. */
  text: string;
  /** Whether it begins a command or response, rather than going on after a literal. */
  begins: boolean;
  /** Octets of the literal that stood before it (RFC 9051 section 4.3). */
  literal: number;
};

/**
 * Told of each line, with its octets before they were decoded, and the content of the literal before it where that was
 * wanted: both are good until the call returns.
 */
export type OnLine = (line: WireLine, octets: Buffer, literal: Buffer) => void;

/**
 * Cuts one direction of an IMAP connection into lines, literals told apart from lines, in bounded memory: of a line
 * 8 KiB are kept, of a literal nothing, unless they are wanted `whole`. A bare LF ends a line too, as servers that send
 * one exist.
 */
export class Lines {
  readonly #onLine: OnLine;
  #kept: Buffer[] = [];
  #keptBytes = 0;
  /** Octets of the unfinished line so far, kept or not. */
  pending = 0;
  #literalLeft = 0;
  #literal = 0;
  #content: Buffer[] = [];
  #continues = false;
  /** Whether lines and literals are kept whole, up to 1 MiB and 256 KiB; what is longer is said in `excess`. */
  whole = false;
  /** Why something that was wanted whole is not kept; null while everything is. */
  excess: Failure | null = null;

  constructor(onLine: OnLine) {
    this.#onLine = onLine;
  }

  /** The unfinished line. */
  get partial(): Buffer {
    return Buffer.concat(this.#kept);
  }

  /** Whether the last line has announced a literal of which nothing has passed yet: one that has to be asked for. */
  get awaitsLiteral(): boolean {
    return this.#continues && this.#literalLeft === this.#literal && this.pending === 0;
  }

  /** The literal that was announced will not come: what passes next begins a command. */
  giveUpLiteral(): void {
    this.#continues = false;
    this.#literal = 0;
    this.#literalLeft = 0;
  }

  /** Takes the next bytes; calls back for each line that they complete. */
  push(chunk: Buffer): void {
    let at = 0;
    while (at < chunk.length) {
      if (this.#literalLeft > 0) {
        at += this.#skip(chunk, at);
        continue;
      }
      const end = chunk.indexOf(LF, at);
      if (end < 0) {
        this.#keep(chunk.subarray(at));
        return;
      }
      this.#finish(this.#whole(chunk.subarray(at, end)));
      at = end + 1;
    }
  }

  /** Takes what there is of a literal, and gives how much that is. */
  #skip(chunk: Buffer, at: number): number {
    const taken = Math.min(this.#literalLeft, chunk.length - at);
    this.#literalLeft -= taken;
    if (this.whole && this.#literal <= WHOLE_LITERAL) this.#content.push(Buffer.from(chunk.subarray(at, at + taken)));
    return taken;
  }

  #keep(part: Buffer): void {
    this.pending += part.length;
    if (this.whole && this.pending > WHOLE_LINE) this.excess ??= lineTooLarge();
    const room = this.#limit - this.#keptBytes;
    if (room <= 0 || part.length === 0) return;
    const kept = Buffer.from(part.subarray(0, room));
    this.#kept.push(kept);
    this.#keptBytes += kept.length;
    if (this.#kept.length > 64) this.#kept = [Buffer.concat(this.#kept)];
  }

  get #limit(): number {
    return this.whole ? WHOLE_LINE : KEPT_BYTES;
  }

  /** The line that ends with `part`. Most come in one piece: of these nothing is copied. */
  #whole(part: Buffer): Buffer {
    if (this.#kept.length === 0) return part.length <= KEPT_BYTES ? part : part.subarray(0, this.#limit);
    this.#keep(part);
    return this.partial;
  }

  #finish(whole: Buffer): void {
    const octets = whole.at(-1) === CR ? whole.subarray(0, -1) : whole;
    const text = octets.toString("utf8", 0, KEPT_BYTES);
    const line = { text, begins: !this.#continues, literal: this.#literal };
    const announced = octets.at(-1) === CLOSING_BRACE ? announcedBy(octets) : null;
    const content = this.#content.length === 0 ? NOTHING : Buffer.concat(this.#content);
    this.#kept = [];
    this.#keptBytes = 0;
    this.#content = [];
    this.pending = 0;
    this.#continues = announced !== null;
    this.#literal = announced ?? 0;
    this.#literalLeft = this.#literal;
    if (this.whole && this.#literal > WHOLE_LITERAL) this.excess ??= literalTooLarge(this.#literal);
    this.#onLine(line, octets, content);
  }
}

/** How long a literal the line announces at its end; null where it announces none. */
function announcedBy(octets: Buffer): number | null {
  const end = octets.toString("latin1", Math.max(0, octets.length - LONGEST_ANNOUNCEMENT));
  const announced = LITERAL.exec(end)?.[1];
  return announced === undefined ? null : Number(announced);
}

function lineTooLarge(): Failure {
  return { code: "LineTooLarge", text: `a line of more than ${WHOLE_LINE} octets without an end` };
}

function literalTooLarge(octets: number): Failure {
  return { code: "LiteralTooLarge", text: `a literal of ${octets} octets, of which at most ${WHOLE_LITERAL} are read` };
}
