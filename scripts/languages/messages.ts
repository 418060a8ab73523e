import { createHash } from "node:crypto";
import { NAMES } from "../../server/contract/names.ts";
import type { Room } from "./rooms.ts";

/** One thing to translate: a text, or a list of texts that belong together; by the file and where in it. */
export type Unit = { key: string; english: string };

/** The names of the contract stand in the server's half, once a language: the page takes them from there. */
const SHARED: ReadonlySet<unknown> = new Set(Object.values(NAMES));

/** Everything that there is to translate in a room. */
export function unitsOf({ side, file, name, english }: Room): readonly Unit[] {
  return unitsIn(english, `${side}/${file}:${name}`, side === "web");
}

/** What a translation was made from, in a few characters. */
export function fingerprint(english: string): string {
  return createHash("sha256").update(english).digest("hex").slice(0, 8);
}

function unitsIn(value: unknown, key: string, skipsShared: boolean): readonly Unit[] {
  if (typeof value === "string") return /\p{L}/u.test(value) ? [{ key, english: value }] : [];
  if (Array.isArray(value)) {
    return value.every((one) => typeof one === "string")
      ? unitsIn(value.join("\n"), key, skipsShared)
      : value.flatMap((one, index) => unitsIn(one, `${key}.${index}`, skipsShared));
  }
  if (typeof value !== "object" || value === null || (skipsShared && SHARED.has(value))) return [];
  return Object.entries(value).flatMap(([name, inner]) => unitsIn(inner, `${key}.${name}`, skipsShared));
}
