import type { Line } from "../../contract/lines.ts";
import { PHASE_NAMES } from "../../contract/phases.ts";
import { STATES, type State } from "../../contract/states.ts";
import type { Cell, Durations, Observation } from "../history/cell.ts";
import type { Incident } from "../history/incident.ts";
import type { Stretch, Stretches } from "../history/stretches.ts";
import { readFinding } from "./rows.ts";

/** Read by hand: a day has 1,440 checks and a month 720 hours, for which zod would take longer than everything else together. */
type Row = Readonly<Record<string, unknown>>;

const LINES: readonly Line[] = [...PHASE_NAMES, "total"];
/** How long a check says how things are that does not say: two of the usual intervals, and a timeout. */
export const USUAL_HOLD_MS = 135_000;

/** A check as its history needs it; null when its row is damaged. */
export function readObservation(row: Row): Observation | null {
  const { started_at: at, seconds, standing, holds_ms: holdsMs } = row;
  const own = stateOf(row.state);
  const state = standing === null ? own : stateOf(standing);
  const durations = parsed(row.durations);
  if (!isNumber(at) || !isNumber(seconds) || own === null || state === null || durations === null) return null;
  const gotThrough = own !== "down" && own !== "unknown";
  return {
    at,
    state,
    holdsMs: isNumber(holdsMs) ? holdsMs : USUAL_HOLD_MS,
    failed: own === "degraded" || own === "down",
    seconds: gotThrough ? { ...numbers(durations), total: seconds } : {},
  };
}

/** An hour or a day; null when its row is damaged. */
export function readCell(row: Row): Cell | null {
  const { at, checks, failures } = row;
  const lines = parsed(row.lines);
  if (!isNumber(at) || !isNumber(checks) || !isNumber(failures) || lines === null) return null;
  return { at, checks, failures, milliseconds: readTimes(row), lines: figuresOf(lines) };
}

/** How long each state lasted. */
export function readTimes({ up, warning, degraded, down, unknown }: Row): Record<State, number> {
  const time = (value: unknown) => (isNumber(value) ? value : 0);
  return { up: time(up), warning: time(warning), degraded: time(degraded), down: time(down), unknown: time(unknown) };
}

/** The lines of a cell as they are stored: to the microsecond, as lists. */
export function writeLines(lines: Cell["lines"]): string {
  const short = (seconds: number) => Math.round(seconds * 1e6) / 1e6;
  const entries = Object.entries(lines).map(([line, { count, median, p95, max }]) => [
    line,
    [count, short(median), short(p95), short(max)],
  ]);
  return JSON.stringify(Object.fromEntries(entries));
}

/** An incident; null when its row is damaged. Findings that cannot be read are left out. */
export function readIncident(row: Row | undefined): Incident | null {
  if (!row) return null;
  const { began, ended, seen, state } = row;
  if (!isNumber(began) || !isNumber(seen) || (ended !== null && !isNumber(ended))) return null;
  if (state !== "degraded" && state !== "down") return null;
  const findings = parsed(row.findings);
  const readable = (Array.isArray(findings) ? findings : []).map(readFinding).filter((finding) => finding !== null);
  return { began, ended, seen, state, stretches: readStretches(row.stretches), findings: readable };
}

/** The stretches of an incident as they are stored. */
export function writeStretches(stretches: Stretches | null): string | null {
  if (!stretches) return null;
  const { list, downBeforeMs } = stretches;
  return JSON.stringify({ list: list.map(({ from, to, state }) => [from, to, state]), downBeforeMs });
}

/** Null for an incident that an older version recorded, and where they are damaged. */
function readStretches(text: unknown): Stretches | null {
  const { list, downBeforeMs } = parsed(text) ?? {};
  if (!Array.isArray(list) || !isNumber(downBeforeMs)) return null;
  const read = list.flatMap((one: unknown): Stretch[] => {
    const [from, to, state]: unknown[] = Array.isArray(one) ? one : [];
    if (!isNumber(from) || !isNumber(to) || (state !== "degraded" && state !== "down")) return [];
    return [{ from, to, state }];
  });
  return read.length === list.length ? { list: read, downBeforeMs } : null;
}

/** Findings as `readIncident` reads them: each like a row of its own. */
export function writeFindings(findings: Incident["findings"]): string {
  return JSON.stringify(findings.map((finding) => ({ ...finding, evidence: JSON.stringify(finding.evidence) })));
}

function figuresOf(lines: Row): Partial<Record<Line, Durations>> {
  const read: Partial<Record<Line, Durations>> = {};
  for (const line of LINES) {
    const values = lines[line];
    if (!Array.isArray(values)) continue;
    const [count, median, p95, max]: unknown[] = values;
    if (isNumber(count) && isNumber(median) && isNumber(p95) && isNumber(max)) read[line] = { count, median, p95, max };
  }
  return read;
}

function numbers(durations: Row): Partial<Record<Line, number>> {
  const read: Partial<Record<Line, number>> = {};
  for (const phase of PHASE_NAMES) {
    const value = durations[phase];
    if (isNumber(value)) read[phase] = value;
  }
  return read;
}

function parsed(text: unknown): Row | null {
  try {
    const value: unknown = typeof text === "string" ? JSON.parse(text) : null;
    return isRow(value) ? value : null;
  } catch {
    return null;
  }
}

function isRow(value: unknown): value is Row {
  return typeof value === "object" && value !== null;
}

function isNumber(value: unknown): value is number {
  return typeof value === "number";
}

function stateOf(value: unknown): State | null {
  return STATES.find((state) => state === value) ?? null;
}
