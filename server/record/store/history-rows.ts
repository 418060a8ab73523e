import { z } from "zod";
import { State } from "../../contract/answers/sets.ts";
import { LINES } from "../../contract/lines.ts";
import { isOutage, OUTAGES } from "../../contract/outages.ts";
import { PHASE_NAMES } from "../../contract/phases.ts";
import type { State as StateName } from "../../contract/states.ts";
import type { Cell, Durations, Observation } from "../history/cell.ts";
import type { Incident } from "../history/incident.ts";
import type { Stretch, Stretches } from "../history/stretches.ts";
import { jsonColumn } from "./json-column.ts";
import { durationsIn } from "./lean-check.ts";
import { readFinding } from "./rows.ts";

/** How long a check says how things are that does not say: two of the usual intervals, and a timeout. */
export const USUAL_HOLD_MS = 135_000;

const number = z.number();

/** As an older version wrote them. */
const oldDurations = jsonColumn(some(PHASE_NAMES, number));
/** Where they can be read: how long each phase took. */
const durations = z.instanceof(Uint8Array).transform((figures, context) => {
  try {
    return durationsIn(figures);
  } catch {
    context.addIssue({ code: "custom", message: "damaged" });
    return z.NEVER;
  }
});

const observationRow = z
  .object({
    started_at: number,
    seconds: number,
    state: State,
    standing: State.nullable(),
    holds_ms: number.nullable(),
    figures: durations.nullable(),
    durations: oldDurations.nullable(),
  })
  .transform(({ started_at, seconds, state: own, standing, holds_ms, figures, durations: old }): Observation => {
    const phases = figures ?? old ?? {};
    const gotThrough = own !== "down" && own !== "unknown";
    return {
      at: started_at,
      state: standing ?? own,
      holdsMs: holds_ms ?? USUAL_HOLD_MS,
      failed: isOutage(own),
      seconds: gotThrough ? { ...phases, total: seconds } : {},
    };
  });

const time = number.catch(0);
const times = { up: time, warning: time, degraded: time, down: time, unknown: time } satisfies Record<
  StateName,
  typeof time
>;
const timesRow = z.object(times);

/** Stored as lists, as there are many. */
const figures = z
  .tuple([number, number, number, number])
  .transform(([count, median, p95, max]): Durations => ({ count, median, p95, max }));
const lines = jsonColumn(some(LINES, figures));

const cellRow = z
  .object({ at: number, checks: number, failures: number, ...times, lines })
  .transform(({ at, checks, failures, lines: own, ...milliseconds }): Cell => {
    return { at, checks, failures, milliseconds, lines: own };
  });

const outage = z.enum(OUTAGES);
const stretch = z.tuple([number, number, outage]).transform(([from, to, state]): Stretch => ({ from, to, state }));
const incidentRow = z.object({
  began: number,
  ended: number.nullable(),
  seen: number,
  state: outage,
  // Null for an incident that an older version recorded, and where they are damaged.
  stretches: jsonColumn(z.object({ list: z.array(stretch), downBeforeMs: number }))
    .nullable()
    .catch(null),
  findings: jsonColumn(z.array(z.unknown()))
    .catch([])
    .transform((all) => all.map(readFinding).filter((finding) => finding !== null)),
});

/** A check as its history needs it; null when its row is damaged. */
export function readObservation(row: unknown): Observation | null {
  return observationRow.safeParse(row).data ?? null;
}

/** An hour or a day; null when its row is damaged. */
export function readCell(row: unknown): Cell | null {
  return cellRow.safeParse(row).data ?? null;
}

/** How long each state lasted; what is damaged, not at all. */
export function readTimes(row: object): Record<StateName, number> {
  return timesRow.parse(row);
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
export function readIncident(row: unknown): Incident | null {
  return incidentRow.safeParse(row).data ?? null;
}

/** The stretches of an incident as they are stored. */
export function writeStretches(stretches: Stretches | null): string | null {
  if (!stretches) return null;
  const { list, downBeforeMs } = stretches;
  return JSON.stringify({ list: list.map(({ from, to, state }) => [from, to, state]), downBeforeMs });
}

/** Findings as `readIncident` reads them: each like a row of its own. */
export function writeFindings(findings: Incident["findings"]): string {
  return JSON.stringify(findings.map((finding) => ({ ...finding, evidence: JSON.stringify(finding.evidence) })));
}

/** An object with a field for each name, which is read several times faster than a record; others are left out. */
function some<Schema extends z.ZodType>(names: readonly string[], value: Schema) {
  return z.object(Object.fromEntries(names.map((name) => [name, value.exactOptional()])));
}
