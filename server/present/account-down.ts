import type { CheckReport } from "../contract/answers/check.ts";
import type { Language } from "../contract/languages.ts";
import { say } from "../contract/message.ts";
import { scopeOfOutage } from "../diagnose/outage.ts";
import { reportWordsIn } from "./html/words.ts";

/** What is said instead of `… is down` where no more is known to fail than the account of the check; null where more is. */
export function accountDown(
  { state, server, findings }: Pick<CheckReport, "state" | "server" | "findings">,
  language: Language,
): string | null {
  const { name, user } = server;
  if (state !== "down" || user === undefined || scopeOfOutage(findings) === "server") return null;
  return say(reportWordsIn(language).accountDown, { server: name, user }, language);
}
