import type { CatalogueProblem } from "../../../server/contract/answers/catalogue.ts";
import type { Explanation } from "../../../server/contract/answers/explanation.ts";
import { withoutRepeats } from "../../../server/contract/without-repeats.ts";
import { to } from "../../browser/base.ts";
import { complaintPathFor } from "../../links/complaint-path.ts";
import { CatalogueRows } from "./catalogue-rows.tsx";
import { catalogueWords } from "./words.ts";

type Props = { text: string; explanation: Explanation; catalogue: readonly CatalogueProblem[] };

/** The problems that a complaint or an error message can come from, the likeliest first, and the way to all that is known of it. */
export function MeantProblems({ text, explanation, catalogue }: Props) {
  const texts = catalogueWords.value;
  const problems = problemsMeantBy(explanation, catalogue);
  if (problems.length === 0) return null;
  return (
    <>
      <CatalogueRows heading={explanation.title ?? texts.meant} problems={problems} />
      {explanation.complaint !== undefined && (
        <p>
          <a href={to(complaintPathFor(text))}>{texts.allCauses}</a>
        </p>
      )}
    </>
  );
}

/** The problems of the catalogue that an explanation names, in its order. */
export function problemsMeantBy(
  explanation: Explanation,
  catalogue: readonly CatalogueProblem[],
): readonly CatalogueProblem[] {
  const { diagnoses, usually } = withoutRepeats(explanation);
  const ids = [...diagnoses, ...usually].map(({ id }) => id);
  return ids.flatMap((id) => catalogue.find((problem) => problem.id === id) ?? []);
}
