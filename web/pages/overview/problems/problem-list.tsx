import type { ServerSummary } from "../../../../server/contract/answers/server.ts";
import { say } from "../../../languages/say.ts";
import { problemWords } from "../../../parts/findings/words.ts";
import { ProblemCard } from "./problem-card.tsx";
import { type CurrentProblem, problems, split } from "./problems.ts";
import { ReaderSwitch } from "./reader-switch.tsx";

/** Two problems are shown with their steps at once; of more, the worst one, so that the servers are not far below. */
const FEW = 2;

/** What is wrong now on all servers together, and what to do about it. */
export function ProblemList({ servers }: { servers: readonly ServerSummary[] }) {
  const { wrong, notes } = split(problems(servers));
  const texts = problemWords.value;
  if (wrong.length + notes.length === 0) return null;
  return (
    <section class="problems">
      {wrong.length > 0 && (
        <>
          <div class="section-head">
            <h2>{texts.heading}</h2>
            <ReaderSwitch />
          </div>
          <Cards problems={wrong} open={wrong.length > FEW ? 1 : FEW} />
        </>
      )}
      {notes.length > 0 && (
        <details class="notes">
          <summary>{say(texts.notes, { count: notes.length })}</summary>
          <Cards problems={notes} open={0} />
        </details>
      )}
    </section>
  );
}

function Cards({ problems, open }: { problems: readonly CurrentProblem[]; open: number }) {
  return (
    <>
      {problems.map((problem, index) => (
        <ProblemCard key={problem.id} problem={problem} open={index < open} />
      ))}
    </>
  );
}
