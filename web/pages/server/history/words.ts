import { message } from "../../../../server/contract/message.ts";
import { spokenLater } from "../../../languages/language.ts";

/** The past of a server, in English. */
export const history = {
  heading: "History",
  range: "Time to show",
  ranges: { "1h": "1 h", "24h": "24 h", "7d": "7 d", "30d": "30 d", "1y": "1 y" },
  last: { "24h": "Last 24 hours", "7d": "7 days", "30d": "30 days", "1y": "A year" },
  uptime: "Uptime",
  known: message<{ span: string }>("based on {span} of data"),
  downFor: message<{ span: string }>("down {span}"),
  neverDown: "never down",
  noData: "no data yet",
  line: "Show the time of",
  steps: "All steps, stacked",
  total: "The whole check",
  median: "Median",
  p95: "95th percentile",
  most: "Longest",
  legend: { median: "median", p95: "95th percentile, dashed" },
  chart: message<{ what: string; range: string }>(
    "Times of the checks, {range}: {what}. The table below has the figures.",
  ),
  strip: message<{ list: string }>("States in this time: {list}."),
  noStrip: "No data for this time.",
  betweenParts: ", ",
  part: message<{ state: string; span: string }>("{state} {span}"),
  partOf: message<{ part: string; whole: string }>("{part} of {whole}"),
  nothing: "No data for this time. The chart grows with each check.",
  notLoaded: "The chart could not be loaded. The table below has the same figures.",
  noCheck: "no check",
  noneGotThrough: "none succeeded",
  hint: "Point at the chart to see the figures.",
  table: "The figures as a table",
  columns: { time: "From", state: "State", checks: "Checks", failures: "Failed" },
  cell: message<{ checks: number; failures: number }>(
    "{checks, plural, one {# check} other {# checks}}{failures, plural, =0 {} other {, {failures} failed}}",
  ),
  incidents: {
    heading: message<{ range: string }>("Incidents, {range}"),
    none: "No incident in this time.",
    began: "Began",
    length: "Lasted",
    state: "State",
    cause: "Cause",
    atWorst: message<{ state: string }>("at worst {state}"),
    ongoing: "ongoing",
    unknownCause: "no cause found",
    more: "Older incidents are not listed.",
    showAll: message<{ count: number }>("Show all {count}"),
  },
};

/** The same in any language. */
export type HistoryWords = typeof history;

/** The same in the reader's language. */
export const historyWords = spokenLater(history, (translation) => translation.history);
