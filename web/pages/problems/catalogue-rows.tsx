import { useId } from "preact/hooks";
import type { CatalogueProblem } from "../../../server/contract/answers/catalogue.ts";
import { to } from "../../browser/base.ts";
import { problemPath } from "../../links/problem-path.ts";
import { severityMark } from "../../parts/findings/severity-mark.ts";
import { problemWords } from "../../parts/findings/words.ts";
import { StateIcon } from "../../parts/state/state-mark.tsx";
import { RichText } from "../../parts/text/rich-text.tsx";
import { helperOf } from "./catalogue.ts";
import { catalogueWords } from "./words.ts";

type Props = {
  /** Where a link may lead to it. */
  id?: string;
  heading: string;
  problems: readonly CatalogueProblem[];
  /** What else is to be said of each. */
  note?: (problem: CatalogueProblem) => string;
};

/** Problems of the catalogue under a heading, each with its severity and who can put it right. */
export function CatalogueRows({ id: place, heading, problems, note }: Props) {
  const id = useId();
  if (problems.length === 0) return null;
  return (
    <section id={place} class="catalogue" aria-labelledby={id}>
      <h2 id={id}>{heading}</h2>
      <ul class={note ? "card" : "card two"}>
        {problems.map((problem) => (
          <Row key={problem.id} problem={problem} note={note?.(problem)} />
        ))}
      </ul>
    </section>
  );
}

function Row({ problem, note }: { problem: CatalogueProblem; note: string | undefined }) {
  const { id, severity, plain, transient, now } = problem;
  const texts = problemWords.value;
  const mark = severityMark(severity);
  return (
    <li>
      <StateIcon state={mark} />
      <div>
        <a href={to(problemPath(id, now[0]))}>
          <span class="visually-hidden">{`${texts.severity[severity]}: `}</span>
          <RichText text={plain.title} />
        </a>
        {note && <strong class={`note state-${mark}`}>{note}</strong>}
        <small>
          <code>{id}</code> · {catalogueWords.value.helper[helperOf(problem)]}
          {transient && ` · ${texts.transient}`}
        </small>
      </div>
    </li>
  );
}
