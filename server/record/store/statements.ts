import type { DatabaseSync, StatementSync } from "node:sqlite";

const SUMMARY = "id, started_at, seconds, state";
const CHECK = `${SUMMARY}, server, depth, host, port, security, user, encoding, detail`;
const NEWEST_FIRST = "ORDER BY started_at DESC, rowid DESC";

const SQL = {
  insertCheck: `
    INSERT INTO checks (
      id, server, started_at, seconds, state, depth, host, port, security, user, durations, encoding, detail,
      standing, holds_ms
    ) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
  insertFinding: "INSERT INTO findings (check_id, position, id, severity, phase, evidence) VALUES (?, ?, ?, ?, ?, ?)",
  check: `SELECT ${CHECK} FROM checks WHERE id = ?`,
  findings: "SELECT id, severity, phase, evidence FROM findings WHERE check_id = ? ORDER BY position",
  latest: `SELECT ${CHECK} FROM checks WHERE server = ? ${NEWEST_FIRST}`,
  // The depth stands in the text: only so does SQLite use the index of those checks.
  newestFull: `SELECT ${CHECK} FROM checks WHERE server = ? AND depth = 'full' ${NEWEST_FIRST}`,
  // In these states nobody got to the mailboxes, which is what is looked for.
  sinceThen: `
    SELECT ${CHECK} FROM checks
    WHERE server = ? AND started_at >= ? AND state NOT IN ('down', 'unknown') ORDER BY started_at, rowid`,
  recent: `SELECT ${SUMMARY} FROM checks WHERE server = ? ${NEWEST_FIRST} LIMIT ?`,
  list: `
    SELECT ${SUMMARY}, (
      SELECT json_group_array(findings.id ORDER BY position) FROM findings WHERE check_id = checks.id
    ) AS finding_ids
    FROM checks WHERE server = ? AND started_at < ? ${NEWEST_FIRST} LIMIT ?`,
  // State by state and hour by hour, along the index: healthy checks, of which there are most, are not looked at.
  pastFindings: `
    SELECT findings.id AS id, checks.server AS server, count(*) AS checks, max(checks.started_at) AS last_seen
    FROM checks CROSS JOIN findings ON findings.check_id = checks.id
    WHERE checks.state = ? AND checks.started_at >= ? AND checks.started_at < ?
    GROUP BY findings.id, checks.server`,
  // From name to name through the index; DISTINCT would read every entry.
  servers: `
    WITH RECURSIVE names (server) AS (
      SELECT min(server) FROM checks
      UNION ALL
      SELECT (SELECT min(server) FROM checks WHERE server > names.server) FROM names WHERE server IS NOT NULL
    ) SELECT server FROM names WHERE server IS NOT NULL`,
} as const;

/** Every statement of the store, prepared once. */
export type Statements = { readonly [Name in keyof typeof SQL]: StatementSync };

/** Prepares them; the placeholders are positional, in the order of the text. */
export function statementsFor(database: DatabaseSync): Statements {
  return {
    insertCheck: database.prepare(SQL.insertCheck),
    insertFinding: database.prepare(SQL.insertFinding),
    check: database.prepare(SQL.check),
    findings: database.prepare(SQL.findings),
    latest: database.prepare(SQL.latest),
    newestFull: database.prepare(SQL.newestFull),
    sinceThen: database.prepare(SQL.sinceThen),
    recent: database.prepare(SQL.recent),
    list: database.prepare(SQL.list),
    pastFindings: database.prepare(SQL.pastFindings),
    servers: database.prepare(SQL.servers),
  };
}
