import type { Evidence } from "../../server/contract/answers/finding.ts";
import { plainText } from "./code-parts.ts";

/**
 * An English sentence as the part behind a colon: `The certificate …` becomes `the certificate …`, but names keep their
 * capital: what came from the evidence, and abbreviations.
 */
export function clause(sentence: string, evidence: Evidence): string {
  const text = plainText(sentence);
  const named = Object.values(evidence).some((value) => typeof value === "string" && value && text.startsWith(value));
  return named || !/^[A-Z][a-z]*\s/.test(text) ? text : text.charAt(0).toLowerCase() + text.slice(1);
}
