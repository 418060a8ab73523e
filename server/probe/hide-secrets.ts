import type { Redaction } from "./redaction.ts";

/**
 * The same facts with the password gone from every text, whatever way it came there: a server may repeat it in a refusal,
 * an ID answer or a mailbox name.
 */
export function hideSecrets<Value>(value: Value, redaction: Redaction): Value;
export function hideSecrets(value: unknown, redaction: Redaction): unknown {
  if (typeof value === "string") return redaction.text(value);
  if (Array.isArray(value)) return value.map((item: unknown) => hideSecrets(item, redaction));
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, hideSecrets(item, redaction)]));
}
