import { styleText } from "node:util";
import type { ComplaintCause, ExplainedDiagnosis, Explanation } from "../../contract/answers/explanation.ts";
import type { Text } from "../../contract/answers/finding.ts";
import type { Language } from "../../contract/languages.ts";
import { withoutRepeats } from "../../contract/without-repeats.ts";
import { explanationWordsIn } from "./explanation-words.ts";
import { wordsIn } from "./words.ts";

type Style = Parameters<typeof styleText>[0];
type Paint = (style: Style, text: string) => string;

/**
 * What an error message or a complaint means as a person reads it on a terminal: the likeliest cause in full, the others in brief;
 * of a complaint also the questions that part the causes.
 */
export function explanationText(
  explanation: Explanation,
  { language, colour }: { language: Language; colour: boolean },
): string {
  const paint: Paint = (style, text) => (colour ? styleText(style, text, { validateStream: false }) : text);
  const { diagnoses, usually } = withoutRepeats(explanation);
  const [first, ...others] = diagnoses;
  const meant = first
    ? [inFull(first, language, paint), ...others.map((one) => inBrief(one, headingOf(one, language, paint)))]
    : [];
  const parts = [...meant, ...ofComplaint(explanation, usually, language, paint)];
  if (parts.length === 0) return `${explanation.note ?? explanationWordsIn(language).nothing}\n`;
  return `${parts.join("\n\n")}\n`;
}

/** Of a complaint each cause with its first step, as it takes an answer to know which of them it is. */
function ofComplaint(
  { complaint, title = "", questions = [], selfCheck = "" }: Explanation,
  usually: readonly ComplaintCause[],
  language: Language,
  paint: Paint,
): readonly string[] {
  if (complaint === undefined) return [];
  const words = explanationWordsIn(language);
  const asked = questions.map(({ text, answers, answered }, index) => {
    const offered = answers.map(({ id, text: said }) =>
      id === answered ? `       – ${paint("bold", said)} ${paint("dim", words.answered)}` : `       – ${said}`,
    );
    return [`    ${index + 1}. ${text}`, ...offered].join("\n");
  });
  const causes = usually.map((cause) =>
    inBrief(cause, `${paint("bold", cause.title)} ${paint("dim", `[${cause.id}]`)}`),
  );
  return [
    [
      `${paint("bold", title)} ${paint("dim", `[${complaint}]`)}`,
      `  ${paint("underline", words.questions)}`,
      ...asked,
      `  ${paint("underline", words.selfCheck)}`,
      `    ${selfCheck}`,
    ].join("\n"),
    words.usually,
    ...causes,
  ];
}

function inFull(diagnosis: ExplainedDiagnosis, language: Language, paint: Paint): string {
  const { forYou, forAdministrator } = wordsIn(language);
  const { user, admin } = diagnosis.fix;
  return [
    headingOf(diagnosis, language, paint),
    `  ${diagnosis.why}`,
    `  ${diagnosis.cause}`,
    ...steps(forYou, user, paint),
    ...steps(forAdministrator, admin, paint),
  ].join("\n");
}

function inBrief({ fix, cause, why = cause }: Text & { why?: string }, heading: string): string {
  const [step] = [...fix.user, ...fix.admin];
  return [heading, `  ${why}`, ...(step ? [`  → ${step}`] : [])].join("\n");
}

function headingOf({ title, id, confidence }: ExplainedDiagnosis, language: Language, paint: Paint): string {
  return `${paint("bold", title)} ${paint("dim", `[${id}, ${explanationWordsIn(language).confidence[confidence]}]`)}`;
}

function steps(title: string, list: readonly string[], paint: Paint): readonly string[] {
  if (list.length === 0) return [];
  return [`  ${paint("underline", title)}`, ...list.map((step, index) => `    ${index + 1}. ${step}`)];
}
