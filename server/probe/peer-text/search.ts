import { hash } from "node:crypto";
import type { Forms } from "./secret-forms.ts";
import type { TextView } from "./view.ts";
import { viewsOf } from "./views.ts";

/** A place in a text, `to` behind its last octet. */
export type TextRange = { from: number; to: number };

/** Where a text repeats a secret, and where it holds a part of one and not the whole. */
export type FoundSecrets = { echoes: readonly TextRange[]; parts: readonly TextRange[] };

/** Looks for secrets in what a peer sent, given octet by octet. */
export type Search = (sent: string) => FoundSecrets;

const NOTHING: FoundSecrets = { echoes: [], parts: [] };

/** Puts the forms of all secrets together. */
export function createSearch(all: readonly Forms[]): Search {
  const collect = (key: Exclude<keyof Forms, "decoded">) => [...new Set(all.flatMap((forms) => forms[key]))];
  const [anywhere, bare, alone] = [collect("anywhere"), collect("bare"), collect("alone")];
  const encoded = new Set(collect("encoded"));
  const [parts, bareParts] = [createParts(collect("parts")), createParts(collect("bareParts"))];
  const wanted = [anywhere, bare, alone, collect("parts"), collect("bareParts")].flat();
  const shortest = Math.min(...wanted.map((form) => form.length));

  const look = (view: TextView, echoes: TextRange[], pieces: TextRange[]) => {
    const text = view.text.toLowerCase();
    const range = (index: number, length: number) => ({ from: view.from(index), to: view.to(index + length - 1) });
    const before = echoes.length;
    for (const form of view.bare ? bare : anywhere) {
      for (const index of placesOf(text, form)) echoes.push(range(index, form.length));
    }
    if (!view.bare) {
      for (const form of alone) {
        for (const index of placesOf(text, form)) {
          if (standsAlone(text, index, form.length)) echoes.push(range(index, form.length));
        }
      }
      // All of what was encoded, where the secret is a part of it.
      if (view.encoded && echoes.length > before) {
        for (const form of new Set(all.flatMap(({ decoded }) => decoded()))) {
          for (const index of placesOf(text, form)) echoes.push(range(index, form.length));
        }
      }
    }
    for (const [index, length] of (view.bare ? bareParts : parts)(text)) pieces.push(range(index, length));
  };

  return (sent) => {
    const echoes: TextRange[] = [...(encoded.size > 0 ? runsIn(sent, encoded) : [])];
    const pieces: TextRange[] = [];
    if (sent.length >= shortest) for (const view of viewsOf(sent, shortest)) look(view, echoes, pieces);
    if (echoes.length === 0 && pieces.length === 0) return NOTHING;
    const merged = merge(echoes);
    return { echoes: merged, parts: pieces.filter((part) => !merged.some((echo) => contains(echo, part))) };
  };
}

/** Longer texts are remembered by their digest: a piece cut out of a line would hold the whole line, and a digest is no other text. */
const LONGEST_REMEMBERED = 12;
/** So many texts are remembered: a check has some forty. */
const MOST_REMEMBERED = 128;

/**
 * The same search, which remembers the texts that held nothing: from one check to the next a server says nearly always the same, and to
 * look through its words in every way costs more than all else that is done with them.
 */
export function rememberClean(search: Search): Search {
  const clean = new Set<string>();
  return (sent) => {
    const key = sent.length <= LONGEST_REMEMBERED ? sent : hash("sha256", sent, "base64");
    if (clean.has(key)) return NOTHING;
    const found = search(sent);
    if (found !== NOTHING) return found;
    // Server by server it is the same few, so that these are soon back.
    if (clean.size >= MOST_REMEMBERED) clean.clear();
    clean.add(key);
    return found;
  };
}

function* placesOf(text: string, form: string): Generator<number> {
  for (let index = text.indexOf(form); index >= 0; index = text.indexOf(form, index + 1)) yield index;
}

const RUN = /[a-z0-9+/_-]{8,}=*/gi;

/** Whole runs of base64 or hex that are one of these. */
function* runsIn(sent: string, encoded: ReadonlySet<string>): Generator<TextRange> {
  for (const { 0: run, index } of sent.matchAll(RUN)) {
    if (encoded.has(run.replace(/=+$/, "").toLowerCase())) yield { from: index, to: index + run.length };
  }
}

/** So many beginnings are told apart: enough for few parts, and little to keep for each server. */
const BEGINNINGS = 1024;

/** Two characters as one number; others may have the same. */
function beginning(first: number, second: number): number {
  return (first * 37 + second) % BEGINNINGS;
}

/** Finds any of many strings of few lengths: by their first two characters, then whole. */
function createParts(parts: readonly string[]): (text: string) => readonly (readonly [number, number])[] {
  const begins = new Uint8Array(BEGINNINGS);
  const set = new Set(parts);
  const lengths = [...new Set(parts.map((part) => part.length))];
  for (const part of parts) begins[beginning(part.charCodeAt(0), part.charCodeAt(1))] = 1;
  return (text) => {
    if (set.size === 0) return [];
    const found: (readonly [number, number])[] = [];
    let before = text.charCodeAt(0);
    for (let index = 1; index < text.length; index += 1) {
      const code = text.charCodeAt(index);
      if (begins[beginning(before, code)] === 1) {
        for (const length of lengths)
          if (set.has(text.slice(index - 1, index - 1 + length))) found.push([index - 1, length]);
      }
      before = code;
    }
    return found;
  };
}

function standsAlone(text: string, index: number, length: number): boolean {
  return !isWordAt(text, index - 1) && !isWordAt(text, index + length);
}

function isWordAt(text: string, index: number): boolean {
  return /[a-z0-9\x80-\xff]/.test(text.charAt(index));
}

/** Whether one lies within the other. */
export function contains(outer: TextRange, inner: TextRange): boolean {
  return outer.from <= inner.from && inner.to <= outer.to;
}

/** In order, and those that meet as one. */
export function merge(ranges: readonly TextRange[]): readonly TextRange[] {
  const merged: TextRange[] = [];
  for (const { from, to } of ranges.toSorted((a, b) => a.from - b.from)) {
    const last = merged.at(-1);
    if (last && from <= last.to) last.to = Math.max(last.to, to);
    else merged.push({ from, to });
  }
  return merged;
}
