import type { ComplaintCause, ExplainedDiagnosis, Explanation } from "./answers/explanation.ts";

/**
 * What is to be shown of an explanation, each cause once: a diagnosis that the words point to stands before the causes of the
 * complaint; one that is only possible stands among them.
 */
export function withoutRepeats({ diagnoses, usually = [] }: Explanation): {
  diagnoses: readonly ExplainedDiagnosis[];
  usually: readonly ComplaintCause[];
} {
  const isUsual = (id: string) => usually.some((cause) => cause.id === id);
  const pointedTo = diagnoses.filter(({ id, confidence }) => confidence !== "possible" || !isUsual(id));
  return { diagnoses: pointedTo, usually: usually.filter(({ id }) => !pointedTo.some((one) => one.id === id)) };
}
