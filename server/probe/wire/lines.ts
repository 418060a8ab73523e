const LF = 10;
const CR = 13;
const KEPT_BYTES = 8192;
const LITERAL = /\{(\d{1,20})\+?\}$/;

/** One line as it passed, without its CRLF. */
export type WireLine = {
  /** Decoded as UTF-8; at most 8 KiB of it. */
  text: string;
  /** Whether it begins a command or response, rather than going on after a literal. */
  begins: boolean;
  /** Octets of the literal that stood before it (RFC 9051 section 4.3); their content is never kept. */
  literal: number;
};

/** Told of each line, with its octets before they were decoded, which are good until the call returns. */
export type OnLine = (line: WireLine, octets: Buffer) => void;

/**
 * Cuts one direction of an IMAP connection into lines, literals told apart from lines, in bounded memory: of a line
 * 8 KiB are kept, of a literal nothing. A bare LF ends a line too, as servers that send one exist.
 */
export class Lines {
  readonly #onLine: OnLine;
  #kept: Buffer[] = [];
  #keptBytes = 0;
  /** Octets of the unfinished line so far, kept or not. */
  pending = 0;
  #literalLeft = 0;
  #literal = 0;
  #continues = false;

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
    let rest = chunk;
    while (rest.length > 0) {
      if (this.#literalLeft > 0) {
        const skipped = Math.min(this.#literalLeft, rest.length);
        this.#literalLeft -= skipped;
        rest = rest.subarray(skipped);
        continue;
      }
      const end = rest.indexOf(LF);
      if (end < 0) {
        this.#keep(rest);
        return;
      }
      this.#finish(this.#whole(rest.subarray(0, end)));
      rest = rest.subarray(end + 1);
    }
  }

  #keep(part: Buffer): void {
    this.pending += part.length;
    const room = KEPT_BYTES - this.#keptBytes;
    if (room <= 0 || part.length === 0) return;
    const kept = Buffer.from(part.subarray(0, room));
    this.#kept.push(kept);
    this.#keptBytes += kept.length;
    if (this.#kept.length > 64) this.#kept = [Buffer.concat(this.#kept)];
  }

  /** The line that ends with `part`. Most come in one piece: of these nothing is copied. */
  #whole(part: Buffer): Buffer {
    if (this.#kept.length === 0) return part.subarray(0, KEPT_BYTES);
    this.#keep(part);
    return this.partial;
  }

  #finish(whole: Buffer): void {
    let bytes = whole;
    if (bytes.at(-1) === CR) bytes = bytes.subarray(0, -1);
    const text = bytes.toString("utf8");
    const line = { text, begins: !this.#continues, literal: this.#literal };
    const announced = LITERAL.exec(text)?.[1];
    this.#kept = [];
    this.#keptBytes = 0;
    this.pending = 0;
    this.#continues = announced !== undefined;
    this.#literal = announced === undefined ? 0 : Number(announced);
    this.#literalLeft = this.#literal;
    this.#onLine(line, bytes);
  }
}
