import type { Language } from "../contract/languages.ts";
import { NOTES } from "../discover/notes.ts";
import { translated } from "../languages/translation.ts";
import type { NoteId } from "../providers/provider.ts";

/** What one has to know of a provider, in the reader's language. */
export function notesFor(ids: readonly NoteId[], language: Language): readonly { id: NoteId; text: string }[] {
  const texts = translated(language, NOTES, ({ notes }) => notes);
  return ids.map((id) => ({ id, text: texts[id] }));
}
