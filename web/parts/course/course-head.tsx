import { duration } from "../../format/duration.ts";
import { language } from "../../languages/language.ts";
import type { Tick } from "./bars.ts";
import { stepWords } from "./words.ts";
import "./course.css";

/** The head of the table of steps, with the axis of time. */
export function CourseHead({ grid }: { grid: readonly Tick[] }) {
  const { columns } = stepWords.value;
  return (
    <thead>
      <tr>
        <th scope="col">{columns.step}</th>
        <th scope="col" class="lane">
          <span class="visually-hidden">{columns.course}</span>
          <div class="axis" aria-hidden="true">
            {grid.map((tick) => (
              <span key={tick.seconds} style={{ left: `${tick.left}%` }}>
                {tick.seconds === 0 ? "0" : duration(tick.seconds, language.value)}
              </span>
            ))}
          </div>
        </th>
        <th scope="col" class="number">
          {columns.seconds}
        </th>
        <th scope="col" class="learnt">
          {columns.learnt}
        </th>
      </tr>
    </thead>
  );
}
