import { z } from "zod";
import { Moment } from "../facts/basics.ts";
import { LINES } from "../lines.ts";
import { OUTAGES } from "../outages.ts";
import { RANGES, UPTIME_RANGES } from "../ranges.ts";
import type { Of } from "../schema.ts";
import { State } from "./sets.ts";

const perCell = z.array(z.number().nullable());

/** What is known of a cell. */
export const SeriesCell = z.object({
  /** The worst state that lasted in it; `unknown` when nothing better is known; null when there is nothing at all. */
  state: State.nullable(),
  /** How many seconds each state lasted; what is missing to the length of the cell, nobody knows. */
  seconds: z.partialRecord(State, z.number()),
  checks: z.int(),
  /** Checks that found the server degraded or down, confirmed or not. */
  failures: z.int(),
});
export type SeriesCell = Of<typeof SeriesCell>;

/**
 * How long something took, in seconds, among the checks of a cell that got through; null where there was none. In cells longer
 * than an hour, median and 95th percentile are means of those of its hours.
 */
export const SeriesLine = z.object({ median: perCell, p95: perCell, max: perCell });
export type SeriesLine = Of<typeof SeriesLine>;

/**
 * How much of a time a server was not down. Counted is the state that people are told, so a single check that failed takes nothing
 * away until it is confirmed. Up, warning and degraded count as up; down does not; time that is not known is left out: before the
 * first check, while imapscope did not run or had no network of its own, and where no check followed when one should have.
 * Figures of hours are added up, so it begins with a whole hour.
 */
export const Uptime = z.object({
  /** 0 to 1; null when nothing is known. */
  share: z.number().nullable(),
  /** Of how many seconds the state is known, and for how many of them it was down. */
  knownSeconds: z.number(),
  downSeconds: z.number(),
});
export type Uptime = Of<typeof Uptime>;

/** A time during which a server was degraded or down, from the check that confirmed it to the one that found it well again. */
export const IncidentReport = z.object({
  began: Moment,
  /** Null while it lasts. */
  ended: Moment.nullable(),
  /** To its end, or until now. */
  seconds: z.number(),
  state: z.enum(OUTAGES).describe("The worst that it came to."),
  now: State.nullable().describe("How the server is now; null when it is over."),
  /** For how many seconds of it the server was down; null where that was not recorded. */
  downSeconds: z.number().nullable(),
  /** When it was down and when degraded, the oldest first; null where that was not recorded. */
  stretches: z.array(z.object({ from: Moment, to: Moment, state: z.enum(OUTAGES) })).nullable(),
  /** What was at the root of it, in the order in which it was found; in the reader's language. */
  causes: z.array(z.object({ id: z.string(), title: z.string() })),
});
export type IncidentReport = Of<typeof IncidentReport>;

/** `GET /api/v1/servers/:name/series`: what is known of a server's past, for charts. At most 367 cells. */
export const Series = z
  .object({
    server: z.string(),
    range: z.enum(RANGES),
    /** Beginning of the first cell, and now: the last cell is not over yet. */
    from: Moment,
    to: Moment,
    /** How many seconds a cell has. */
    step: z.number(),
    /** One after the other without a hole, oldest first. */
    cells: z.array(SeriesCell),
    /** Only phases that ran in this time, and `total`. Each list has a value for each cell. */
    lines: z.partialRecord(z.enum(LINES), SeriesLine),
    uptime: z.record(z.enum(UPTIME_RANGES), Uptime),
    incidents: z.array(IncidentReport),
    /** Whether there were more incidents than are told. */
    moreIncidents: z.boolean(),
  })
  .refine(({ cells, lines }) =>
    Object.values(lines).every((line) => Object.values(line).every((list) => list.length === cells.length)),
  );
export type Series = Of<typeof Series>;
