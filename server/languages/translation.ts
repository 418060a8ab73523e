import { createRequire } from "node:module";
import { fileURLToPath } from "node:url";
import type { FindingId } from "../contract/finding-ids.ts";
import { type Language, SOURCE, type Translated } from "../contract/languages.ts";
import { asWords, type Translatable } from "../contract/message.ts";
import { NAMES, type Names } from "../contract/names.ts";
import type { ComplaintTexts } from "../diagnose/complaints/index.ts";
import type { ConfiguredFault, DiagnosisText } from "../diagnose/diagnosis.ts";
import type { NOTES } from "../discover/notes.ts";
import type { Topics, Why } from "../present/explain-words.ts";
import type { ReportWords } from "../present/html/words.ts";
import type { KnownMessageWords } from "../present/known-message-words.ts";
import type { ProblemsPageWords } from "../present/problems-page-words.ts";
import type { UNKNOWN } from "../present/report.ts";
import type { SeverityReasons } from "../present/severity-reason.ts";
import type { StandIns } from "../present/stand-ins.ts";
import type { ExplanationWords } from "../present/text/explanation-words.ts";
import type { CheckTextWords } from "../present/text/words.ts";
import type { TROUBLES } from "../present/trouble-text.ts";

/** What stands around the steps that show whether a problem is gone. */
export type VerificationWords = {
  /** The first step, which everybody can take: on the page, and where no check can be made at once. */
  onPage: string;
  again: string;
  /** Of what a comparison with an earlier check shows. */
  compared: string;
  /** Before a command, where a mail user may read it too. */
  forAdministrators: string;
};

/** The administrator's first step where the account is one of the configuration. ICU MessageFormat; needs `user`, `secretFrom` and `secretName`. */
export type ConfiguredSteps = Readonly<Record<ConfiguredFault, string>>;

/** Everything that the server says in a language that is not English, which stands beside the code that it speaks for. */
export type Translation = {
  /** What each diagnosis says, by its id: `diagnoses/<id>.ts`. */
  diagnoses: Readonly<Record<FindingId, DiagnosisText>>;
  verification: VerificationWords;
  configured: ConfiguredSteps;
  /** How a step begins that deletes, exposes, overwrites or locks out. */
  careful: string;
  /** What stands for evidence where nothing was checked. */
  standIns: Translatable<StandIns>;
  names: Names;
  notes: typeof NOTES;
  check: Translatable<CheckTextWords>;
  report: Translatable<ReportWords>;
  complaints: Translatable<ComplaintTexts>;
  explanation: Translatable<ExplanationWords>;
  problemsPage: Translatable<ProblemsPageWords>;
  severityReasons: SeverityReasons;
  troubles: typeof TROUBLES;
  unknown: typeof UNKNOWN;
  why: Translatable<Why>;
  knownMessages: KnownMessageWords;
  /** What a message speaks of, where its cause is not known. */
  topics: Topics;
};

const read = createRequire(import.meta.url);

/** Reads a language: at once, so that nobody has to wait for words, and when it is first wanted, as most commands speak one alone. */
const READERS: Readonly<Record<Translated, () => Translation>> = {
  "zh-CN": () => read(fileURLToPath(new URL("./zh-CN/index.ts", import.meta.url))).ZH_CN,
};

const translations = new Map<Translated, Translation>();

function translationIn(language: Translated): Translation {
  const translation = translations.get(language) ?? READERS[language]();
  translations.set(language, translation);
  return translation;
}

/** The English words, or those that a translation has in their place. */
export function translated<CheckTextWords>(
  language: Language,
  english: CheckTextWords,
  of: (translation: Translation) => Translatable<NoInfer<CheckTextWords>>,
): CheckTextWords {
  return language === SOURCE ? english : asWords<CheckTextWords>(of(translationIn(language)));
}

/** What the things of the contract are called in this language. */
export function namesIn(language: Language): Names {
  return translated(language, NAMES, ({ names }) => names);
}
