import { message } from "../../../../server/contract/message.ts";
import { spokenLater } from "../../../languages/language.ts";

/** The past of a server, in English. */
export const history = {
  heading: "How it has been",
  range: "Time to show",
  ranges: { "1h": "1 h", "24h": "24 h", "7d": "7 d", "30d": "30 d", "1y": "1 y" },
  last: { "24h": "Last 24 hours", "7d": "7 days", "30d": "30 days", "1y": "A year" },
  uptime: "How much of the time it was not down",
  known: message<{ span: string }>("of {span} known"),
  downFor: message<{ span: string }>("down {span}"),
  neverDown: "never down",
  noData: "no data yet",
  line: "Show the time of",
  steps: "All steps, one on top of the other",
  total: "The whole check",
  median: "Median",
  p95: "95th percentile",
  most: "Longest",
  legend: { median: "median", p95: "95th percentile, dashed" },
  chart: message<{ what: string; range: string }>(
    "Times of the checks, {range}: {what}. The table below has the figures.",
  ),
  strip: message<{ list: string }>("States in this time: {list}."),
  noStrip: "Nothing is known of this time.",
  betweenParts: ", ",
  part: message<{ state: string; span: string }>("{state} {span}"),
  partOf: message<{ part: string; whole: string }>("{part} of {whole}"),
  nothing: "Nothing was recorded in this time. The chart fills with each check.",
  notLoaded: "Without the chart, the table below has the same figures.",
  noCheck: "no check",
  noneGotThrough: "none got through",
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
    ongoing: "still going on",
    unknownCause: "no cause was found",
    more: "There were more; these are the newest.",
    showAll: message<{ count: number }>("Show all {count}"),
  },
};

/** The same in any language. */
export type HistoryWords = typeof history;

/** The same in the reader's language. */
export const historyWords = spokenLater(history, (translation) => translation.history);
