const MAX_LENGTH = 1024;
// biome-ignore lint/suspicious/noControlCharactersInRegex: finding them is the purpose
const CONTROL = /[\u0000-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069]/g;

/**
 * A peer's text made safe to print: control characters and bidirectional overrides become `\x1b` or `\u202e`, and more
 * than 1,024 characters are cut with `…`. A server must not be able to move the reader's cursor.
 */
export function printable(text: string): string {
  const escaped = text.slice(0, MAX_LENGTH + 1).replace(CONTROL, visible);
  return escaped.length > MAX_LENGTH ? `${escaped.slice(0, MAX_LENGTH)}…` : escaped;
}

function visible(character: string): string {
  const code = character.charCodeAt(0);
  const hex = code.toString(16);
  return code < 256 ? `\\x${hex.padStart(2, "0")}` : `\\u${hex.padStart(4, "0")}`;
}
