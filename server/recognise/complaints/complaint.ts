import type { Given } from "../../contract/complaint-answers.ts";
import { COMPLAINTS, type Complaint } from "../../contract/complaints.ts";
import { languagesOf } from "./languages-of.ts";
import { type Statement, statementsIn } from "./meaning.ts";
import { asPlainText } from "./plain-text.ts";
import { ENOUGH, isOfOneMessage, WEIGHERS } from "./rules.ts";
import { answersIn } from "./told-answers.ts";
import { toldIn } from "./told-in.ts";

/** A person says it in few words, or at the beginning. */
const BEGINNING = 240;

/** What a person complains of, and which of the questions that are asked about it their own words have answered already. */
export type ToldComplaint = { complaint: Complaint; answers: Given };

/** What a person complains of in plain words; null where they do not, or of nothing that is known. */
export function complaintIn(text: string): Complaint | null {
  return toldComplaintIn(text)?.complaint ?? null;
}

/** The same with what their words have answered. */
export function toldComplaintIn(text: string): ToldComplaint | null {
  const plain = asPlainText(toldIn(text));
  if (plain === "") return null;
  const found = likeliestIn(plain.slice(0, BEGINNING)) ?? (plain.length > BEGINNING ? likeliestIn(plain) : null);
  return found && { complaint: found.complaint, answers: answersIn(found.complaint, found.statements, plain) };
}

function likeliestIn(plain: string): { complaint: Complaint; statements: readonly Statement[] } | null {
  for (const lexicon of languagesOf(plain)) {
    const statements = statementsIn(plain, lexicon);
    if (isOfOneMessage(statements)) return null;
    const [first] = COMPLAINTS.map((complaint) => ({ complaint, weight: WEIGHERS[complaint](statements) })).toSorted(
      (a, b) => b.weight - a.weight,
    );
    if (first && first.weight >= ENOUGH) return { complaint: first.complaint, statements };
  }
  return null;
}
