import type { Builder, Dataquery } from "@grafana/grafana-foundation-sdk/cog";
import {
  BigValueColorMode,
  BigValueGraphMode,
  LegendDisplayMode,
  LegendPlacement,
  ReduceDataOptionsBuilder,
  SortOrder,
  StackingConfigBuilder,
  StackingMode,
  TooltipDisplayMode,
  VisibilityMode,
  VizLegendOptionsBuilder,
  VizTooltipOptionsBuilder,
} from "@grafana/grafana-foundation-sdk/common";
import {
  DashboardLinkBuilder,
  MappingType,
  type Panel,
  ThresholdsConfigBuilder,
  ThresholdsMode,
  type ValueMapping,
} from "@grafana/grafana-foundation-sdk/dashboard";
import { DataqueryBuilder, PromQueryFormat } from "@grafana/grafana-foundation-sdk/prometheus";
import { PanelBuilder as StatBuilder } from "@grafana/grafana-foundation-sdk/stat";
import { PanelBuilder as TimelineBuilder } from "@grafana/grafana-foundation-sdk/statetimeline";
import { PanelBuilder as TableBuilder } from "@grafana/grafana-foundation-sdk/table";
import { PanelBuilder as LinesBuilder } from "@grafana/grafana-foundation-sdk/timeseries";

/** What a panel shows; one query, or several with a legend each. */
export type Shown = {
  title: string;
  /** What the figure means and when to worry: a sentence or two for whoever has not seen it before. */
  description: string;
  queries: readonly Query[];
  /** A unit of Grafana. */
  unit?: string;
  decimals?: number;
  /** From which value on which colour; the first from the beginning. */
  thresholds?: Thresholds;
  /** What a value is called. */
  mappings?: ValueMapping[];
  min?: number;
  max?: number;
  /** Of 24 columns. */
  width: number;
  height?: number;
  /** Where a click on a value leads. */
  link?: Link;
};

/** A query with what its series are called. */
export type Query = { expr: string; legend?: string };

/** Colours by value, lowest first. */
export type Thresholds = readonly (readonly [from: number | null, colour: string])[];

/** A title and a URL with variables of Grafana. */
export type Link = { title: string; url: string };

const DATASOURCE = { type: "prometheus", uid: "${datasource}" };
const HEIGHT = 8;

/** The page of the server that a series belongs to. */
export const TO_SERVER: Link = { title: "Open in imapscope", url: "${page}/servers/${__field.labels.server}" };

/** The page of the server in a row of a table. */
export const ROW_TO_SERVER: Link = { title: "Open in imapscope", url: "${page}/servers/${__data.fields.server}" };

/** The cause and the fix of the finding in a row of a table. */
export const ROW_TO_PROBLEM: Link = { title: "Cause and fix", url: "${page}/problems/${__data.fields.finding}" };

/** A colour for nothing that is wrong, whatever the value. */
const CALM: Thresholds = [[null, "green"]];

/** The states of a server as numbers, worse is more. */
export const STATE_NAMES: ValueMapping[] = named({
  0: ["up", "green"],
  1: ["warning", "yellow"],
  2: ["degraded", "orange"],
  3: ["down", "red"],
  4: ["unknown", "gray"],
  5: ["in maintenance", "blue"],
});

/** Yes is good. */
export const YES_NO: ValueMapping[] = named({ 0: ["no", "red"], 1: ["yes", "green"] });

/** There is a problem, or not. */
export const PRESENT: ValueMapping[] = named({ 0: ["not there", "transparent"], 1: ["present", "orange"] });

/** One big figure. */
export function stat(shown: Shown): Builder<Panel> {
  const reduce = new ReduceDataOptionsBuilder().calcs(["lastNotNull"]);
  const panel = new StatBuilder()
    .reduceOptions(reduce)
    .colorMode(BigValueColorMode.Value)
    .graphMode(BigValueGraphMode.Area);
  return dressed(panel, { height: 4, ...shown }, instantly(shown.queries));
}

/** Lines over time. */
export function lines(shown: Shown, { stacked = false } = {}): Builder<Panel> {
  const legend = new VizLegendOptionsBuilder()
    .displayMode(LegendDisplayMode.List)
    .placement(LegendPlacement.Bottom)
    .showLegend(true);
  const tooltip = new VizTooltipOptionsBuilder().mode(TooltipDisplayMode.Multi).sort(SortOrder.Descending);
  const panel = new LinesBuilder()
    .legend(legend)
    .tooltip(tooltip)
    .fillOpacity(stacked ? 40 : 8)
    .showPoints(VisibilityMode.Never);
  if (stacked) panel.stacking(new StackingConfigBuilder().mode(StackingMode.Normal).group("A"));
  return dressed(panel, shown, overTime(shown.queries));
}

/** Stripes over time, one a series, coloured by value. */
export function timeline(shown: Shown): Builder<Panel> {
  const panel = new TimelineBuilder().mergeValues(true).showValue(VisibilityMode.Never).rowHeight(0.8);
  return dressed(panel, shown, overTime(shown.queries));
}

/** A row a series, with its labels as columns; `columns` says what they are called, and those left out are hidden. */
export function table(shown: Shown, columns: Readonly<Record<string, string>>): Builder<Panel> {
  const names = Object.keys(columns);
  const panel = new TableBuilder().withTransformation({
    id: "filterFieldsByName",
    options: { include: { names } },
  });
  panel.withTransformation({
    id: "organize",
    options: { indexByName: Object.fromEntries(names.map((name, index) => [name, index])) },
  });
  for (const [name, displayName] of Object.entries(columns)) {
    panel.overrideByName(name, [{ id: "displayName", value: displayName }]);
  }
  const queries = shown.queries.map(({ expr }) => query({ expr }).instant().format(PromQueryFormat.Table));
  return dressed(panel, shown, queries);
}

type AnyBuilder = StatBuilder | LinesBuilder | TimelineBuilder | TableBuilder;

function dressed(panel: AnyBuilder, shown: Shown, queries: readonly Builder<Dataquery>[]): Builder<Panel> {
  panel.title(shown.title).description(shown.description).datasource(DATASOURCE);
  panel
    .span(shown.width)
    .height(shown.height ?? HEIGHT)
    .thresholds(thresholds(shown.thresholds ?? CALM));
  for (const one of queries) panel.withTarget(one);
  if (shown.unit !== undefined) panel.unit(shown.unit);
  if (shown.decimals !== undefined) panel.decimals(shown.decimals);
  if (shown.min !== undefined) panel.min(shown.min);
  if (shown.max !== undefined) panel.max(shown.max);
  if (shown.mappings !== undefined) panel.mappings(shown.mappings);
  if (shown.link !== undefined) {
    panel.dataLinks([new DashboardLinkBuilder(shown.link.title).url(shown.link.url).targetBlank(true)]);
  }
  return panel;
}

function overTime(queries: readonly Query[]): DataqueryBuilder[] {
  return queries.map((one) => query(one).range());
}

function instantly(queries: readonly Query[]): DataqueryBuilder[] {
  return queries.map((one) => query(one).instant());
}

function query({ expr, legend }: Query): DataqueryBuilder {
  const made = new DataqueryBuilder().expr(expr).datasource(DATASOURCE);
  return legend === undefined ? made : made.legendFormat(legend);
}

function thresholds(steps: Thresholds): ThresholdsConfigBuilder {
  return new ThresholdsConfigBuilder()
    .mode(ThresholdsMode.Absolute)
    .steps(steps.map(([value, color]) => ({ value, color })));
}

function named(names: Readonly<Record<number, readonly [text: string, colour: string]>>): ValueMapping[] {
  const options = Object.entries(names).map(
    ([value, [text, color]], index) => [value, { text, color, index }] as const,
  );
  return [{ type: MappingType.ValueToText, options: Object.fromEntries(options) }];
}
