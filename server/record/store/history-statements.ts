import type { DatabaseSync, StatementSync } from "node:sqlite";

const TIMES = "checks, failures, up, warning, degraded, down, unknown";
const REPLACED = [...TIMES.split(", "), "lines"].map((name) => `${name} = excluded.${name}`).join(", ");
const INCIDENT = "began, ended, seen, state, findings, stretches";

const SQL = {
  rolled: "SELECT until FROM rolled WHERE server = ?",
  setRolled: "INSERT INTO rolled (server, until) VALUES (?, ?) ON CONFLICT DO UPDATE SET until = excluded.until",
  // Where fewer checks say it than before, some of them have been deleted since.
  setCell: `
    INSERT INTO cells (server, length, at, ${TIMES}, lines) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
    ON CONFLICT DO UPDATE SET ${REPLACED} WHERE excluded.checks >= cells.checks`,
  cells: `SELECT at, ${TIMES}, lines FROM cells WHERE server = ? AND length = ? AND at >= ? AND at < ? ORDER BY at`,
  lasted: `
    SELECT total(up) AS up, total(warning) AS warning, total(degraded) AS degraded, total(down) AS down, total(unknown) AS unknown
    FROM cells WHERE server = ? AND length = ? AND at >= ? AND at < ?`,
  newestIncident: `SELECT ${INCIDENT} FROM incidents WHERE server = ? AND began <= ? ORDER BY began DESC LIMIT 1`,
  endOthers: "UPDATE incidents SET ended = seen WHERE server = ? AND began <> ? AND ended IS NULL",
  setIncident: `INSERT OR REPLACE INTO incidents (server, ${INCIDENT}) VALUES (?, ?, ?, ?, ?, ?, ?)`,
  incidents: `
    SELECT ${INCIDENT} FROM incidents WHERE server = ? AND (ended IS NULL OR ended >= ?) ORDER BY began DESC LIMIT ?`,
} as const;

/** Every statement of a history, prepared once. */
export type HistoryStatements = { readonly [Name in keyof typeof SQL]: StatementSync };

/** Prepares them; the placeholders are positional, in the order of the text. */
export function historyStatements(database: DatabaseSync): HistoryStatements {
  return {
    rolled: database.prepare(SQL.rolled),
    setRolled: database.prepare(SQL.setRolled),
    setCell: database.prepare(SQL.setCell),
    cells: database.prepare(SQL.cells),
    lasted: database.prepare(SQL.lasted),
    newestIncident: database.prepare(SQL.newestIncident),
    endOthers: database.prepare(SQL.endOthers),
    setIncident: database.prepare(SQL.setIncident),
    incidents: database.prepare(SQL.incidents),
  };
}
