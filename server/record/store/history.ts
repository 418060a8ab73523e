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

  const rollUp = (server: string, at: number) => {
    const target = beginning(at, HOUR_MS);
    const before = rolledUntil(server);
    const until = before ?? target;
    const end = Math.min(target, until + MOST_HOURS * HOUR_MS);
    if (end > until) {
      keep(server, HOUR_MS, aggregate(observed(server, until, end), { from: until, to: end, step: HOUR_MS }));
      const days = { from: beginning(until, DAY_MS), to: beginning(end, DAY_MS) };
      keep(server, DAY_MS, merge(kept(server, HOUR_MS, days), DAY_MS));
    }
    // Nearly always it stays: to write that would dirty a page for each check.
    const rolled = Math.max(until, end);
    if (rolled !== before) statements.setRolled.run(server, rolled);
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

  const observeIncident = (check: Check, at: number, { state, holdsSeconds }: ToldState) => {
    const server = check.server.name;
    const newest = readIncident(statements.newestIncident.get(server));
    if (newest && at <= (newest.ended ?? newest.seen)) return;
    const open = newest?.ended === null ? newest : null;
    const holdsMs = Math.round(holdsSeconds * 1000);
    const changed = advance(open, { at, holdsMs, state, root: check.findings[0] ?? null });
    if (!changed || changed === open) return;
    const { began, ended, seen, state: worst, findings, stretches } = changed;
    const columns = [began, ended, seen, worst, writeFindings(findings), writeStretches(stretches)];
    statements.setIncident.run(server, ...columns);
  };

  /** Days as far as they are rolled up and wanted, then hours, then what the checks say of the hours after these. */
  const cells = (server: string, { from, to }: Span, step: number): readonly Cell[] => {
    const hours = Math.max(from, rolledUntil(server) ?? from);
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
    add(check: Check, standing: ToldState) {
      const at = Date.parse(check.startedAt);
      rollUp(check.server.name, at);
      observeIncident(check, at, standing);
    },
    cells(server: string, { from, to, seconds }: HistoryWindow): readonly Cell[] {
      const [step, window] = [seconds * 1000, { from: from.getTime(), to: to.getTime() }];
      if (step % HOUR_MS === 0) return merge(cells(server, window, step), step);
      return aggregate(observed(server, window.from, window.to), { ...window, step });
    },
    lasted(server: string, { from, to }: { from: Date; to: Date }): Record<State, number> {
      const [begin, end] = [beginning(from.getTime(), HOUR_MS), to.getTime()];
      const until = Math.max(begin, rolledUntil(server) ?? begin);
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
