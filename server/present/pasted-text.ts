import type { Text } from "../contract/answers/finding.ts";
import type { Language } from "../contract/languages.ts";
import type { Diagnosis } from "../diagnose/diagnosis.ts";
import { standInsIn } from "./stand-ins.ts";
import { writtenText } from "./text-of.ts";
import { type KnownOfServer, writeUnchecked } from "./unchecked.ts";

/** What anybody can run or make: a check by hand, and names that only begin with ours. */
const FOR_ANYBODY = /`[^`]*\bimapscope (?:check|explain)\b[^`]*`|imapscope-[\w-]+/g;

/**
 * The text of a diagnosis for somebody who pasted a message and made no check: with what is known of it, and as what it is
 * called in a sentence, and without steps on imapscope's own configuration, which that person has not got.
 */
export function writePasted(
  diagnosis: Diagnosis,
  known: KnownOfServer,
  language: Language,
  called: KnownOfServer = {},
): Text {
  const { title, cause, fix } = writtenText(diagnosis, language);
  const standIns = standInsIn(language);
  const write = (message: string) => writeUnchecked(message, { known, called, standIns }, language);
  return {
    title: write(title),
    cause: write(cause),
    fix: { user: fix.user.map(write), admin: fix.admin.map(write).filter((step) => !isOnImapscope(step)) },
  };
}

function isOnImapscope(step: string): boolean {
  return step.replace(FOR_ANYBODY, "").includes("imapscope");
}
