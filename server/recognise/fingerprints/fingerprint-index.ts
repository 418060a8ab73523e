import { brotliDecompressSync } from "node:zlib";
import { z } from "zod";
import { isMeaningName, type MeaningName } from "./meanings.ts";
import { isProgramName, type ProgramName } from "./program-names.ts";

/** A program, the versions whose catalogues were read, and the keys of its messages with what each means. */
export type KnownProgram = {
  name: ProgramName;
  versions: readonly string[];
  keys: readonly (readonly [string, MeaningName])[];
};

/** One message of a program in a language: its words in their order, as numbers. */
export type Fingerprint = {
  program: ProgramName;
  key: string;
  meaning: MeaningName;
  language: string;
  words: readonly number[];
};

/** All that is known of messages. */
export type FingerprintIndex = { programs: readonly KnownProgram[]; fingerprints: readonly Fingerprint[] };

const meaningSchema = z.custom<MeaningName>((value) => typeof value === "string" && isMeaningName(value));
const programSchema = z.custom<ProgramName>((value) => typeof value === "string" && isProgramName(value));
const headSchema = z.object({
  programs: z.array(
    z.object({
      name: programSchema,
      versions: z.array(z.string()),
      keys: z.array(z.tuple([z.string(), meaningSchema])),
    }),
  ),
  languages: z.array(z.string()),
});

/**
 * Reads the file that `npm run tables` writes (`scripts/tables/pack.ts`): compressed, a head as JSON, then four runs of numbers: how
 * many words and messages each language has; its words, each as the distance from the one before; of each message the distance of its
 * key from the one before, and its length; and the places of its words among those of its language.
 */
export function readIndex(file: Uint8Array): FingerprintIndex {
  const bytes = brotliDecompressSync(file);
  const headLength = bytes.readUInt32LE(0);
  const { programs, languages } = headSchema.parse(JSON.parse(bytes.toString("utf8", 4, 4 + headLength)));
  const keys = programs.flatMap(({ name, keys }) => keys.map(([key, meaning]) => ({ program: name, key, meaning })));
  const next = numbersOf(bytes, 4 + headLength);
  const sizes = languages.map(() => ({ words: next(), messages: next() }));
  const words = sizes.map((size) => {
    let word = -1;
    return Array.from({ length: size.words }, () => {
      word += next() + 1;
      return word;
    });
  });
  const messages = sizes.map((size) => {
    let key = 0;
    return Array.from({ length: size.messages }, () => {
      key += next();
      return { key, length: next() };
    });
  });
  const fingerprints = languages.flatMap((language, which) =>
    (messages[which] ?? []).flatMap(({ key, length }) => {
      const own = Array.from({ length }, () => words[which]?.[next()] ?? 0);
      const meant = keys[key];
      return meant ? [{ ...meant, language, words: own }] : [];
    }),
  );
  return { programs, fingerprints };
}

/** Reads one number after the other: seven bits a byte, the high bit where more follow. */
function numbersOf(bytes: Uint8Array, start: number): () => number {
  let at = start;
  return () => {
    let value = 0;
    for (let shift = 0; ; shift += 7) {
      const byte = bytes[at] ?? 0;
      at += 1;
      value |= (byte & 0x7f) << shift;
      if (byte < 0x80) return value;
    }
  };
}
