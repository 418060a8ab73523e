import type { Message } from "../../../server/contract/message.ts";
import { language } from "../../languages/language.ts";
import { mannerOf } from "../../languages/manner.ts";
import { say } from "../../languages/say.ts";

/** What a strip shows, for whoever does not see it: its parts in one sentence, or that there are none. */
export function stripText(parts: readonly string[], some: Message<{ list: string }>, none: string): string {
  return parts.length === 0 ? none : say(some, { list: mannerOf(language.value).list(parts) });
}
