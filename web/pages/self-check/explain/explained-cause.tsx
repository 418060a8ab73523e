import type { ExplainedDiagnosis } from "../../../../server/contract/answers/explanation.ts";
import { to } from "../../../browser/base.ts";
import { problemPath } from "../../../links/problem-path.ts";
import { RichText } from "../../../parts/text/rich-text.tsx";
import { StepList } from "../step-list.tsx";
import { selfCheckWords } from "../words.ts";

type Props = { diagnosis: ExplainedDiagnosis; open: boolean };

/** One thing that an error message can mean, with what can be done. */
export function ExplainedCause({ diagnosis, open }: Props) {
  const { explain, youCan, onlyAdmin } = selfCheckWords.value;
  const { id, title, cause, why, confidence, fix } = diagnosis;
  return (
    <details class="explained" open={open}>
      <summary>
        <b>
          <RichText text={title} />
        </b>{" "}
        <small>{explain.confidence[confidence]}</small>
      </summary>
      <p class="sub">
        <RichText text={cause} />
      </p>
      <p class="muted">{why}</p>
      <h4>{youCan}</h4>
      {fix.user.length > 0 ? <StepList steps={fix.user} /> : <p>{onlyAdmin}</p>}
      {fix.admin.length > 0 && (
        <details class="more">
          <summary>{explain.admin}</summary>
          <StepList steps={fix.admin} />
        </details>
      )}
      <p>
        <a href={to(problemPath(id))}>{explain.about}</a>
      </p>
    </details>
  );
}
