/** A stretch of text; `code` is to be typed or is a literal name. */
export type TextPart = { code: boolean; text: string };

/** Splits text at its backticks. A backtick without a partner stays what it is. */
export function codeParts(text: string): readonly TextPart[] {
  const pieces = text.split("`");
  if (pieces.length % 2 === 0) {
    const last = pieces.pop() ?? "";
    pieces.push(`${pieces.pop() ?? ""}\`${last}`);
  }
  return pieces.map((piece, index) => ({ code: index % 2 === 1, text: piece })).filter((part) => part.text !== "");
}

/** The text without its backticks, for where there is no code: titles, names for screen readers. */
export function plainText(text: string): string {
  return codeParts(text)
    .map((part) => part.text)
    .join("");
}

/** The parts of a step: a full stop behind a command at its end is left out, where it would look like part of it. */
export function stepParts(text: string): readonly TextPart[] {
  const parts = codeParts(text);
  const last = parts.at(-1);
  const command = parts.at(-2);
  return command?.code && isCommand(command.text) && /^[.。]$/.test(last?.text ?? "") ? parts.slice(0, -1) : parts;
}

/** Whether something in backticks is a command to run, and not only a name: commands have arguments, settings an equals sign. */
export function isCommand(code: string): boolean {
  return /^[a-z][\w.-]*\s+(?!=)\S/.test(code);
}
