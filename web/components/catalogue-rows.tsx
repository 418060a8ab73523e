import { useId } from "preact/hooks";
import type { CatalogueProblem } from "../../server/http/shapes.ts";
import { to } from "../browser/base.ts";
import { catalogueWords } from "../i18n/catalogue.ts";
import { words } from "../i18n/language.ts";
import { helperOf } from "../problems/catalogue.ts";
import { problemPath } from "../problems/path.ts";
import { RichText } from "./rich-text.tsx";
import { severityMark } from "./severity-mark.ts";
import { StateIcon } from "./state-mark.tsx";

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
  const texts = words.value.problem;
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
