import { COMPLAINTS, type Complaint } from "../../contract/complaints.ts";
import { languagesOf } from "./languages-of.ts";
import { statementsIn } from "./meaning.ts";
import { asPlainText } from "./plain-text.ts";
import { ENOUGH, WEIGHERS } from "./rules.ts";
import { toldIn } from "./told-in.ts";

/** A person says it in few words, or at the beginning. */
const BEGINNING = 240;
/** What a person complains of in plain words; null where they do not, or of nothing that is known. */
export function complaintIn(text: string): Complaint | null {
  const plain = asPlainText(toldIn(text));
  if (plain === "") return null;
  return likeliestIn(plain.slice(0, BEGINNING)) ?? (plain.length > BEGINNING ? likeliestIn(plain) : null);
}

function likeliestIn(plain: string): Complaint | null {
  for (const lexicon of languagesOf(plain)) {
    const statements = statementsIn(plain, lexicon);
    const [first] = COMPLAINTS.map((complaint) => ({ complaint, weight: WEIGHERS[complaint](statements) })).toSorted(
      (a, b) => b.weight - a.weight,
    );
    if (first && first.weight >= ENOUGH) return first.complaint;
  }
  return null;
}
