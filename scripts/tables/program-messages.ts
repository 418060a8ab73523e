import { hashWords } from "../../server/recognise/fingerprints/hash-words.ts";
import { isMeaningName, type MeaningName } from "../../server/recognise/fingerprints/meanings.ts";
import type { ProgramName } from "../../server/recognise/fingerprints/program-names.ts";
import { READERS } from "./formats.ts";
import { languageTagOf } from "./language-tag.ts";
import type { CatalogueProgram } from "./program.ts";
import type { Tree } from "./tree.ts";

/** A message as a program says it in a language. */
export type ProgramMessage = {
  program: ProgramName;
  key: string;
  meaning: MeaningName;
  language: string;
  sentence: string;
  words: readonly number[];
};

/** What programs fill in, and how they mark what does not matter. */
const FILLED_IN =
  /%(?:\d+\$)?[-+ 0#]*\d*(?:\.\d+)?(?:[lh]*[a-zA-Z@]|%)|\{\s*\$?[\w-]+[^{}]*\}|\$[a-z]+\b|<[^<>]*>|&[a-zA-Z]+;|&(?=\p{L})/gu;
/** More words of a message are not kept: whoever has so many knows it by them. */
const MOST_WORDS = 20;
/** A sentence that is the same in so many languages has not been translated. */
const UNTRANSLATED = 4;

/** The messages of a program in all its languages but English, whose words the rules know. */
export function messagesOf(program: CatalogueProgram, tree: Tree): readonly ProgramMessage[] {
  const meanings = new Map<string, MeaningName>(
    Object.entries(program.keys).flatMap(([meaning, keys]) =>
      isMeaningName(meaning) ? keys.map((key) => [key, meaning] as const) : [],
    ),
  );
  const catalogues = tree.paths.flatMap((path) => {
    const file = program.files.find((one) => one.path.test(path));
    const language = languageTagOf(file?.path.exec(path)?.groups?.language ?? "en");
    return file && language !== null ? [{ path, language, format: file.format }] : [];
  });
  const files = tree.read(catalogues.map(({ path }) => path));
  const english = new Set<number>();
  const messages: ProgramMessage[] = [];
  for (const [index, { language, format }] of catalogues.entries()) {
    const isEnglish = language === "en";
    // The keys of gettext are the English sentences.
    const isKeyed = index === 0 && (format === "po" || format === "mo");
    for (const [key, sentence] of READERS[format](files[index] ?? Buffer.alloc(0))) {
      for (const said of [isEnglish ? sentence : "", isKeyed ? key : ""]) {
        for (const word of hashWords(said)) english.add(word);
      }
      const meaning = meanings.get(key);
      if (meaning === undefined || isEnglish) continue;
      const words = hashWords(sentence.replace(FILLED_IN, " ")).slice(0, MOST_WORDS);
      messages.push({ program: program.name, key, meaning, language, sentence, words });
    }
  }
  return translated(messages, english);
}

/** Without sentences of which every word is English, and those that are the same in many languages. */
function translated(messages: readonly ProgramMessage[], english: ReadonlySet<number>): readonly ProgramMessage[] {
  const languages = new Map<string, Set<string>>();
  for (const { words, language } of messages) {
    const those = languages.get(words.join()) ?? new Set();
    languages.set(words.join(), those.add(language));
  }
  return messages.filter(
    ({ words }) => words.some((word) => !english.has(word)) && (languages.get(words.join())?.size ?? 0) < UNTRANSLATED,
  );
}

/** A sentence as a program shows it: with a host, an address or a folder in the place of each placeholder. */
export function fillIn(sentence: string): string {
  let at = 0;
  return sentence.replace(FILLED_IN, (placeholder) => {
    if (placeholder.startsWith("&") || placeholder.startsWith("<")) return "";
    at += 1;
    return SHOWN[at % SHOWN.length] ?? "";
  });
}

const SHOWN = ["anna.kowalska@example.org", "imap.example.com", "993"];
