import { HALF_AT_END, SUSPECT, UNSEEN } from "../peer-text/unseen-signs.ts";

const MAX_LENGTH = 1024;

/**
 * A peer's text made safe to print: control characters, and signs that nobody sees or that turn the direction of writing, become
 * `\x1b`, `\u202e` or `\u{e0041}`, and more than 1,024 characters are cut with `…`. A server must be able neither to move the
 * reader's cursor nor to show a name that is not there.
 */
export function printable(text: string): string {
  const cut = text.slice(0, MAX_LENGTH + 1);
  const escaped = SUSPECT.test(cut) ? cut.replace(UNSEEN, visible) : cut;
  return escaped.length > MAX_LENGTH ? `${escaped.slice(0, MAX_LENGTH).replace(HALF_AT_END, "")}…` : escaped;
}

function visible(found: string, legitimate: string | undefined): string {
  if (legitimate !== undefined) return legitimate;
  const hex = (found.codePointAt(0) ?? 0).toString(16);
  if (hex.length <= 2) return `\\x${hex.padStart(2, "0")}`;
  return hex.length <= 4 ? `\\u${hex.padStart(4, "0")}` : `\\u{${hex}}`;
}
