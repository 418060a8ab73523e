import type { DatabaseSync } from "node:sqlite";
import type { State } from "../../server/contract/states.ts";
import type { Check } from "../../server/diagnose/check.ts";
import { aggregate } from "../../server/record/history/aggregate.ts";
import type { Cell } from "../../server/record/history/cell.ts";
import { advance, type Incident } from "../../server/record/history/incident.ts";
import { merge } from "../../server/record/history/merge.ts";
import { writeFindings, writeLines, writeStretches } from "../../server/record/store/history-rows.ts";
import { historyStatements } from "../../server/record/store/history-statements.ts";
import type { Store } from "../../server/record/store/store.ts";
import { dovecotCheck } from "../server/record/store/dovecot-check.ts";

export const DAY_MS = 86_400_000;
const HOUR_MS = 3_600_000;
const MINUTE_MS = 60_000;
const HOLDS_MS = 135_000;
const PHASES = ["dns", "tcp", "tls", "greeting", "capability", "auth", "list", "status", "quota", "logout"] as const;
const CAUSE = { id: "tcp-connection-refused", severity: "critical", phase: "tcp", evidence: { port: 993 } } as const;

/** Down for a quarter of an hour every two days. */
function stateAt(at: number): State {
  return at % (2 * DAY_MS) < 15 * MINUTE_MS ? "down" : "up";
}

/** Hours as the store makes them of checks, written past it: half a million whole checks would take minutes. */
export function fillHours(database: DatabaseSync, from: number, to: number): void {
  const { setCell } = historyStatements(database);
  const write = (length: number, { at, checks, failures, milliseconds, lines }: Cell) => {
    const { up, warning, degraded, down, unknown } = milliseconds;
    setCell.run("corp", length, at, checks, failures, up, warning, degraded, down, unknown, writeLines(lines));
  };
  database.exec("BEGIN");
  for (let day = Math.floor(from / DAY_MS) * DAY_MS; day < to; day += DAY_MS) {
    const observations = Array.from({ length: 1440 }, (_, minute) => observation(day + minute * MINUTE_MS));
    const hours = aggregate(observations, { from: day, to: day + DAY_MS, step: HOUR_MS });
    for (const cell of hours) write(HOUR_MS, cell);
    for (const cell of merge(hours, DAY_MS)) write(DAY_MS, cell);
  }
  database.exec("COMMIT");
}

/** Incidents in the same way. */
export function fillIncidents(database: DatabaseSync, from: number, to: number): void {
  const { setIncident } = historyStatements(database);
  let open: Incident | null = null;
  database.exec("BEGIN");
  for (let at = from; at < to; at += MINUTE_MS) {
    open = advance(open, { at, holdsMs: HOLDS_MS, state: stateAt(at), root: CAUSE });
    if (!open) continue;
    const { began, ended, seen, state, findings, stretches } = open;
    setIncident.run("corp", began, ended, seen, state, writeFindings(findings), writeStretches(stretches));
    if (open.ended !== null) open = null;
  }
  database.exec("COMMIT");
}

/** Whole checks through the store, a minute apart. Gives the milliseconds of processor time that one took. */
export async function saveChecks(store: Store, from: number, to: number): Promise<number> {
  let [count, spent] = [0, 0];
  for (let at = from; at < to; ) {
    const some: Check[] = [];
    for (; at < to && some.length < 1000; at += MINUTE_MS) some.push(checkAt(at));
    const before = process.cpuUsage();
    await Promise.all(some.map((check) => store.save(check, { state: check.state, holdsSeconds: HOLDS_MS / 1000 })));
    const { user, system } = process.cpuUsage(before);
    spent += (user + system) / 1000;
    count += some.length;
  }
  return spent / count;
}

function checkAt(at: number): Check {
  const state = stateAt(at);
  const findings = state === "down" ? [CAUSE] : [];
  return { ...dovecotCheck(`${at}`, new Date(at).toISOString()), state, findings };
}

function observation(at: number) {
  const state = stateAt(at);
  const seconds =
    state === "up" ? Object.fromEntries([...PHASES, "total"].map((line) => [line, 0.2 * Math.random()])) : {};
  return { at, state, holdsMs: HOLDS_MS, failed: state === "down", seconds };
}
