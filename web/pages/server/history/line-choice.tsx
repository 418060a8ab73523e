import type { Series } from "../../../../server/contract/answers/series.ts";
import type { Line } from "../../../../server/contract/lines.ts";
import { stepWords } from "../../../parts/course/words.ts";
import { stepsOf } from "./points.ts";
import { historyWords } from "./words.ts";

type Choice = Line | "steps";
type Props = { lines: Series["lines"]; chosen: Choice; onChoose: (line: Choice) => void };

/** What the chart shows the time of. */
export function LineChoice({ lines, chosen, onChoose }: Props) {
  const history = historyWords.value;
  const steps = stepWords.value;
  const choices: readonly (readonly [Choice, string])[] = [
    ["steps", history.steps],
    ["total", history.total],
    ...stepsOf(lines).map((phase) => [phase, steps.name[phase]] as const),
  ];
  return (
    <select
      aria-label={history.line}
      value={chosen}
      onChange={({ currentTarget }) => {
        const line = choices.find(([one]) => one === currentTarget.value)?.[0];
        if (line) onChoose(line);
      }}
    >
      {choices.map(([line, text]) => (
        <option key={line} value={line} selected={line === chosen}>
          {text}
        </option>
      ))}
    </select>
  );
}
