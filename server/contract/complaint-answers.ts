import type { ComplaintCause } from "./answers/explanation.ts";

/** What was answered about a complaint, by the id of the question. */
export type Given = Readonly<Record<string, string>>;

/** Whether a cause goes with what was answered so far. */
export function isPossible({ answers }: Pick<ComplaintCause, "answers">, given: Given): boolean {
  return Object.entries(given).every(([question, answer]) => answers[question]?.includes(answer) ?? true);
}
