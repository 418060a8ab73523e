/**
 * A part of a response as it was written: an atom, number or string (however it was quoted), NIL, a list in parentheses, or a
 * response code in brackets (RFC 9051 section 4).
 */
export type Token = string | null | readonly Token[] | { code: readonly Token[] };

/** One untagged response: `* 12 EXISTS` has a number and no data, `* STATUS INBOX (…)` two data; `kind` is its keyword. */
export type Response = { kind: string; number: string | null; data: readonly Token[] };

/** The tokens of a response as imapflow's parser leaves them: literals as octets, figures in the digits that were sent. */
export function toTokens(nodes: unknown): Token[] {
  return Array.isArray(nodes) ? nodes.map(toToken) : [];
}

/** The text of a token; null for NIL and for what is none. */
export function textOf(token: Token | undefined): string | null {
  return typeof token === "string" ? token : null;
}

/** The elements of a list; none for what is no list. */
export function listOf(token: Token | undefined): readonly Token[] {
  return Array.isArray(token) ? token : [];
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

function toToken(node: unknown): Token {
  if (Array.isArray(node)) return node.map(toToken);
  if (typeof node !== "object" || node === null) return null;
  const value: unknown = Reflect.get(node, "value");
  const text = Buffer.isBuffer(value) ? value.toString("utf8") : String(value ?? "");
  const section: unknown = Reflect.get(node, "section");
  return Array.isArray(section) ? { code: section.map(toToken) } : text;
}
