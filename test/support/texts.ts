import { join, resolve } from "node:path";
import { pathToFileURL } from "node:url";
import { unitsOf } from "../../scripts/languages/messages.ts";
import { englishRooms, type Room } from "../../scripts/languages/rooms.ts";
import { type Language, SOURCE } from "../../server/contract/languages.ts";

/** One text, or a list of steps, by where it stands: `server/diagnoses/tls-intercepted:tlsIntercepted.fix.user`. ICU MessageFormat. */
export type PlacedText = { key: string; text: string };

/** A word that no text may hold, and what says the same instead. */
export type Avoided = {
  not: RegExp;
  instead: string;
  /** Only in texts with such a key. */
  where?: RegExp;
  /** Not in texts with such a key: they quote somebody, or mean something else. */
  unless?: RegExp;
};

const ROOT = resolve(import.meta.dirname, "../..");

/** Everything that people read in a language: catalogue, command line and page. */
export async function textsIn(language: Language): Promise<readonly PlacedText[]> {
  const rooms = await englishRooms(ROOT);
  const spoken = language === SOURCE ? rooms : await Promise.all(rooms.map((room) => translationOf(room, language)));
  return spoken.flatMap((room) => unitsOf(room).map(({ key, english: text }) => ({ key, text })));
}

/** Where texts hold words that they should not: each place with the text, and what it should say. */
export function findAvoided(texts: readonly PlacedText[], list: readonly Avoided[]): readonly string[] {
  return list.flatMap(({ not, instead, where = /^/, unless = /(?!)/ }) =>
    texts
      .filter(({ key, text }) => where.test(key) && !unless.test(key) && not.test(text))
      .map(({ key, text }) => `${key} says “${not.exec(text)?.[0]}”: ${instead}`),
  );
}

async function translationOf(room: Room, language: Language): Promise<Room> {
  const file = join(ROOT, room.side, "languages", language, `${room.file}.ts`);
  const words: Readonly<Record<string, unknown>> = await import(pathToFileURL(file).href);
  return { ...room, english: words[room.name] };
}
