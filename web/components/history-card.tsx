import { useLocation } from "preact-iso";
import { RANGES, type Series } from "../../server/http/series-shapes.ts";
import type { ServerSummary } from "../../server/http/shapes.ts";
import { useSeries } from "../history/use-series.ts";
import { type HistoryView, historyPath, readHistoryView } from "../history/view.ts";
import { words } from "../i18n/language.ts";
import { Card } from "./card.tsx";
import { FaultPanel } from "./fault-panel.tsx";
import { HistoryChart } from "./history-chart.tsx";
import { HistoryTable } from "./history-table.tsx";
import { IncidentList } from "./incident-list.tsx";
import { LineChoice } from "./line-choice.tsx";
import { Skeleton } from "./skeleton.tsx";
import { UptimeList } from "./uptime-list.tsx";

/** The past of a server: how much of the time it was there, how fast it was, and what went wrong. */
export function HistoryCard({ server: { name, latest, state } }: { server: ServerSummary }) {
  const { path, query, route } = useLocation();
  const view = readHistoryView(query);
  const { value, fault, again } = useSeries(name, view.range, latest?.id ?? null, state);
  const texts = words.value.history;
  const show = (changes: Partial<HistoryView>) => route(historyPath(path, query, { ...view, ...changes }));
  return (
    <>
      <Card heading={texts.heading} class="history">
        {value && <UptimeList uptime={value.uptime} />}
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
