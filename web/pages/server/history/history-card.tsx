import { useLocation } from "preact-iso";
import type { Series } from "../../../../server/contract/answers/series.ts";
import { RANGES } from "../../../../server/contract/ranges.ts";
import type { AskedFor } from "../../../browser/use-answer.ts";
import { Card } from "../../../parts/card.tsx";
import { FaultPanel } from "../../../parts/fault-panel.tsx";
import { Skeleton } from "../../../parts/skeleton.tsx";
import { HistoryChart } from "./history-chart.tsx";
import { HistoryTable } from "./history-table.tsx";
import { IncidentList } from "./incident-list.tsx";
import { LineChoice } from "./line-choice.tsx";
import { type HistoryView, historyPath } from "./view.ts";
import { historyWords } from "./words.ts";
import "./history.css";

type Props = { past: AskedFor<Series>; view: HistoryView; usual: HistoryView };

/** The past of a server: how fast it was, when it was not there, and what went wrong. */
export function HistoryCard({ past: { value, fault, again }, view, usual }: Props) {
  const { path, query, route } = useLocation();
  const texts = historyWords.value;
  const show = (changes: Partial<HistoryView>) => route(historyPath(path, query, { ...view, ...changes }, usual));
  return (
    <>
      <Card heading={texts.heading} class="history">
        <div class="section-head">
          <fieldset class="segments">
            <legend class="visually-hidden">{texts.range}</legend>
            {RANGES.map((range) => (
              <button key={range} type="button" aria-pressed={range === view.range} onClick={() => show({ range })}>
                {texts.ranges[range]}
              </button>
            ))}
          </fieldset>
          {value && <LineChoice lines={value.lines} chosen={view.line} onChoose={(line) => show({ line })} />}
        </div>
        {value ? (
          <Past series={value} view={view} />
        ) : fault ? (
          <FaultPanel fault={fault} onRetry={again} />
        ) : (
          <Skeleton lines={2} tall />
        )}
      </Card>
      {value && <IncidentList series={value} />}
    </>
  );
}

function Past({ series, view }: { series: Series; view: HistoryView }) {
  return (
    <>
      <HistoryChart series={series} line={view.line} />
      <HistoryTable series={series} line={view.line === "steps" ? "total" : view.line} />
    </>
  );
}
