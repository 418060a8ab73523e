import type { Readable } from "node:stream";

/** A keyboard whose letters can be kept from the screen. */
export type Terminal = Readable & { isTTY?: boolean; setRawMode?(raw: boolean): unknown };

const ENTER = /[\r\n]/;
const INTERRUPT = "\u0003";
const END = "\u0004";
const ERASE = /[\u007f\b]/;
const ERASE_ALL = "\u0015";
const ESCAPE = "\u001b";

/** Reads one line after each prompt without showing what is typed; null where somebody stopped (Ctrl-C, or Ctrl-D before any letter). */
export async function readHiddenLines(
  terminal: Terminal,
  prompts: readonly string[],
  show: (text: string) => void,
): Promise<readonly string[] | null> {
  const lines: string[] = [];
  let line = "";
  terminal.setRawMode?.(true);
  terminal.setEncoding("utf8");
  try {
    show(prompts[0] ?? "");
    for await (const piece of terminal.iterator({ destroyOnReturn: false })) {
      // Keys that are no letters, such as arrows.
      if (String(piece).startsWith(ESCAPE)) continue;
      for (const letter of String(piece)) {
        if (letter === INTERRUPT || (letter === END && line === "")) return null;
        if (ENTER.test(letter) || letter === END) {
          lines.push(line);
          line = "";
          show(`\n${prompts[lines.length] ?? ""}`);
          if (lines.length === prompts.length) return lines;
        } else if (ERASE.test(letter)) line = [...line].slice(0, -1).join("");
        else if (letter === ERASE_ALL) line = "";
        else if (letter >= " ") line += letter;
      }
    }
    return null;
  } finally {
    terminal.setRawMode?.(false);
    terminal.pause();
  }
}
