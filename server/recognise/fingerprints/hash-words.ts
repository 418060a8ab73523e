/** How many letters of a word count: in many languages its end says that something has not been done. Korean letters are single ones. */
const LONGEST = 16;
/** Writing without blanks between words: its words are runs of so many signs. */
const PAIRS = 2;
const TRIPLES = 3;
/** Of a word that stands alone. */
const LETTERS = 4;

/** The marks above and below Latin, Greek and Cyrillic letters, which many people leave out. */
const ACCENTS = /[\u0300-\u036f]/g;
const RUNS =
  /(?<pairs>[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\u30fc]+)|(?<triples>[\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}][\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}\p{M}]*)|(?<word>[\p{L}\p{M}]+)/gu;

/**
 * A word of a text as a number, and where the text has it: from the blank before it to the one behind. What looks like a host or an
 * address is filled in, and no program’s own word.
 */
export type PlacedWord = { hash: number; start: number; end: number; isFilledIn: boolean };

const FILLED_IN = /@|:\/\/|[\w-]\.[a-z\d]/i;

/**
 * The words of a text as numbers of 16 bits, in their order: without cases, accents, digits and signs, so that what is filled in or
 * written a little differently changes few of them. A text of one word is known by all runs of its letters, as one number would say
 * too little.
 */
export function placeWords(text: string): readonly PlacedWord[] {
  const runs = [...text.matchAll(/\S+/g)].flatMap(({ 0: chunk, index }) =>
    runsIn(chunk).map((run) => ({
      ...run,
      start: index,
      end: index + chunk.length,
      isFilledIn: FILLED_IN.test(chunk),
    })),
  );
  const [first] = runs;
  const size = runs.length === 1 && first?.size === LONGEST ? LETTERS : null;
  return runs.flatMap(({ letters, size: own, ...place }) =>
    piecesOf(letters, size ?? own).map((piece) => ({ hash: hashOf(piece), ...place })),
  );
}

/** The words of a text as `placeWords` has them, without their places. */
export function hashWords(text: string): readonly number[] {
  return placeWords(text).map(({ hash }) => hash);
}

/** What is written without a blank or sign between, and of how many letters a word in it is: all, where it is one word. */
function runsIn(chunk: string): readonly { letters: string; size: number }[] {
  const plain = chunk.normalize("NFKC").toLowerCase().normalize("NFD").replace(ACCENTS, "");
  return [...plain.matchAll(RUNS)].flatMap(({ groups }) => {
    const { pairs, triples, word = "" } = groups ?? {};
    if (pairs !== undefined) return [{ letters: pairs.normalize("NFC"), size: PAIRS }];
    if (triples !== undefined) return [{ letters: triples, size: TRIPLES }];
    return word.length > 1 ? [{ letters: word.slice(0, LONGEST), size: LONGEST }] : [];
  });
}

function piecesOf(letters: string, size: number): readonly string[] {
  if (size === LONGEST) return [letters];
  return Array.from({ length: Math.max(0, letters.length - size + 1) }, (_, at) => letters.slice(at, at + size));
}

/** FNV-1a of the UTF-16 units, folded to 16 bits. */
function hashOf(word: string): number {
  let hash = 0x81_1c_9d_c5;
  for (let index = 0; index < word.length; index += 1) {
    hash = Math.imul(hash ^ word.charCodeAt(index), 0x01_00_01_93);
  }
  return (hash ^ (hash >>> 16)) & 0xff_ff;
}
