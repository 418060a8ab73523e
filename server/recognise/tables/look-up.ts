import type { Clue, Match, Rule, RuleSet } from "../rule.ts";
import { keyOf, numbersIn } from "./numbers.ts";
import type { CodeNames, CodeTable, Row } from "./table.ts";
import { nameKeyOf, namesIn } from "./words-in.ts";

/** Results of Windows hold its errors: 10061 is 0x8007274D (HRESULT_FROM_WIN32, winerror.h). */
const WINDOWS: ReadonlySet<string> = new Set(["winsock", "wininet", "win32"]);
const AS_RESULT = 0x8007_0000;
/** A name that is no word: of a table without prefixes it is looked for as it stands, in any case. */
const PHRASE = /[ -]|(?<!:):(?!:)/;
const DIGITS = /^\d+$/;

/** A name of a table, and its numbers, where the system gives it some. */
export type NamedCode = { name: string; numbers: readonly number[] };

/** The names of a row, one by one; a name that is a number is its own. */
export function namedIn(names: CodeNames): readonly NamedCode[] {
  const list = typeof names === "string" ? names.split(" ") : names;
  if (isList(list)) return list.map((name) => ({ name, numbers: DIGITS.test(name) ? [Number(name)] : [] }));
  return Object.entries(list).map(([name, numbers]) => ({ name, numbers: [numbers].flat() }));
}

function isList(names: Exclude<CodeNames, string>): names is readonly string[] {
  return Array.isArray(names);
}

/** The rules that tables make, one a row: each is met where one of its names or numbers stands in a text. */
export function rulesOf(clue: Clue, ...tables: readonly CodeTable[]): RuleSet {
  const index = indexOf(tables);
  let last: { text: string; found: ReadonlyMap<Row, string> } | undefined;
  // Every row asks the same text one after the other, so the last answer is kept.
  const foundIn = (text: string): ReadonlyMap<Row, string> => {
    if (last?.text !== text) last = { text, found: rowsIn(text, index) };
    return last.found;
  };
  const rules = tables
    .flatMap(({ rows }) => rows)
    .map((row): Rule => {
      const [{ confidence, ids }, , only = {}] = row;
      const exec = (text: string): Match | null => {
        const words = foundIn(text).get(row);
        return words === undefined ? null : { 0: words, named: true };
      };
      return { ids, confidence, when: { exec }, ...only };
    });
  return { clue, rules };
}

/** The rows of tables by the keys of their names and numbers, and by their phrases in lower case. */
type Index = { rows: ReadonlyMap<string, readonly Row[]>; phrases: ReadonlyMap<string, Row> };

function indexOf(tables: readonly CodeTable[]): Index {
  const byKey = Map.groupBy(tables.flatMap(keyedRows), ({ key }) => key);
  return {
    rows: new Map([...byKey].map(([key, same]) => [key, [...new Set(same.map(({ row }) => row))]])),
    phrases: new Map(tables.flatMap(phrasedRows)),
  };
}

function keyedRows({ rows, prefixes = [""], numbers: systems = [] }: CodeTable): readonly { key: string; row: Row }[] {
  return rows.flatMap((row) =>
    namedIn(row[1]).flatMap(({ name, numbers }) => [
      ...prefixes.map((prefix) => ({ row, key: nameKeyOf(`${prefix}${name}`) })),
      ...numbers.flatMap((number) => systems.flatMap((system) => keysOf(system, number))).map((key) => ({ row, key })),
    ]),
  );
}

function phrasedRows({ rows, prefixes }: CodeTable): readonly (readonly [phrase: string, row: Row])[] {
  if (prefixes) return [];
  return rows.flatMap((row) =>
    namedIn(row[1]).flatMap(({ name }) => (PHRASE.test(name) ? [[name.toLowerCase(), row] as const] : [])),
  );
}

function keysOf(system: Parameters<typeof keyOf>[0], number: number): readonly string[] {
  const key = keyOf(system, number);
  return WINDOWS.has(system) ? [key, keyOf("hresult", AS_RESULT + number)] : [key];
}

let lastKeys: { text: string; keys: readonly (readonly [key: string, words: string])[] } | undefined;

/** What a text can be looked up with; all tables ask for the same text. */
function keysIn(text: string): readonly (readonly [key: string, words: string])[] {
  if (lastKeys?.text !== text) lastKeys = { text, keys: [...namesIn(text), ...numbersIn(text)] };
  return lastKeys.keys;
}

function rowsIn(text: string, { rows: rowsOfKey, phrases }: Index): ReadonlyMap<Row, string> {
  const found = new Map<Row, string>();
  const known = new Set<string>();
  for (const [key, words] of keysIn(text)) {
    const rows = rowsOfKey.get(key);
    // Of a name within others, the longest that is known says what it is.
    if (rows === undefined || known.has(words)) continue;
    known.add(words);
    for (const row of rows) if (!found.has(row)) found.set(row, words);
  }
  if (phrases.size === 0) return found;
  const lower = text.toLowerCase();
  for (const [phrase, row] of phrases) {
    const at = found.has(row) ? -1 : lower.indexOf(phrase);
    if (at >= 0) found.set(row, text.slice(at, at + phrase.length));
  }
  return found;
}
