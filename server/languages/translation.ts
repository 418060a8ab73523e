import type { FindingId } from "../contract/finding-ids.ts";
import type { Language } from "../contract/languages.ts";
import type { ConfiguredFault, DiagnosisText } from "../diagnose/diagnosis.ts";
import { ZH_CN } from "./zh-CN/index.ts";

/** What stands around the steps that show whether a problem is gone. */
export type VerificationWords = {
  /** The first step, which everybody can take. */
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
};

const TRANSLATIONS: Readonly<Record<Exclude<Language, "en">, Translation>> = { "zh-CN": ZH_CN };

/** Words in this language: the English ones, or those that a translation has in their place. */
export function translated<Words>(language: Language, english: Words, of: (translation: Translation) => Words): Words {
  return language === "en" ? english : of(TRANSLATIONS[language]);
}
