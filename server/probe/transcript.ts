import type { TranscriptLine } from "./facts.ts";
import { printable } from "./wire/printable.ts";

const HEAD_CHARACTERS = 48 * 1024;
const TAIL_CHARACTERS = 16 * 1024;
/** What a line costs besides its text, as JSON. */
const LINE_COST = 48;

/**
 * The dialogue of a probe as people may see it: bounded to 64 KiB (the beginning and the end are kept, a note says how
 * much is missing between them), control characters escaped. What is added must already be free of secrets.
 */
export class Transcript {
  readonly #head: TranscriptLine[] = [];
  readonly #tail: TranscriptLine[] = [];
  #headLeft = HEAD_CHARACTERS;
  #tailUsed = 0;
  #dropped = 0;

  /** Adds a line at `at` seconds after the start of the probe, said in its first session or in the second. */
  add(at: number, from: TranscriptLine["from"], text: string, session?: 2): void {
    const line = { at: roundedSeconds(at), from, ...(session ? { session } : {}), line: printable(text) };
    if (this.#dropped === 0 && this.#tail.length === 0 && costOf(line) <= this.#headLeft) {
      this.#headLeft -= costOf(line);
      this.#head.push(line);
      return;
    }
    this.#tail.push(line);
    this.#tailUsed += costOf(line);
    while (this.#tailUsed > TAIL_CHARACTERS) {
      const dropped = this.#tail.shift();
      if (!dropped) break;
      this.#tailUsed -= costOf(dropped);
      this.#dropped += 1;
    }
  }

  /** Everything that was kept, in order. */
  lines(): readonly TranscriptLine[] {
    const next = this.#tail[0];
    if (this.#dropped === 0 || next === undefined) return [...this.#head, ...this.#tail];
    const note: TranscriptLine = { at: next.at, from: "note", line: `${this.#dropped} lines left out` };
    return [...this.#head, note, ...this.#tail];
  }
}

function costOf({ line }: TranscriptLine): number {
  return line.length + LINE_COST;
}

/** Seconds to the microsecond: finer digits are noise and only make the JSON longer. */
export function roundedSeconds(seconds: number): number {
  return Math.round(seconds * 1e6) / 1e6;
}
