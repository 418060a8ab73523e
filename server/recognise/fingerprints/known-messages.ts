import { readOwnData } from "../../config/own-data.ts";
import { type FingerprintIndex, readIndex } from "./fingerprint-index.ts";
import { type FoundMessage, type MessageSearch, openSearch } from "./message-search.ts";

const FILE = new URL("./fingerprints.bin", import.meta.url);

let search: MessageSearch | null = null;
let last: { text: string; found: readonly FoundMessage[] } | null = null;

/** The messages of programs that a text holds, the best first. The index is read when the first text asks for it. */
export function knownMessagesIn(text: string): readonly FoundMessage[] {
  if (last?.text === text) return last.found;
  search ??= openSearch(readIndex(readOwnData(FILE)));
  last = { text, found: search.find(text) };
  return last.found;
}

/** Lets texts be searched for the messages of another index, as it is compared or tried; the program’s own again with `null`. */
export function replaceIndex(index: FingerprintIndex | null): void {
  search = index && openSearch(index);
  last = null;
}
