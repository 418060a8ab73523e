import type { ComplaintCause, ExplainedComplaint } from "../contract/answers/explanation.ts";
import type { Text } from "../contract/answers/finding.ts";
import { type Given, isPossible } from "../contract/complaint-answers.ts";
import type { Language } from "../contract/languages.ts";
import { COMPLAINT_TEXTS, USUAL_CAUSES } from "../diagnose/complaints/index.ts";
import type { ComplaintText, UsualCause } from "../diagnose/complaints/known-complaint.ts";
import { translated } from "../languages/translation.ts";
import type { ToldComplaint } from "../recognise/complaints/complaint.ts";

/** What a diagnosis says in general; null for one that this catalogue does not hold. */
export type SayInGeneral = (id: string) => Text | null;

/**
 * What is known of a complaint: the questions that part its causes, and these with what a user can do. What goes with what the
 * person’s words have answered comes first.
 */
export function tellOfComplaint(
  { complaint, answers: told }: ToldComplaint,
  language: Language,
  sayInGeneral: SayInGeneral,
): ExplainedComplaint {
  const text: ComplaintText = translated(language, COMPLAINT_TEXTS, ({ complaints }) => complaints)[complaint];
  const usually = USUAL_CAUSES[complaint].flatMap((usual) => causeOf(usual, text, sayInGeneral) ?? []);
  return {
    complaint,
    title: text.title,
    questions: Object.entries(text.questions).map(([id, question]) => ({
      id,
      text: question.text,
      answers: Object.entries(question.answers).map(([answer, said]) => ({ id: answer, text: said })),
      ...(told[id] === undefined ? {} : { answered: told[id] }),
    })),
    selfCheck: text.selfCheck,
    usually: usually.toSorted((one, other) => fitting(other, told) - fitting(one, told)),
  };
}

function causeOf(usual: UsualCause, text: ComplaintText, sayInGeneral: SayInGeneral): ComplaintCause | null {
  const answers = Object.fromEntries(Object.entries(usual.answers ?? {}).map(([id, list]) => [id, [...(list ?? [])]]));
  if ("finding" in usual) {
    const said = sayInGeneral(usual.finding);
    return said && { id: usual.finding, catalogued: true, ...said, answers };
  }
  const own = text.causes[usual.cause];
  if (!own) return null;
  const { title, cause, fix } = own;
  return { id: usual.cause, catalogued: false, title, cause, fix: { user: [...fix], admin: [] }, answers };
}

/** How well a cause goes with what was told: 2 where it is named by an answer, 1 where no answer speaks against it, 0 otherwise. */
function fitting(cause: ComplaintCause, told: Given): number {
  if (!isPossible(cause, told)) return 0;
  return Object.keys(told).some((question) => cause.answers[question] !== undefined) ? 2 : 1;
}
