import type { CatalogueProblem } from "../../../../server/contract/answers/catalogue.ts";
import { to } from "../../../browser/base.ts";
import { stepWords } from "../../../parts/course/words.ts";
import { severityMark } from "../../../parts/findings/severity-mark.ts";
import { problemWords } from "../../../parts/findings/words.ts";
import { PageTitle } from "../../../parts/page-title.tsx";
import { StateIcon } from "../../../parts/state/state-mark.tsx";
import { CopyButton } from "../../../parts/text/copy-button.tsx";
import { commonWords } from "../../../parts/words.ts";
import { helperOf } from "../catalogue.ts";
import { catalogueWords } from "../words.ts";

/** Which problem, how bad it is, who can put it right, and its permanent name. */
export function ProblemHeading({ problem }: { problem: CatalogueProblem }) {
  const { id, severity, severityReason, plain, transient, phase } = problem;
  const texts = catalogueWords.value;
  const mark = severityMark(severity);
  const { nav } = commonWords.value;
  const steps = stepWords.value;
  return (
    <div class="heading">
      <p class="crumbs">
        <a href={to("/problems")}>{nav.problems}</a> / {id}
      </p>
      <PageTitle text={plain.title} />
      <p class="sub facts">
        <span class={`state state-${mark}`}>
          <StateIcon state={mark} />
          {problemWords.value.severity[severity]}
        </span>
        <span>{texts.helper[helperOf(problem)]}</span>
        {transient && <span>{problemWords.value.transient}</span>}
        {phase && <span>{steps.name[phase]}</span>}
        <span>
          <code>{id}</code> <CopyButton text={id} />
        </span>
      </p>
      <p class="sub">{severityReason}</p>
    </div>
  );
}
