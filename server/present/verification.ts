import type { Language } from "../contract/languages.ts";
import type { Diagnosis } from "../diagnose/diagnosis.ts";
import { translated, type VerificationWords } from "../languages/translation.ts";
import { textOf } from "./text-of.ts";

/** The words in English; every other language has its own in `server/languages`. */
export const VERIFICATION: VerificationWords = {
  again:
    "Check again in the same way, on the page or on the command line: the problem is gone when it is no longer reported.",
  compared:
    "Do not go by the page of the server: it compares with an earlier check, and after an hour or two no longer reports this in any case.",
  forAdministrators: "For administrators: ",
};

/**
 * How to see that a problem is gone: first what everybody can do, then commands. A comparison with an earlier check is not
 * asked again, as it soon shows nothing in any case. ICU MessageFormat.
 */
export function verification(diagnosis: Diagnosis, language: Language): readonly string[] {
  const { compares, who } = diagnosis;
  const { verify } = textOf(diagnosis, language);
  const { again, compared, forAdministrators } = translated(language, VERIFICATION, (words) => words.verification);
  const commands = verify.filter(isCommand);
  const marked = who.includes("user") ? commands.map((step) => forAdministrators + step) : commands;
  const byHand = verify.filter((step) => !isCommand(step));
  return compares ? [...byHand, ...marked, compared] : [again, ...byHand, ...marked];
}

function isCommand(step: string): boolean {
  return step.includes("`");
}
