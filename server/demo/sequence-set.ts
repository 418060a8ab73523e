/** Whether a number is in a set. */
export type SequenceSet = (number: number) => boolean;

const PART = /^(\d{1,10}|\*)(?::(\d{1,10}|\*))?$/;

/** Reads a sequence set, `1,3:5,9:*` (RFC 9051 section 9); `*` stands for the largest number in use. Null when it is none. */
export function readSequenceSet(text: string, largest: number): SequenceSet | null {
  const ranges: (readonly [number, number])[] = [];
  for (const part of text.split(",")) {
    const [whole, from, to = from] = PART.exec(part) ?? [];
    if (whole === undefined) return null;
    const ends = [from, to].map((end) => (end === "*" ? largest : Number(end)));
    if (ends.some((end) => end === 0) && largest > 0) return null;
    ranges.push([Math.min(...ends), Math.max(...ends)]);
  }
  return (number) => ranges.some(([first, last]) => first <= number && number <= last);
}
