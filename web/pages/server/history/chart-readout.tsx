import type { Series } from "../../../../server/contract/answers/series.ts";
import type { Line } from "../../../../server/contract/lines.ts";
import { duration } from "../../../format/duration.ts";
import { clockTime, shortTime } from "../../../format/moment.ts";
import { language } from "../../../languages/language.ts";
import { say } from "../../../languages/say.ts";
import { stepWords } from "../../../parts/course/words.ts";
import { StateMark } from "../../../parts/state/state-mark.tsx";
import { stepsOf } from "./points.ts";
import { historyWords } from "./words.ts";

type Props = { series: Series; line: Line | "steps"; cell: number | null };

/** The figures of the place in the chart that is pointed at; for the keyboard, there is the table. */
export function ChartReadout({ series, line, cell }: Props) {
  const history = historyWords.value;
  const known = cell === null ? undefined : series.cells[cell];
  if (cell === null || !known) {
    return (
      <p class="readout muted" aria-hidden="true">
        {line === "steps" ? history.hint : `${history.legend.median} · ${history.legend.p95}`}
      </p>
    );
  }
  const at = new Date(Date.parse(series.from) + cell * series.step * 1000).toISOString();
  return (
    <p class="readout" aria-hidden="true">
      <span class="muted">{(series.range === "1h" ? clockTime : shortTime)(at, language.value)}</span>
      {known.state && <StateMark state={known.state} />}
      <span>
        {known.checks === 0 ? history.noCheck : say(history.cell, { checks: known.checks, failures: known.failures })}
      </span>
      {figures(series, line, cell).map(([name, value]) => (
        <span key={name}>
          <span class="muted">{name}</span> {duration(value, language.value)}
        </span>
      ))}
    </p>
  );
}

function figures({ lines }: Series, line: Line | "steps", cell: number): readonly (readonly [string, number])[] {
  const history = historyWords.value;
  const steps = stepWords.value;
  const one = line === "steps" ? undefined : lines[line];
  const values: readonly (readonly [string, number | null | undefined])[] = one
    ? [
        [history.median, one.median[cell]],
        [history.p95, one.p95[cell]],
        [history.most, one.max[cell]],
      ]
    : [
        [history.total, lines.total?.median[cell]],
        ...stepsOf(lines).map((phase) => [steps.name[phase], lines[phase]?.median[cell]] as const),
      ];
  return values.flatMap(([name, value]) => (value == null ? [] : [[name, value] as const]));
}
