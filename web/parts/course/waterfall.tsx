import { useLocation } from "preact-iso";
import type { CheckReport } from "../../../server/contract/answers/check.ts";
import { to } from "../../browser/base.ts";
import { duration } from "../../format/duration.ts";
import { exactTime } from "../../format/moment.ts";
import { language } from "../../languages/language.ts";
import { say } from "../../languages/say.ts";
import { ageOf } from "../age.tsx";
import { Card } from "../card.tsx";
import { laneSeconds, ticks } from "./bars.ts";
import { CourseHead } from "./course-head.tsx";
import { WaterfallRow } from "./waterfall-row.tsx";
import { stepWords } from "./words.ts";

type Props = { check: CheckReport; past: boolean };

/** The steps of a check, each where it stands in time: a picture that is also a table. */
export function Waterfall({ check, past }: Props) {
  const texts = stepWords.value;
  const lane = laneSeconds(check.phases, check.seconds);
  const grid = ticks(lane);
  const report = `/checks/${encodeURIComponent(check.id)}`;
  const { path } = useLocation();
  return (
    <Card
      heading={<Heading check={check} past={past} />}
      aside={path !== report && <a href={to(report)}>{texts.share}</a>}
      class="course"
    >
      <table>
        <CourseHead grid={grid} />
        <tbody>
          {check.phases.map((phase) => (
            <WaterfallRow key={phase.phase} phase={phase} lane={lane} grid={grid} />
          ))}
        </tbody>
      </table>
    </Card>
  );
}

function Heading({ check, past }: Props) {
  const { lastCheck, pastCheck } = stepWords.value;
  const time = duration(check.seconds, language.value);
  const moment = exactTime(check.startedAt, language.value);
  return (
    <span title={moment}>
      {past ? say(pastCheck, { moment, time }) : say(lastCheck, { age: ageOf(check.startedAt), time })}
    </span>
  );
}
