import type { ComplaintCause, ExplainedComplaint } from "../contract/answers/explanation.ts";
import type { Text } from "../contract/answers/finding.ts";
import type { Complaint } from "../contract/complaints.ts";
import type { Language } from "../contract/languages.ts";
import { COMPLAINT_TEXTS, USUAL_CAUSES } from "../diagnose/complaints/index.ts";
import type { ComplaintText, UsualCause } from "../diagnose/complaints/known-complaint.ts";
import { translated } from "../languages/translation.ts";

/** What a diagnosis says in general; null for one that this catalogue does not hold. */
export type SayInGeneral = (id: string) => Text | null;

/** What is known of a complaint: the questions that part its causes, and these with what a user can do. */
export function tellOfComplaint(
  complaint: Complaint,
  language: Language,
  sayInGeneral: SayInGeneral,
): ExplainedComplaint {
  const text: ComplaintText = translated(language, COMPLAINT_TEXTS, ({ complaints }) => complaints)[complaint];
  return {
    complaint,
    title: text.title,
    questions: Object.entries(text.questions).map(([id, question]) => ({
      id,
      text: question.text,
      answers: Object.entries(question.answers).map(([answer, said]) => ({ id: answer, text: said })),
    })),
    selfCheck: text.selfCheck,
    usually: USUAL_CAUSES[complaint].flatMap((usual) => causeOf(usual, text, sayInGeneral) ?? []),
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
