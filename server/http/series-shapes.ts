import type { State } from "../contract/states.ts";
import type { Moment } from "../probe/facts.ts";
import type { Line } from "../record/history/cell.ts";

/** Times that can be asked for, counted back from now. */
export const RANGES = ["1h", "24h", "7d", "30d", "1y"] as const;
export type Range = (typeof RANGES)[number];

/** Times for which uptime is counted. */
export const UPTIME_RANGES = ["24h", "7d", "30d", "1y"] as const;
export type UptimeRange = (typeof UPTIME_RANGES)[number];

/** `GET /api/v1/servers/:name/series`: what is known of a server's past, for charts. At most 367 cells. */
export type Series = {
  server: string;
  range: Range;
  /** Beginning of the first cell, and now: the last cell is not over yet. */
  from: Moment;
  to: Moment;
  /** How many seconds a cell has. */
  step: number;
  /** One after the other without a hole, oldest first. */
  cells: readonly SeriesCell[];
  /** Only phases that ran in this time, and `total`. Each list has a value for each cell. */
  lines: Readonly<Partial<Record<Line, SeriesLine>>>;
  uptime: Readonly<Record<UptimeRange, Uptime>>;
  incidents: readonly IncidentReport[];
  /** Whether there were more incidents than are told. */
  moreIncidents: boolean;
};

/** What is known of a cell. */
export type SeriesCell = {
  /** The worst state that lasted in it; `unknown` when nothing better is known; null when there is nothing at all. */
  state: State | null;
  /** How many seconds each state lasted; what is missing to the length of the cell, nobody knows. */
  seconds: Readonly<Partial<Record<State, number>>>;
  checks: number;
  /** Checks that found the server degraded or down, confirmed or not. */
  failures: number;
};

/**
 * How long something took, in seconds, among the checks of a cell that got through; null where there was none. In cells longer
 * than an hour, median and 95th percentile are means of those of its hours.
 */
export type SeriesLine = {
  median: readonly (number | null)[];
  p95: readonly (number | null)[];
  max: readonly (number | null)[];
};

/**
 * How much of a time a server was not down. Counted is the state that people are told, so a single check that failed takes nothing
 * away until it is confirmed. Up, warning and degraded count as up; down does not; time that is not known is left out: before the
 * first check, while imapscope did not run or had no network of its own, and where no check followed when one should have.
 * Figures of hours are added up, so it begins with a whole hour.
 */
export type Uptime = {
  /** 0 to 1; null when nothing is known. */
  share: number | null;
  /** Of how many seconds the state is known, and for how many of them it was down. */
  knownSeconds: number;
  downSeconds: number;
};

/** A time during which a server was degraded or down, from the check that confirmed it to the one that found it well again. */
export type IncidentReport = {
  began: Moment;
  /** Null while it lasts. */
  ended: Moment | null;
  /** To its end, or until now. */
  seconds: number;
  /** The worst that it came to. */
  state: "degraded" | "down";
  /** How the server is now; null when it is over. */
  now: State | null;
  /** For how many seconds of it the server was down; null where that was not recorded. */
  downSeconds: number | null;
  /** When it was down and when degraded, the oldest first; null where that was not recorded. */
  stretches: readonly { from: Moment; to: Moment; state: "degraded" | "down" }[] | null;
  /** What was at the root of it, in the order in which it was found; in the reader's language. */
  causes: readonly { id: string; title: string }[];
};
