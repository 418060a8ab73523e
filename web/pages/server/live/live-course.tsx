import type { Checking } from "../../../../server/contract/answers/events.ts";
import { Card } from "../../../parts/card.tsx";
import { laneSeconds, type Tick, ticks } from "../../../parts/course/bars.ts";
import { CourseHead } from "../../../parts/course/course-head.tsx";
import { WaterfallRow } from "../../../parts/course/waterfall-row.tsx";
import { stepWords } from "../../../parts/course/words.ts";
import { serverWords } from "../words.ts";
import { type CourseStep, courseSteps } from "./course.ts";

type Props = { checking: Checking; usual: number };

/** The steps of a check while it runs: those that have ended, the one under way, and those to come. `usual`: seconds of the last check. */
export function LiveCourse({ checking, usual }: Props) {
  const steps = courseSteps(checking);
  const ended = steps.flatMap((step) => (step.status === "ended" ? [step.report] : []));
  const begun = steps.map((step) => (step.status === "running" ? step.at : 0));
  const lane = laneSeconds(ended, Math.max(usual, ...begun.map((at) => at * 1.2)));
  const grid = ticks(lane);
  return (
    <Card heading={serverWords.value.underWay} class="course live">
      <table>
        <CourseHead grid={grid} />
        <tbody>
          {steps.map((step) =>
            step.status === "ended" ? (
              <WaterfallRow key={step.phase} phase={step.report} lane={lane} grid={grid} />
            ) : (
              <Unfinished key={step.phase} step={step} lane={lane} grid={grid} />
            ),
          )}
        </tbody>
      </table>
    </Card>
  );
}

type Unended = Exclude<CourseStep, { status: "ended" }>;

function Unfinished({ step, lane, grid }: { step: Unended; lane: number; grid: readonly Tick[] }) {
  const steps = stepWords.value;
  const server = serverWords.value;
  const running = step.status === "running";
  return (
    <tr class={running ? "running" : "skipped"}>
      <th scope="row">
        {steps.name[step.phase]} <small>{step.phase}</small>
      </th>
      <td class="lane">
        <div class="track" aria-hidden="true">
          {grid.map((tick) => (
            <i key={tick.seconds} style={{ left: `${tick.left}%` }} />
          ))}
          {running && <b style={{ left: `${Math.min(98, (step.at / lane) * 100)}%`, right: "0" }} />}
        </div>
      </td>
      <td class="number">{running && <i class="spinner" />}</td>
      <td class="learnt">{running ? server.stepRunning : server.stepWaiting}</td>
    </tr>
  );
}
