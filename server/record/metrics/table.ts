import { type ClosedLabel, type ClosedSeries, closedSeries } from "./closed-series.ts";
import type { Definition, Family } from "./family.ts";
import { type FreeSeries, freeSeries } from "./free-series.ts";
import { type HistogramSeries, histogramSeries } from "./histogram-series.ts";
import { createRows } from "./rows.ts";

/** The metrics of the servers. What is said of a server that is not measured counts for nothing. */
export type Table = {
  /** In the order in which they were defined. */
  families: readonly Family[];
  /** A server is measured from now on. */
  add(server: string): void;
  /** It is no longer: all its series go. */
  remove(server: string): void;
  gauge<Value extends string>(definition: Definition, label: ClosedLabel<Value>): ClosedSeries<Value>;
  counter<Value extends string>(definition: Definition, label: ClosedLabel<Value>): ClosedSeries<Value>;
  /** Bounds in ascending order. */
  histogram<Value extends string>(
    definition: Definition,
    bounds: readonly number[],
    label: ClosedLabel<Value>,
  ): HistogramSeries<Value>;
  freeGauge(definition: Definition, labelNames: readonly string[]): FreeSeries;
  freeCounter(definition: Definition, labelNames: readonly string[]): FreeSeries;
};

/** Of a metric with one series a server, whose value is the empty text. */
export const NO_LABEL: ClosedLabel<""> = { name: "", values: [""] };

/** Begins without servers and metrics. */
export function createTable(): Table {
  const rows = createRows();
  const families: Family[] = [];
  const clearers: ((row: number) => void)[] = [];

  const define = <Series>(made: { series: Series; family: Family; clear(row: number): void }): Series => {
    families.push(made.family);
    clearers.push(made.clear);
    return made.series;
  };

  return {
    families,
    add: rows.add,
    remove(server) {
      const row = rows.of(server);
      if (row === undefined) return;
      for (const clear of clearers) clear(row);
      rows.remove(server);
    },
    gauge: (definition, label) => define(closedSeries(rows, { ...definition, type: "gauge" }, label)),
    counter: (definition, label) => define(closedSeries(rows, { ...definition, type: "counter" }, label)),
    histogram: (definition, bounds, label) => define(histogramSeries(rows, definition, bounds, label)),
    freeGauge: (definition, names) => define(freeSeries(rows, { ...definition, type: "gauge" }, names)),
    freeCounter: (definition, names) => define(freeSeries(rows, { ...definition, type: "counter" }, names)),
  };
}
