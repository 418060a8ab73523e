import type { Language } from "../contract/languages.ts";
import type { Diagnosis } from "../diagnose/diagnosis.ts";
import { translated, type VerificationWords } from "../languages/translation.ts";
import { textOf } from "./text-of.ts";

/** The words in English; every other language has its own in `server/languages`. */
export const VERIFICATION: VerificationWords = {
  onPage: "Check again on this page: the problem is gone when it is no longer reported.",
  again: "Check again in the same way: the problem is gone when it is no longer reported.",
  compared:
    "Do not rely on the server's page: it compares with an earlier check, so this disappears there after an hour or two, fixed or not.",
  forAdministrators: "For administrators: ",
};

/** Where the steps are read: on the page, which makes checks itself, or on a terminal, in a file or in the documentation. */
export type ReadingPlace = "page" | "elsewhere";

/**
 * How to see that a problem is gone: first what everybody can do, then commands. A comparison with an earlier check is not
 * asked again, as it soon shows nothing in any case, nor is a check that could not find it. ICU MessageFormat.
 */
export function verification(
  diagnosis: Diagnosis,
  language: Language,
  place: ReadingPlace = "page",
): readonly string[] {
  const { compares, onlyTold, who } = diagnosis;
  const { verify } = textOf(diagnosis, language);
  const said = translated(language, VERIFICATION, (words) => words.verification);
  const commands = verify.filter(isCommand);
  const marked = who.includes("user") ? commands.map((step) => said.forAdministrators + step) : commands;
  const byHand = verify.filter((step) => !isCommand(step));
  if (compares) return [...byHand, ...marked, said.compared];
  if (onlyTold) return [...byHand, ...marked];
  return [place === "page" ? said.onPage : said.again, ...byHand, ...marked];
}

function isCommand(step: string): boolean {
  return step.includes("`");
}
