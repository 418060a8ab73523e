/**
 * A part of a response as it was written: an atom, number or string (however it was quoted), NIL, a list in parentheses, or a
 * response code in brackets (RFC 9051 section 4).
 */
export type Token = string | null | readonly Token[] | { code: readonly Token[] };

/** One untagged response: `* 12 EXISTS` has a number and no data, `* STATUS INBOX (…)` two data; `kind` is its keyword. */
export type Response = { kind: string; number: string | null; data: readonly Token[] };

/** The text of a token; null for NIL and for what is none. */
export function textOf(token: Token | undefined): string | null {
  return typeof token === "string" ? token : null;
}

/** The elements of a list; none for what is no list. */
export function listOf(token: Token | undefined): readonly Token[] {
  return Array.isArray(token) ? token : [];
}

/** The strings of a list, without what is none. */
export function textsOf(token: Token | undefined): readonly string[] {
  return listOf(token).flatMap((one) => (typeof one === "string" && one !== "" ? [one] : []));
}

/** The response code that the text of a status response begins with; none where it has none. */
export function codeOf({ data: [first] }: Response): readonly Token[] {
  return typeof first === "object" && first !== null && "code" in first ? first.code : [];
}

/** A token as it was written, near enough to be recognised in a transcript. */
export function written(token: Token | undefined): string {
  if (token === undefined) return "";
  if (token === null) return "NIL";
  if (typeof token === "string") return token;
  return "code" in token ? `[${token.code.map(written).join(" ")}]` : `(${token.map(written).join(" ")})`;
}
