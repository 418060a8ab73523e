import type { DatabaseSync } from "node:sqlite";
import { STATES, type State } from "../../contract/states.ts";
import type { Check } from "../../diagnose/check.ts";
import { aggregate } from "../history/aggregate.ts";
import type { Cell, Observation } from "../history/cell.ts";
import { advance, type Incident } from "../history/incident.ts";
import { merge } from "../history/merge.ts";
import {
  readCell,
  readIncident,
  readObservation,
  readTimes,
  writeFindings,
  writeLines,
  writeStretches,
} from "./history-rows.ts";
import { historyStatements } from "./history-statements.ts";
import type { Statements } from "./statements.ts";
import type { HistoryWindow, ToldState } from "./store.ts";

const HOUR_MS = 3_600_000;
const DAY_MS = 24 * HOUR_MS;
/** Hours that one check rolls up at most, so that taking up a long history holds nobody up for long. */
const MOST_HOURS = 48;

/** Checks may end in another order than they began, by no more than one takes; what is seen further back, a clock that was put back sees. */
const OUT_OF_ORDER_MS = 15 * 60_000;

type Span = { from: number; to: number };

/** The roll-ups and incidents in a database; `add` counts on being called in a transaction. */
export type History = ReturnType<typeof createHistory>;

/**
 * An hour is rolled up by the first check of a later one, so that what stays of it is made of all its checks; a day with its
 * last hour. `checks` gives the statements that read these.
 */
export function createHistory(database: DatabaseSync, checks: () => Statements) {
  const statements = historyStatements(database);

  /** Checks of `[from, to)`, and the one before them. */
  const observed = (server: string, from: number, to: number): readonly Observation[] =>
    [
      ...checks().observedBefore.all(server, from).map(readObservation),
      ...checks().observed.all(server, from, to).map(readObservation),
    ].filter((one) => one !== null);

  const rolledUntil = (server: string): number | null => {
    const until = statements.rolled.get(server)?.until;
    return typeof until === "number" ? until : null;
  };

  /**
   * Rolls up what lies before the hour of a check. One in an hour that is rolled up already, as it took long or the clock was put back,
   * is added to that hour and to those for which it holds.
   */
  const rollUp = (server: string, at: number, holdsMs: number) => {
    const target = beginning(at, HOUR_MS);
    const before = rolledUntil(server);
    const until = before ?? target;
    if (target < until) {
      const end = Math.min(beginning(at + holdsMs, HOUR_MS) + HOUR_MS, target + MOST_HOURS * HOUR_MS, until);
      return keepHours(server, { from: target, to: end }, until);
    }
    const end = Math.min(target, until + MOST_HOURS * HOUR_MS);
    if (end > until) keepHours(server, { from: until, to: end }, end);
    // Nearly always it stays: to write that would dirty a page for each check.
    const rolled = Math.max(until, end);
    if (rolled !== before) statements.setRolled.run(server, rolled);
  };

  /** Makes these hours of their checks, and the days that they lie in, as far as all of a day is rolled up (`until`). */
  const keepHours = (server: string, { from, to }: Span, until: number) => {
    keep(server, HOUR_MS, aggregate(observed(server, from, to), { from, to, step: HOUR_MS }));
    const days = {
      from: beginning(from, DAY_MS),
      to: Math.min(beginning(to - 1, DAY_MS) + DAY_MS, beginning(until, DAY_MS)),
    };
    keep(server, DAY_MS, merge(kept(server, HOUR_MS, days), DAY_MS));
  };

  const keep = (server: string, length: number, cells: readonly Cell[]) => {
    for (const { at, checks, failures, milliseconds, lines } of cells) {
      const { up, warning, degraded, down, unknown } = milliseconds;
      const times = [up, warning, degraded, down, unknown];
      statements.setCell.run(server, length, at, checks, failures, ...times, writeLines(lines));
    }
  };

  const kept = (server: string, length: number, { from, to }: Span): readonly Cell[] =>
    from < to
      ? statements.cells
          .all(server, length, from, to)
          .map(readCell)
          .filter((cell) => cell !== null)
      : [];

  const observeIncident = (check: Check, at: number, state: State, holdsMs: number) => {
    const server = check.server.name;
    const newest = newestIncident(server, at);
    const last = newest && (newest.ended ?? newest.seen);
    if (last !== null && at <= last && last - at < OUT_OF_ORDER_MS) return;
    const open = newest?.ended === null ? newest : null;
    const known = open && open.seen >= at ? { ...open, seen: at - 1 } : open;
    const changed = advance(known, { at, holdsMs, state, root: check.findings[0] ?? null });
    if (!changed || changed === known) return;
    if (!open) statements.endOthers.run(server, at);
    const { began, ended, seen, state: worst, findings, stretches } = changed;
    const columns = [began, ended, seen, worst, writeFindings(findings), writeStretches(stretches)];
    statements.setIncident.run(server, ...columns);
  };

  /**
   * The newest incident that had begun by then. One that began later was seen by a clock that was ahead: if it lasts, it does so no
   * longer than it was seen.
   */
  const newestIncident = (server: string, at: number): Incident | null => {
    const newest = readIncident(statements.newestIncident.get(server, Number.MAX_SAFE_INTEGER));
    if (!newest || newest.began <= at) return newest;
    const before = readIncident(statements.newestIncident.get(server, at));
    statements.endOthers.run(server, before?.began ?? at);
    return before;
  };

  /** Until when hours are rolled up that are over at `to`: the one that it lies in may have been, by a clock that was ahead. */
  const wholeUntil = (server: string, to: number): number | null => {
    const until = rolledUntil(server);
    return until === null ? null : Math.min(until, beginning(to, HOUR_MS));
  };

  /** Days as far as they are rolled up and wanted, then hours, then what the checks say of the hours after these. */
  const cells = (server: string, { from, to }: Span, step: number): readonly Cell[] => {
    const hours = Math.max(from, wholeUntil(server, to) ?? from);
    const days = step % DAY_MS === 0 ? beginning(hours, DAY_MS) : from;
    return [
      ...kept(server, DAY_MS, { from, to: Math.min(days, to) }),
      ...kept(server, HOUR_MS, { from: Math.max(from, days), to: Math.min(hours, to) }),
      ...fresh(server, { from: hours, to }),
    ];
  };

  const fresh = (server: string, { from, to }: Span): readonly Cell[] =>
    from < to ? aggregate(observed(server, from, to), { from, to, step: HOUR_MS }) : [];

  return {
    /** With what people are told after the check. */
    add(check: Check, { state, holdsSeconds }: ToldState) {
      const at = Date.parse(check.startedAt);
      const holdsMs = Math.round(holdsSeconds * 1000);
      rollUp(check.server.name, at, holdsMs);
      observeIncident(check, at, state, holdsMs);
    },
    cells(server: string, { from, to, seconds }: HistoryWindow): readonly Cell[] {
      const [step, window] = [seconds * 1000, { from: from.getTime(), to: to.getTime() }];
      if (step % HOUR_MS === 0) return merge(cells(server, window, step), step);
      return aggregate(observed(server, window.from, window.to), { ...window, step });
    },
    lasted(server: string, { from, to }: { from: Date; to: Date }): Record<State, number> {
      const [begin, end] = [beginning(from.getTime(), HOUR_MS), to.getTime()];
      const until = Math.max(begin, wholeUntil(server, end) ?? begin);
      const times = readTimes(statements.lasted.get(server, HOUR_MS, begin, Math.min(until, end)) ?? {});
      for (const { milliseconds } of fresh(server, { from: until, to: end })) {
        for (const state of STATES) times[state] += milliseconds[state];
      }
      for (const state of STATES) times[state] /= 1000;
      return times;
    },
    incidents(server: string, { since, limit }: { since: Date; limit: number }): readonly Incident[] {
      const rows = statements.incidents.all(server, since.getTime(), limit);
      return rows.map(readIncident).filter((incident) => incident !== null);
    },
  };
}

/** Of the hour or day (UTC) that a moment lies in. */
function beginning(at: number, length: number): number {
  return Math.floor(at / length) * length;
}
