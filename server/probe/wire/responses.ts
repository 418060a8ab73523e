import type { Failure } from "../../contract/facts.ts";
import { toFailure } from "../failure.ts";
import type { Lines, WireLine } from "./lines.ts";
import { kindOf, parseResponse } from "./parse-response.ts";
import type { Response } from "./tokens.ts";

/** Who waits for untagged responses of some kinds (`STATUS`, `EXISTS`), and is handed each as it comes. */
export type Collector = { kinds: ReadonlySet<string>; take(response: Response): void };

/** What one response may hold in all, in octets. */
const MOST_OCTETS = 2 * 1024 * 1024;

/** Puts lines and literals together to the responses that a collector wants, and has nothing kept while there is none. */
export class Responses {
  readonly #server: Lines;
  #collector: Collector | null = null;
  #lines: Buffer[] | null = null;
  #literals: Buffer[] = [];
  #octets = 0;
  #excess: Failure | null = null;

  constructor(server: Lines) {
    this.#server = server;
  }

  /** Why a response could not be kept; null while all could. */
  get excess(): Failure | null {
    return this.#excess ?? this.#server.excess;
  }

  /** Who is handed what comes from now on; null for nobody. */
  collect(collector: Collector | null): void {
    this.#collector = collector;
    this.#server.whole = collector !== null;
    this.#lines = null;
    this.#literals = [];
  }

  /** Takes a line of the server, with the literal that stood before it. */
  take(line: WireLine, octets: Buffer, literal: Buffer): void {
    if (this.#collector === null || this.excess !== null) return;
    if (line.begins) {
      this.#lines = this.#isWanted(line) ? [] : null;
      this.#literals = [];
      this.#octets = 0;
    } else this.#literals.push(literal);
    if (this.#lines === null) return;
    this.#octets += octets.length + literal.length;
    if (this.#octets > MOST_OCTETS) {
      this.#excess = { code: "ResponseTooLarge", text: `a response of more than ${MOST_OCTETS} octets` };
      return;
    }
    const goesOn = this.#server.awaitsLiteral;
    // Good until the call returns.
    this.#lines.push(goesOn ? Buffer.from(octets) : octets);
    if (!goesOn) this.#finish(this.#lines);
  }

  #isWanted({ text }: WireLine): boolean {
    const kind = kindOf(text);
    return kind !== null && (this.#collector?.kinds.has(kind) ?? false);
  }

  #finish(lines: readonly Buffer[]): void {
    this.#lines = null;
    try {
      const response = parseResponse({ lines, literals: this.#literals });
      if (response) this.#collector?.take(response);
    } catch (error) {
      this.#excess = toFailure(error);
    }
  }
}
