import { readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { TRANSLATED, type Translated } from "../../server/contract/languages.ts";
import { fingerprint, type Unit, unitsOf } from "./messages.ts";
import { englishRooms } from "./rooms.ts";

/** Of which English each translation was made: its fingerprint, by its key. Committed; written by `npm run language:seen`. */
type Seen = Readonly<Record<string, string>>;

/** What is to be done for a language, by the keys of what it says. */
export type ToDo = {
  language: Translated;
  /** Still in English. */
  missing: readonly string[];
  /** The English has changed since. */
  stale: readonly string[];
  /** English does not say it any more. */
  gone: readonly string[];
};

/** What is to be done for each language of the project at `root`. */
export async function toDo(root: string): Promise<readonly ToDo[]> {
  const units = await englishUnits(root);
  return Promise.all(TRANSLATED.map(async (language) => compare(language, units, await readSeen(root, language))));
}

/**
 * Notes that translations say what the English says now: those of these keys, where `*` stands for anything. Returns the keys.
 */
export async function markSeen(
  root: string,
  language: Translated,
  wanted: readonly string[],
): Promise<readonly string[]> {
  const patterns = wanted.map((one) => new RegExp(`^${one.split("*").map(escaped).join(".*")}$`));
  const units = await englishUnits(root);
  const before = await readSeen(root, language);
  const marked = units.filter(({ key }) => patterns.some((pattern) => pattern.test(key)));
  const now = { ...before, ...Object.fromEntries(marked.map(({ key, english }) => [key, fingerprint(english)])) };
  const kept = units.filter(({ key }) => key in now).map(({ key }) => [key, now[key]] as const);
  await writeFile(seenFile(root, language), `${JSON.stringify(Object.fromEntries(kept.toSorted()), null, 2)}\n`);
  return marked.map(({ key }) => key);
}

function compare(language: Translated, units: readonly Unit[], seen: Seen): ToDo {
  const keys = new Set(units.map(({ key }) => key));
  const known = units.filter(({ key }) => key in seen);
  return {
    language,
    missing: units.filter(({ key }) => !(key in seen)).map(({ key }) => key),
    stale: known.filter(({ key, english }) => seen[key] !== fingerprint(english)).map(({ key }) => key),
    gone: Object.keys(seen).filter((key) => !keys.has(key)),
  };
}

async function englishUnits(root: string): Promise<readonly Unit[]> {
  return (await englishRooms(root)).flatMap(unitsOf);
}

async function readSeen(root: string, language: Translated): Promise<Seen> {
  const text = await readFile(seenFile(root, language), "utf8").catch(() => "{}");
  return JSON.parse(text);
}

function seenFile(root: string, language: Translated): string {
  return join(root, "server/languages", language, "seen.json");
}

function escaped(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\]/g, "\\$&");
}
