import { isRev2Alone } from "./offers.ts";

/** A part of a command: a string (in quotes or as a literal where it has to be), a list of words, or a sequence set. */
export type Argument = string | { words: readonly string[] } | { sequence: string };

/** What a string may hold that goes out bare: ATOM-CHAR of RFC 9051 section 9. */
const ATOM = /^\\?[!#$'+-[^-z|}~]+$/;
const NOT_QUOTABLE = /[\r\n\0]/;
/** What LITERAL- allows without asking (RFC 7888 section 5). */
const SMALL_OCTETS = 4096;

/**
 * A command in the pieces in which it is sent, without their CRLF: before each but the first the server is to ask for it (RFC 9051
 * section 4.3).
 */
export function commandPieces(
  command: string,
  args: readonly Argument[],
  capabilities: readonly string[],
): readonly [Buffer, ...Buffer[]] {
  const pieces: Buffer[] = [];
  const piece: Buffer[] = [Buffer.from(command)];
  for (const argument of args) {
    if (typeof argument === "string" && NOT_QUOTABLE.test(argument)) {
      const octets = Buffer.from(argument);
      const unasked = octets.length <= SMALL_OCTETS && isSentUnasked(capabilities);
      piece.push(Buffer.from(` {${octets.length}${unasked ? "+" : ""}}`));
      if (unasked) piece.push(Buffer.from("\r\n"));
      else pieces.push(Buffer.concat(piece.splice(0)));
      piece.push(octets);
    } else piece.push(Buffer.from(` ${written(argument)}`));
  }
  const [first, ...others] = [...pieces, Buffer.concat(piece)];
  return [first ?? Buffer.from(command), ...others];
}

function written(argument: Argument): string {
  if (typeof argument === "string") return isBare(argument) ? argument : quoted(argument);
  return "sequence" in argument ? argument.sequence : `(${argument.words.join(" ")})`;
}

/** Some servers read `&`, which begins what is encoded in a name, only in quotes. */
function isBare(text: string): boolean {
  return ATOM.test(text) && !text.includes("&");
}

function quoted(text: string): string {
  return `"${text.replace(/[\\"]/g, "\\$&")}"`;
}

function isSentUnasked(capabilities: readonly string[]): boolean {
  return ["LITERAL+", "LITERAL-"].some((one) => capabilities.includes(one)) || isRev2Alone(capabilities);
}
