import type { Language } from "../../../server/contract/languages.ts";
import { say } from "../../../server/contract/message.ts";
import { language as speaking } from "../../languages/language.ts";
import { mannerOf } from "../../languages/manner.ts";
import type { Program } from "./programs.ts";
import type { MailServer, MailSettings } from "./settings.ts";
import type { StepFillings } from "./steps-words.ts";
import { type SetupWords, setupWords } from "./words.ts";

/** The setup in the words of a language. */
type Wording = { words: SetupWords; language: Language };

/** What to do in a mail program, with the settings filled in. */
export function guideSteps(
  program: Program,
  settings: MailSettings,
  { words, language }: Wording = { words: setupWords.value, language: speaking.value },
): readonly string[] {
  const steps = (settings.signsInByItself ? words.signInSteps : words.steps)[program];
  const filled = fillings(settings, words.fillings, language);
  return steps.map((step) => mannerOf(language).spaced(say(step, filled, language)));
}

function fillings(
  { imap, smtp, address, user, smtpUser, password, oauth }: MailSettings,
  words: SetupWords["fillings"],
  language: Language,
): StepFillings {
  const typed = (text: string) => `\`${text}\``;
  const endpoint = (one: MailServer) => say(words.endpoint, one, language);
  const tls = ({ security }: MailServer) => say(words.tls, { security }, language);
  const tick = ({ security }: MailServer) => say(words.tick, { security }, language);
  return {
    address: address === "" ? words.yourAddress : typed(address),
    user: user === "" ? words.sameUser : typed(user),
    smtpUser: smtpUser === "" ? words.sameUser : typed(smtpUser),
    sendsAs: smtpUser === user ? "same" : "other",
    password: words.password[password],
    incoming: endpoint(imap),
    outgoing: endpoint(smtp),
    imapHost: imap.host,
    imapPort: imap.port,
    imapSecurity: imap.security,
    imapTls: tls(imap),
    imapTick: tick(imap),
    smtpHost: smtp.host,
    smtpPort: smtp.port,
    smtpSecurity: smtp.security,
    smtpTls: tls(smtp),
    smtpTick: tick(smtp),
    oauth: `${oauth}`,
    signIn: words.signIn,
  };
}
