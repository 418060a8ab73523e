import { useId, useState } from "preact/hooks";
import type { Who } from "../../../../server/contract/who.ts";
import { to } from "../../../browser/base.ts";
import { say } from "../../../languages/say.ts";
import { problemPath } from "../../../links/problem-path.ts";
import { FixSteps } from "../../../parts/findings/fix-steps.tsx";
import { reader } from "../../../parts/findings/reader.ts";
import { severityMark } from "../../../parts/findings/severity-mark.ts";
import { problemWords } from "../../../parts/findings/words.ts";
import { ServerChip } from "../../../parts/server-chip.tsx";
import { StateIcon } from "../../../parts/state/state-mark.tsx";
import { RichText } from "../../../parts/text/rich-text.tsx";
import type { CurrentProblem } from "./problems.ts";
import { VariantChoice } from "./variant-choice.tsx";

/** How many servers are named, on a card that is open or closed. */
const MOST_CHIPS = { open: 6, closed: 3 };
const MOST_STEPS = 2;

/** One problem, wherever it is: what, why, what to do, and the way to its servers. */
export function ProblemCard({ problem, open: opened }: { problem: CurrentProblem; open: boolean }) {
  const [choice, choose] = useState<boolean | null>(null);
  const [chosen, show] = useState<string | null>(null);
  const body = useId();
  const texts = problemWords.value;
  const open = choice ?? opened;
  const chips = problem.servers.slice(0, open ? MOST_CHIPS.open : MOST_CHIPS.closed);
  const mark = severityMark(problem.severity);
  const variant =
    problem.variants.find(({ servers }) => servers.some(({ name }) => name === chosen)) ?? problem.variants[0];
  const { title, cause, fix, transient, who, severityReason } = variant.finding;
  // The one that the reader chose, or one that the same words are true for.
  const shown = variant.servers.find(({ name }) => name === chosen)?.name ?? variant.servers[0]?.name;
  return (
    <article class={`card problem state-${mark}${open ? " open" : ""}`}>
      <h3>
        <button type="button" aria-expanded={open} aria-controls={body} onClick={() => choose(!open)}>
          <StateIcon state={mark} />
          <span>
            <span class="visually-hidden">{`${texts.severity[problem.severity]}: `}</span>
            <RichText text={title} />
            {transient && <small class="mark">{texts.transient}</small>}
            {problem.unconfirmed && (
              <small class="mark" title={texts.unconfirmedWhy}>
                {texts.unconfirmed}
              </small>
            )}
            <svg class="icon chevron" viewBox="0 0 14 14" aria-hidden="true">
              <path d="M2 5l5 5 5-5" />
            </svg>
          </span>
        </button>
      </h3>
      <div class="where">
        <small>{texts.forWhom[whom(who)]}</small>
        <ul class="chips" aria-label={texts.servers}>
          {chips.map((server) => (
            <li key={server.name}>
              <ServerChip name={server.name} state={server.state} />
            </li>
          ))}
          {problem.servers.length > chips.length && (
            <li>
              <a class="chip" href={to(`/?q=${problem.id}`)}>
                {say(texts.moreServers, { count: problem.servers.length - chips.length })}
              </a>
            </li>
          )}
        </ul>
      </div>
      <div id={body} class="body" hidden={!open}>
        {problem.variants.length > 1 && <VariantChoice problem={problem} variant={variant} onChoose={show} />}
        <p>{severityReason}</p>
        <p class="cause">
          <RichText text={cause} />
        </p>
        <FixSteps fix={fix} reader={reader.value} most={MOST_STEPS} />
        <p class="reference">
          <a href={to(problemPath(problem.id, shown))}>{texts.all}</a>
        </p>
      </div>
    </article>
  );
}

/** The likelier one first. */
function whom([first, second]: readonly Who[]): "admin" | "user" | "adminOrUser" | "userOrAdmin" {
  if (second === undefined) return first ?? "admin";
  return first === "admin" ? "adminOrUser" : "userOrAdmin";
}
