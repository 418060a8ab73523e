import { rhythmOf } from "../../format/duration.ts";
import { language } from "../../languages/language.ts";
import { say } from "../../languages/say.ts";
import { serverWords } from "./words.ts";

/** How often a server is checked that is checked every so many seconds: `every 30 seconds`, `every minute`. */
export function everyText(seconds: number): string {
  const { count, unit, text } = rhythmOf(seconds, language.value);
  return say(serverWords.value.every, { count, unit, rhythm: text });
}
