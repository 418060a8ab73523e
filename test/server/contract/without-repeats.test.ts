import { expect, it } from "vitest";
import type { ComplaintCause, ExplainedDiagnosis } from "../../../server/contract/answers/explanation.ts";
import type { Confidence } from "../../../server/contract/confidences.ts";
import { withoutRepeats } from "../../../server/contract/without-repeats.ts";

const text = { title: "t", cause: "c", fix: { user: [], admin: [] } };
const diagnosis = (id: string, confidence: Confidence): ExplainedDiagnosis => ({ id, confidence, why: "w", ...text });
const cause = (id: string): ComplaintCause => ({ id, catalogued: true, ...text, answers: {} });
const idsOf = (list: readonly { id: string }[]) => list.map(({ id }) => id);

it("what the words point to stands first, what is only possible among the causes of the complaint, each once", () => {
  const shown = withoutRepeats({
    diagnoses: [diagnosis("a", "likely"), diagnosis("b", "possible"), diagnosis("c", "possible")],
    usually: [cause("b"), cause("a"), cause("d")],
  });
  expect([idsOf(shown.diagnoses), idsOf(shown.usually)]).toEqual([
    ["a", "c"],
    ["b", "d"],
  ]);
});

it("without a complaint nothing is changed", () => {
  const diagnoses = [diagnosis("a", "possible")];
  expect(withoutRepeats({ diagnoses })).toEqual({ diagnoses, usually: [] });
});
