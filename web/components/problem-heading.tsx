import type { CatalogueProblem } from "../../server/http/shapes.ts";
import { to } from "../browser/base.ts";
import { catalogueWords } from "../i18n/catalogue.ts";
import { words } from "../i18n/language.ts";
import { helperOf } from "../problems/catalogue.ts";
import { CopyButton } from "./copy-button.tsx";
import { PageTitle } from "./page-title.tsx";
import { severityMark } from "./severity-mark.ts";
import { StateIcon } from "./state-mark.tsx";

/** Which problem, how bad it is, who can put it right, and its permanent name. */
export function ProblemHeading({ problem }: { problem: CatalogueProblem }) {
  const { id, severity, severityReason, plain, transient, phase } = problem;
  const texts = catalogueWords.value;
  const mark = severityMark(severity);
  const { nav, steps } = words.value;
  return (
    <div class="heading">
      <p class="crumbs">
        <a href={to("/problems")}>{nav.problems}</a> / {id}
      </p>
      <PageTitle text={plain.title} />
      <p class="sub facts">
        <span class={`state state-${mark}`}>
          <StateIcon state={mark} />
          {words.value.problem.severity[severity]}
        </span>
        <span>{texts.helper[helperOf(problem)]}</span>
        {transient && <span>{words.value.problem.transient}</span>}
        {phase && <span>{steps.name[phase]}</span>}
        <span>
          <code>{id}</code> <CopyButton text={id} />
        </span>
      </p>
      <p class="sub">{severityReason}</p>
    </div>
  );
}
