import type { Language } from "../contract/languages.ts";
import { CAREFUL } from "../diagnose/careful.ts";
import type { Diagnosis, DiagnosisText } from "../diagnose/diagnosis.ts";
import { translated } from "../languages/translation.ts";

/** What a diagnosis says in this language; in English where it has not been translated, which the type check has told. */
export function textOf(diagnosis: Diagnosis, language: Language): DiagnosisText {
  const text = writtenText(diagnosis, language);
  const { fix, monitored } = text;
  if (monitored === undefined) return text;
  return { ...text, fix: { ...fix, admin: beforeCareful(fix.admin, monitored, language) } };
}

/** Behind the other steps, but for those that need care, which come last. */
function beforeCareful(steps: readonly string[], step: string, language: Language): readonly string[] {
  const mark = translated(language, CAREFUL, (words) => words.careful);
  const first = steps.findIndex((one) => one.startsWith(mark));
  return first < 0 ? [...steps, step] : [...steps.slice(0, first), step, ...steps.slice(first)];
}

/** The same where a step of its own says what is to be put right in the configuration (`configured-steps.ts`). */
export function writtenText({ id, text }: Diagnosis, language: Language): DiagnosisText {
  return translated(language, text, ({ diagnoses }) => byId(diagnoses)[id] ?? text);
}

/** The id may be none that was there when the languages were written. */
function byId(texts: Readonly<Record<string, DiagnosisText>>): Readonly<Record<string, DiagnosisText>> {
  return texts;
}
