import { styleText } from "node:util";
import type { ExplainedDiagnosis, Explanation } from "../../contract/answers/explanation.ts";
import type { Language } from "../../contract/languages.ts";
import { explanationWordsIn } from "./explanation-words.ts";
import { wordsIn } from "./words.ts";

type Style = Parameters<typeof styleText>[0];
type Paint = (style: Style, text: string) => string;

/** What an error message means as a person reads it on a terminal: the likeliest cause in full, the others in brief. */
export function explanationText(
  { diagnoses }: Explanation,
  { language, colour }: { language: Language; colour: boolean },
): string {
  const paint: Paint = (style, text) => (colour ? styleText(style, text, { validateStream: false }) : text);
  const [first, ...others] = diagnoses;
  if (!first) return `${explanationWordsIn(language).nothing}\n`;
  const parts = [inFull(first, language, paint), ...others.map((one) => inBrief(one, language, paint))];
  return `${parts.join("\n\n")}\n`;
}

function inFull(diagnosis: ExplainedDiagnosis, language: Language, paint: Paint): string {
  const { forYou, forAdministrator } = wordsIn(language);
  const { user, admin } = diagnosis.fix;
  return [
    heading(diagnosis, language, paint),
    `  ${diagnosis.why}`,
    `  ${diagnosis.cause}`,
    ...steps(forYou, user, paint),
    ...steps(forAdministrator, admin, paint),
  ].join("\n");
}

function inBrief(diagnosis: ExplainedDiagnosis, language: Language, paint: Paint): string {
  const [step] = [...diagnosis.fix.user, ...diagnosis.fix.admin];
  return [heading(diagnosis, language, paint), `  ${diagnosis.why}`, ...(step ? [`  → ${step}`] : [])].join("\n");
}

function heading({ title, id, confidence }: ExplainedDiagnosis, language: Language, paint: Paint): string {
  return `${paint("bold", title)} ${paint("dim", `[${id}, ${explanationWordsIn(language).confidence[confidence]}]`)}`;
}

function steps(title: string, list: readonly string[], paint: Paint): readonly string[] {
  if (list.length === 0) return [];
  return [`  ${paint("underline", title)}`, ...list.map((step, index) => `    ${index + 1}. ${step}`)];
}
