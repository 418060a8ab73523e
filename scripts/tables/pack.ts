import { brotliCompressSync, constants } from "node:zlib";
import type { Fingerprint, FingerprintIndex } from "../../server/recognise/fingerprints/fingerprint-index.ts";

/** Writes what `readIndex` reads: the same fingerprints give the same bytes. */
export function packIndex({ programs, fingerprints }: FingerprintIndex): Buffer {
  const places = new Map<string, number>();
  for (const { name, keys } of programs) for (const [key] of keys) places.set(`${name} ${key}`, places.size);
  const languages = [...new Set(fingerprints.map(({ language }) => language))].toSorted();
  const head = Buffer.from(JSON.stringify({ programs, languages }));
  const length = Buffer.alloc(4);
  length.writeUInt32LE(head.length);
  const placeOf = ({ program, key }: Fingerprint) => places.get(`${program} ${key}`) ?? 0;
  const all = languages.map((language) => {
    const messages = fingerprints
      .filter((one) => one.language === language)
      .toSorted((one, other) => placeOf(one) - placeOf(other) || compareWords(one.words, other.words));
    return { messages, words: wordsIn(messages) };
  });
  const numbers = [
    ...all.flatMap(({ messages, words }) => [words.length, messages.length]),
    ...all.flatMap(({ words }) => distances(words, -1).map((distance) => distance - 1)),
    ...all.flatMap(({ messages }) =>
      distances(messages.map(placeOf), 0).flatMap((distance, at) => [distance, messages[at]?.words.length ?? 0]),
    ),
    ...all.flatMap(({ messages, words }) => {
      const at = new Map(words.map((word, index) => [word, index]));
      return messages.flatMap((message) => message.words.map((word) => at.get(word) ?? 0));
    }),
  ];
  const bytes = Buffer.concat([length, head, Buffer.from(numbers.flatMap(bytesOf))]);
  return brotliCompressSync(bytes, {
    params: { [constants.BROTLI_PARAM_QUALITY]: 11, [constants.BROTLI_PARAM_LGWIN]: 24 },
  });
}

function wordsIn(messages: readonly Fingerprint[]): readonly number[] {
  return [...new Set(messages.flatMap(({ words }) => words))].toSorted((one, other) => one - other);
}

function distances(numbers: readonly number[], before: number): readonly number[] {
  return numbers.map((number, index) => number - (numbers[index - 1] ?? before));
}

function compareWords(one: readonly number[], other: readonly number[]): number {
  const index = one.findIndex((word, at) => word !== other[at]);
  return index < 0 ? one.length - other.length : (one[index] ?? 0) - (other[index] ?? -1);
}

function bytesOf(number: number): readonly number[] {
  return number < 0x80 ? [number] : [(number & 0x7f) | 0x80, ...bytesOf(number >>> 7)];
}
