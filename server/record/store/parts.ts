import { hash } from "node:crypto";
import type { DatabaseSync } from "node:sqlite";
import { ENCODING, packText, unpackText } from "./packed-text.ts";
import { type Template, takeApart } from "./template.ts";

/** A text that is stored, which others of its kind refer to. */
export type SharedPart = { id: number; words: readonly string[] };

/** The texts that checks have in common, each once. */
export type Parts = {
  /** The part that a text is to refer to, whose check began at `at` (milliseconds since 1970): itself when it is the first of its kind. */
  find(text: { json: string; template: Template }, at: number): SharedPart;
  /** What is remembered holds no longer: a transaction was undone. */
  forget(): void;
};

type Known = SharedPart & { used: number };

const HASH_OCTETS = 16;
/** How exactly it is known when a part was last used: so often at most is that written. */
const USED_MS = 3_600_000;
/** As many are remembered; of another one, the text is read again. */
const MOST_REMEMBERED = 256;

/** The parts in a database; `find` counts on being called in a transaction. */
export function createParts(database: DatabaseSync): Parts {
  const select = database.prepare("SELECT id, used, encoding, content FROM parts WHERE hash = ?");
  const insert = database.prepare("INSERT INTO parts (hash, used, encoding, content) VALUES (?, ?, ?, ?)");
  const setAside = database.prepare("UPDATE parts SET hash = randomblob(16) WHERE id = ?");
  const touch = database.prepare("UPDATE parts SET used = max(used, ?) WHERE id = ?");
  const remembered = new Map<string, Known>();

  const read = (digest: Uint8Array, template: Template): Known | null => {
    const row = select.get(digest);
    if (row === undefined) return null;
    const words = wordsOf(row, template);
    if (words) return { id: Number(row.id), used: Number(row.used), words };
    // It is damaged, and its checks are lost with it; new ones are not to be.
    setAside.run(Number(row.id));
    return null;
  };

  return {
    find(text, at) {
      const digest = hash("sha256", text.template.skeleton, "buffer").subarray(0, HASH_OCTETS);
      const key = digest.toString("latin1");
      let known = remembered.get(key) ?? read(digest, text.template);
      if (known && known.used + USED_MS < at) {
        // It may have been deleted, as nothing had used it for long.
        known = Number(touch.run(at, known.id).changes) > 0 ? { ...known, used: at } : null;
      }
      if (!known) {
        const { lastInsertRowid } = insert.run(digest, at, ENCODING, packText(text.json));
        known = { id: Number(lastInsertRowid), used: at, words: text.template.words };
      }
      remembered.delete(key);
      remembered.set(key, known);
      if (remembered.size > MOST_REMEMBERED) remembered.delete(remembered.keys().next().value ?? "");
      return known;
    },
    forget: () => remembered.clear(),
  };
}

/** The words of a part; null when its row is damaged. */
function wordsOf(row: Record<string, unknown>, { skeleton }: Template): readonly string[] | null {
  if (row.encoding !== ENCODING || !(row.content instanceof Uint8Array)) return null;
  try {
    const base = takeApart(unpackText(row.content));
    return base.skeleton === skeleton ? base.words : null;
  } catch {
    return null;
  }
}
