import type { TranscriptLine } from "../contract/facts.ts";
import type { PeerText } from "./peer-text/peer-text.ts";

const HEAD_CHARACTERS = 48 * 1024;
const TAIL_CHARACTERS = 16 * 1024;
/** What a line costs besides its text, as JSON. */
const LINE_COST = 48;
/** What is kept of a line, in octets, until it is cleaned; of that less is shown. */
const KEPT_OCTETS = 2048;

/** A line as it passed, octets as characters. */
type Passed = Omit<TranscriptLine, "line"> & { octets: string; cost: number };

/**
 * The dialogue of a probe as people may see it: bounded to 64 KiB (the beginning and the end are kept, a note says how
 * much is missing between them), control characters escaped. A secret that the server repeats is hidden at the end,
 * when all that was kept lies side by side, so also one that is split over lines.
 */
export class Transcript {
  readonly #head: Passed[] = [];
  readonly #tail: Passed[] = [];
  #headLeft = HEAD_CHARACTERS;
  #tailUsed = 0;
  #dropped = 0;

  /** Adds a line at `at` seconds after the start of the probe, said in its first session or in the second. */
  add(at: number, from: TranscriptLine["from"], said: string | Buffer, session?: 2): void {
    const octets = octetsOf(said);
    const cost = octets.length + LINE_COST;
    const line = { at: roundedSeconds(at), from, ...(session ? { session } : {}), octets, cost };
    if (this.#dropped === 0 && this.#tail.length === 0 && cost <= this.#headLeft) {
      this.#headLeft -= cost;
      this.#head.push(line);
      return;
    }
    this.#tail.push(line);
    this.#tailUsed += cost;
    while (this.#tailUsed > TAIL_CHARACTERS) {
      const dropped = this.#tail.shift();
      if (!dropped) break;
      this.#tailUsed -= dropped.cost;
      this.#dropped += 1;
    }
  }

  /** Everything that was kept, in order. */
  lines(peer: PeerText): readonly TranscriptLine[] {
    const passed = [...this.#head, ...this.#tail];
    const shown = new Map<Passed, string>();
    // What the server says in one session is one text; what we say may hold names that it sent.
    const rows = [
      passed.filter(({ from, session }) => from === "server" && session === undefined),
      passed.filter(({ from, session }) => from === "server" && session !== undefined),
    ];
    for (const row of rows) {
      const texts = peer.texts(row.map(({ octets }) => asSent(octets)));
      row.forEach((line, index) => void shown.set(line, texts[index] ?? ""));
    }
    const lines = passed.map((line) => {
      const { octets, cost: _, ...rest } = line;
      return { ...rest, line: shown.get(line) ?? peer.text(asSent(octets)) };
    });
    const next = this.#tail[0];
    if (this.#dropped === 0 || next === undefined) return lines;
    const note: TranscriptLine = { at: next.at, from: "note", line: `${this.#dropped} lines left out` };
    return lines.toSpliced(this.#head.length, 0, note);
  }
}

const ASCII = /^[\0-\x7f]*$/;

/** The octets that are kept, as characters. */
function octetsOf(said: string | Buffer): string {
  if (typeof said !== "string") return said.toString("latin1", 0, KEPT_OCTETS);
  return ASCII.test(said) ? said.slice(0, KEPT_OCTETS) : Buffer.from(said).toString("latin1", 0, KEPT_OCTETS);
}

/** The other way; most is ASCII, which is the same either way. */
function asSent(octets: string): string | Buffer {
  return ASCII.test(octets) ? octets : Buffer.from(octets, "latin1");
}

/** Seconds to the microsecond: finer digits are noise and only make the JSON longer. */
export function roundedSeconds(seconds: number): number {
  return Math.round(seconds * 1e6) / 1e6;
}
