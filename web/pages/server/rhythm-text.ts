import { say } from "../../languages/say.ts";
import { serverWords } from "./words.ts";

/** How often a server is checked, by its rhythm in words: `every 30 seconds`, `every minute`. */
export function everyText(rhythm: string): string {
  return say(serverWords.value.every, { rhythm, short: rhythm.replace(/^1 /, "") });
}
