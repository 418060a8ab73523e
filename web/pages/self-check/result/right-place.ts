import type { CheckReport } from "../../../../server/contract/answers/check.ts";
import type { Discovered } from "../../../../server/contract/answers/discovered.ts";
import { isSameServer } from "../../../../server/contract/identity.ts";
import { phaseOf } from "../../../../server/contract/phase-list.ts";
import type { Question } from "../api.ts";

/** Where a mail program is to connect, and as whom. */
export type MailPlace = Pick<Question, "host" | "port" | "security" | "user">;

/**
 * The settings that can be called right: those that were checked, if they were found or an IMAP server answered there; else
 * what was found. Null when all there is are the visitor's own, which lead to no mail server.
 */
export function rightPlace(check: CheckReport, question: Question, found: Discovered | null): MailPlace | null {
  const answered = phaseOf(check.phases, "capability")?.status === "ok";
  return isFound(question, found) || answered ? question : (found?.settings[0] ?? null);
}

/** Whether these settings were found, and are not only the visitor's own. */
export function isFound(place: MailPlace, found: Discovered | null): boolean {
  return found?.settings.some((one) => isSameServer(one, place)) ?? false;
}
