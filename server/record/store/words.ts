import type { ByteReader, ByteWriter } from "./bytes.ts";

/** Longer ones are no exact numbers any more. */
const MOST_DIGITS = 15;

/** Writes the words that are not those of `base`, which has as many. */
export function writeWords(writer: ByteWriter, words: readonly string[], base: readonly string[]): void {
  const changed = words.flatMap((word, index) => (word === base[index] ? [] : [index]));
  writer.count(changed.length);
  let next = 0;
  for (const index of changed) {
    writer.count(index - next);
    next = index + 1;
    const [word, before] = [words[index] ?? "", base[index] ?? ""];
    const step = Number(word) - Number(before);
    const counts = isFigure(word) && isFigure(before) && stepped(before, step) === word;
    // A figure that moved on, or another word: which of them, the lowest bit says.
    if (counts) writer.count(2 * (step < 0 ? -2 * step - 1 : 2 * step) + 1);
    else {
      writer.count(0);
      writer.text(word);
    }
  }
}

/** Reads what was written. Throws when that does not fit. */
export function readWords(reader: ByteReader, base: readonly string[]): readonly string[] {
  const words = [...base];
  let next = 0;
  for (let left = reader.count(); left > 0; left -= 1) {
    const index = next + reader.count();
    const before = base[index];
    if (before === undefined) throw new RangeError("there is no such word");
    next = index + 1;
    const kind = reader.count();
    const zigzag = (kind - 1) / 2;
    words[index] = kind === 0 ? reader.text() : stepped(before, zigzag % 2 === 1 ? -(zigzag + 1) / 2 : zigzag / 2);
  }
  return words;
}

function isFigure(word: string): boolean {
  return word.length <= MOST_DIGITS && /^\d+$/.test(word);
}

/** As wide as before where that began with a zero. */
function stepped(before: string, step: number): string {
  const text = String(Number(before) + step);
  return before.startsWith("0") ? text.padStart(before.length, "0") : text;
}
