import type { Token } from "../../../../server/probe/wire/tokens.ts";

/** The tokens of a response as imapflow's parser leaves them: literals as octets, figures in the digits that were sent. */
export function toTokens(nodes: unknown): Token[] {
  return Array.isArray(nodes) ? nodes.map(toToken) : [];
}

function toToken(node: unknown): Token {
  if (Array.isArray(node)) return node.map(toToken);
  if (typeof node !== "object" || node === null) return null;
  const value: unknown = Reflect.get(node, "value");
  const text = Buffer.isBuffer(value) ? value.toString("utf8") : String(value ?? "");
  const section: unknown = Reflect.get(node, "section");
  return Array.isArray(section) ? { code: section.map(toToken) } : text;
}
