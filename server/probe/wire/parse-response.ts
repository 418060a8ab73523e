import { PhaseError } from "../failure.ts";
import { readTokens } from "./read-tokens.ts";
import type { Response, Token } from "./tokens.ts";

/** One response as it came: its lines without their CRLF, and between each two of them a literal. */
export type RawResponse = { lines: readonly Buffer[]; literals: readonly Buffer[] };

const HEAD = /^\* +(?:(\d+) +)?([A-Za-z][A-Za-z0-9-]*)(?: +|$)/;
/** Status responses, whose data are words but for the code in brackets (RFC 9051 section 7.1). */
const STATUS: ReadonlySet<string> = new Set(["OK", "NO", "BAD", "BYE", "PREAUTH"]);
/** More than any server needs to say at once; less than would hurt us. */
const MOST_TOKENS = 100_000;

/** The keyword of an untagged response, in upper case; null for what is none. */
export function kindOf(line: string): string | null {
  return HEAD.exec(line)?.[2]?.toUpperCase() ?? null;
}

/** Takes an untagged response apart; null where it is none, or cannot be read. Throws where it has more parts than anybody needs. */
export function parseResponse({ lines, literals }: RawResponse): Response | null {
  const texts = lines.map((line) => line.toString("utf8"));
  const head = HEAD.exec(texts[0] ?? "");
  if (!head) return null;
  const [whole, number, word = ""] = head;
  const kind = word.toUpperCase();
  const rest = [(texts[0] ?? "").slice(whole.length), ...texts.slice(1)];
  const data = STATUS.has(kind) ? statusData(rest.join("")) : tokens(rest, literals, false);
  return data && { kind, number: number ?? null, data };
}

function tokens(texts: readonly string[], literals: readonly Buffer[], lenient: boolean): readonly Token[] | null {
  const read = readTokens(texts, literals, { most: MOST_TOKENS, lenient });
  if (read === "too-many") {
    throw new PhaseError({ code: "TooManyTokens", text: `a response of more than ${MOST_TOKENS} parts` });
  }
  return read;
}

/** The code, where there is one, and the words behind it. */
function statusData(text: string): readonly Token[] | null {
  if (!text.startsWith("[")) return text === "" ? [] : [text.trim()];
  const end = closingBracket(text);
  const code = end < 0 ? null : tokens([text.slice(1, end)], [], true);
  return code && [{ code }, text.slice(end + 1).trim()];
}

/** Servers put brackets inside a code: those that are closed count; where none fits, the first one ends it. */
function closingBracket(text: string): number {
  let depth = 0;
  for (let at = 0; at < text.length; at += 1) {
    if (text[at] === "[") depth += 1;
    else if (text[at] === "]") {
      depth -= 1;
      if (depth === 0) return at;
    }
  }
  return text.indexOf("]");
}
