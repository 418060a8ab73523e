import type { FindingReport } from "../../../server/contract/answers/finding.ts";
import type { Language } from "../../../server/contract/languages.ts";
import { say } from "../../../server/contract/message.ts";
import type { State } from "../../../server/contract/states.ts";
import { scopeOfOutage } from "../../../server/diagnose/outage.ts";
import { language } from "../../languages/language.ts";
import { mannerOf } from "../../languages/manner.ts";
import { type StateWords, stateWords } from "./words.ts";

/** How a server is, in the words of a language. */
export type StateWording = { state: StateWords; language: Language };

/** The same in the reader's language. */
export function spokenState(): StateWording {
  return { state: stateWords.value, language: language.value };
}

/** A server as a sentence names it, and who logs in there. */
export type Named = { name: string; user?: string | null | undefined };

/** How a server is, and why: of the server, or of the account of the check alone where no more is known to fail. */
export function headingText(
  { name, user }: Named,
  how: State,
  findings: readonly FindingReport[],
  wording: StateWording = spokenState(),
): string {
  const { state, language } = wording;
  const [cause] = findings;
  const ofAccount = how === "down" && scopeOfOutage(findings) === "account";
  const what = ofAccount
    ? accountDown(name, user ?? null, wording)
    : say(state.named, { name, is: state.is[how] }, language);
  if (!cause || how === "up") return what;
  return say(state.because, { what, reason: reasonText(cause, wording) }, language);
}

/** What is said instead of `… is down` where the account of the check gets no mail, and others may. */
export function accountDown(name: string, user: string | null, { state, language }: StateWording): string {
  const { accountDown, accountDownAs } = state;
  return user === null ? say(accountDown, { name }, language) : say(accountDownAs, { name, user }, language);
}

/** The title of a finding as the part behind a colon. */
export function reasonText({ title, evidence }: FindingReport, { language }: StateWording): string {
  return mannerOf(language).clause(title, evidence);
}
