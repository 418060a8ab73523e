import type { ComplaintCause } from "../../../../server/contract/answers/explanation.ts";
import { to } from "../../../browser/base.ts";
import { problemPath } from "../../../links/problem-path.ts";
import { RichText } from "../../../parts/text/rich-text.tsx";
import { StepList } from "../step-list.tsx";
import { selfCheckWords } from "../words.ts";

type Props = { cause: ComplaintCause; open: boolean };

/** One thing that a complaint can come from, with what can be done. */
export function UsualCause({ cause: { id, title, cause, fix, catalogued }, open }: Props) {
  const { explain, youCan, onlyAdmin } = selfCheckWords.value;
  return (
    <details class="explained" open={open}>
      <summary>
        <b>
          <RichText text={title} />
        </b>
      </summary>
      <p class="sub">
        <RichText text={cause} />
      </p>
      <h4>{youCan}</h4>
      {fix.user.length > 0 ? <StepList steps={fix.user} /> : <p>{onlyAdmin}</p>}
      {catalogued && (
        <p>
          <a href={to(problemPath(id))}>{explain.about}</a>
        </p>
      )}
    </details>
  );
}
