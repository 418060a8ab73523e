import type { Line } from "../../contract/lines.ts";
import type { State } from "../../contract/states.ts";

/** How long something took in several checks, in seconds. */
export type Durations = { count: number; median: number; p95: number; max: number };

/** A check as its history needs it. */
export type Observation = {
  /** When it began, milliseconds since 1970. */
  at: number;
  /** What people were told of the server from then on. */
  state: State;
  /** For how long that holds when no other check follows. */
  holdsMs: number;
  /** Whether the check itself found the server degraded or down. */
  failed: boolean;
  /** What each line took; empty when the check did not get through, as that says nothing about how fast a server is. */
  seconds: Readonly<Partial<Record<Line, number>>>;
};

/** What is known of a stretch of time. */
export type Cell = {
  /** Its beginning, milliseconds since 1970. */
  at: number;
  checks: number;
  /** Checks that found the server degraded or down, confirmed or not. */
  failures: number;
  /** How long each state lasted; what is missing to the length of the cell, nobody knows. */
  milliseconds: Record<State, number>;
  lines: Partial<Record<Line, Durations>>;
};

/** A cell of which nothing is known yet. */
export function emptyCell(at: number): Cell {
  return {
    at,
    checks: 0,
    failures: 0,
    milliseconds: { up: 0, warning: 0, degraded: 0, down: 0, unknown: 0 },
    lines: {},
  };
}
