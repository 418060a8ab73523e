import type { FindingId } from "../../contract/finding-ids.ts";

/** What is said of a complaint, in one language. */
export type ComplaintText = {
  /** The complaint as a person would say it. */
  title: string;
  /** What the self-check can find out about it by itself, and what not. */
  selfCheck: string;
  /** At most three questions whose answers part the causes. */
  questions: Readonly<Record<string, { text: string; answers: Readonly<Record<string, string>> }>>;
  /** Causes that lie outside of the server, so that no check can find them; all that is done about them a user can do. */
  causes: Readonly<Record<string, { title: string; cause: string; fix: readonly string[] }>>;
};

/** The answers with which a cause goes, by the question; with any where a question is not named. */
export type AnswersFor<Said extends ComplaintText> = {
  readonly [Question in keyof Said["questions"]]?: readonly (keyof Said["questions"][Question]["answers"] & string)[];
};

/** What a complaint can come from: a diagnosis of the catalogue, or a cause of its own. */
export type UsualCause<Said extends ComplaintText = ComplaintText> = (
  | { finding: FindingId }
  | { cause: keyof Said["causes"] & string }
) & {
  answers?: AnswersFor<Said>;
};

/** What is known of a complaint: its texts, and its causes with the likeliest first. */
export type KnownComplaint<Said extends ComplaintText = ComplaintText> = {
  text: Said;
  usual: readonly UsualCause<Said>[];
};

/** Writes down what is known of a complaint; the compiler sees to it that answers and causes are those of its text. */
export function describeComplaint<const Said extends ComplaintText>(
  known: KnownComplaint<Said> & { usual: readonly UsualCause<NoInfer<Said>>[] },
): KnownComplaint<Said> {
  return known;
}
