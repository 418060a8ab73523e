import { useState } from "preact/hooks";
import type { Series } from "../../../../server/contract/answers/series.ts";
import type { Line } from "../../../../server/contract/lines.ts";
import { duration } from "../../../format/duration.ts";
import { clockTime, exactTime, shortTime } from "../../../format/moment.ts";
import { language } from "../../../languages/language.ts";
import { stepWords } from "../../../parts/course/words.ts";
import { StateMark } from "../../../parts/state/state-mark.tsx";
import { historyWords } from "./words.ts";

/** What the chart shows, as figures: the newest first, without the times in which no check was. */
export function HistoryTable({ series, line }: { series: Series; line: Line }) {
  const [open, setOpen] = useState(false);
  const history = historyWords.value;
  const steps = stepWords.value;
  const what = line === "total" ? history.total : steps.name[line];
  return (
    <details class="figures" onToggle={({ currentTarget }) => setOpen(currentTarget.open)}>
      <summary class="link">{history.table}</summary>
      {open && (
        // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls has to be reachable by keyboard
        <section class="scroll" tabIndex={0} aria-label={history.table}>
          <table class="plain-table">
            <caption>{what}</caption>
            <thead>
              <tr>
                <th scope="col">{history.columns.time}</th>
                <th scope="col">{history.columns.state}</th>
                <th scope="col" class="number">
                  {history.columns.checks}
                </th>
                <th scope="col" class="number">
                  {history.columns.failures}
                </th>
                <th scope="col" class="number">
                  {history.median}
                </th>
                <th scope="col" class="number">
                  {history.p95}
                </th>
                <th scope="col" class="number">
                  {history.most}
                </th>
              </tr>
            </thead>
            <tbody>{rows(series, line)}</tbody>
          </table>
        </section>
      )}
    </details>
  );
}

function rows({ cells, lines, from, step, range }: Series, line: Line) {
  const { median, p95, max } = lines[line] ?? { median: [], p95: [], max: [] };
  const time = (value: number | null | undefined) => (value == null ? "–" : duration(value, language.value));
  return cells
    .map((cell, index) => ({ ...cell, index, at: new Date(Date.parse(from) + index * step * 1000).toISOString() }))
    .filter(({ checks }) => checks > 0)
    .toReversed()
    .map(({ index, at, state, checks, failures }) => (
      <tr key={at}>
        <td>
          <time dateTime={at} title={exactTime(at, language.value)}>
            {(range === "1h" ? clockTime : shortTime)(at, language.value)}
          </time>
        </td>
        <td>
          <StateMark state={state ?? "unknown"} />
        </td>
        <td class="number">{checks.toLocaleString(language.value)}</td>
        <td class="number">{failures.toLocaleString(language.value)}</td>
        <td class="number">{time(median[index])}</td>
        <td class="number">{time(p95[index])}</td>
        <td class="number">{time(max[index])}</td>
      </tr>
    ));
}
