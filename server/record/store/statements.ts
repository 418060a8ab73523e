import type { DatabaseSync, StatementSync } from "node:sqlite";

const NEWEST_FIRST = "ORDER BY started_at DESC, n DESC";
const FROM = "FROM checks JOIN servers ON servers.id = checks.server";
const SUMMARY = "checks.id AS id, n, started_at, micros / 1e6 AS seconds, state";
const WHOLE = `${SUMMARY}, name AS server, figures, encoding, content, NULL AS detail, NULL AS old_server`;
const WITH_PART = `${FROM} LEFT JOIN parts ON parts.id = checks.part`;
const FOUND = "(SELECT json_group_array(findings.id ORDER BY position) FROM findings WHERE check_n = n) AS finding_ids";
const OBSERVED = "n, started_at, state, standing, holds_ms, micros / 1e6 AS seconds, figures, NULL AS durations";

/** As the index has it. */
const INDEXED_ID = "CASE typeof(checks.id) WHEN 'blob' THEN substr(checks.id, 1, 5) ELSE checks.id END";

/** The same of what an older version wrote and has not been converted yet; all of it was there before. */
const OLD_N = "old_checks.rowid - 1099511627776 AS n";
const OLD_SUMMARY = `id, ${OLD_N}, started_at, seconds, state`;
/** The columns of a whole check that an older version wrote. */
export const oldChecks = `${OLD_SUMMARY}, server, NULL AS figures, encoding, NULL AS content, detail,
  json_object('name', server, 'host', host, 'port', port, 'security', security, 'user', user, 'depth', depth) AS old_server`;
const OLD_FOUND =
  "(SELECT json_group_array(old_findings.id ORDER BY position) FROM old_findings WHERE check_id = old_checks.id) AS finding_ids";
const OLD_OBSERVED = `${OLD_N}, started_at, state, standing, holds_ms, seconds, NULL AS figures, durations`;

const OWN_BEFORE = "SELECT started_at FROM checks WHERE state = ?1 AND started_at < ?2 ORDER BY started_at DESC";
const OLD_BEFORE = "SELECT started_at FROM old_checks WHERE state = ?1 AND started_at < ?2 ORDER BY started_at DESC";
const OWN_SERVERS = "SELECT name FROM servers WHERE EXISTS (SELECT 1 FROM checks WHERE checks.server = servers.id)";
/** From name to name through the index; DISTINCT would read every entry. */
const OLD_SERVERS = `SELECT name FROM (
  WITH RECURSIVE names (name) AS (
    SELECT min(server) FROM old_checks
    UNION ALL
    SELECT (SELECT min(server) FROM old_checks WHERE server > names.name) FROM names WHERE name IS NOT NULL
  ) SELECT name FROM names WHERE name IS NOT NULL)`;

/** Where what is asked for is, whatever wrote it: `isConverted` when nothing of an older version is left. */
function sql(isConverted: boolean) {
  const both = (own: string, old: string, order: string) =>
    isConverted ? `${own} ${order}` : `${own} UNION ALL ${old} ${order}`;
  const whole = (where: string, oldWhere: string, order = "") =>
    both(`SELECT ${WHOLE} ${WITH_PART} WHERE ${where}`, `SELECT ${oldChecks} FROM old_checks WHERE ${oldWhere}`, order);
  return {
    check: whole(`${INDEXED_ID} = ?2 AND checks.id = ?1 AND ?3 IS NOT NULL`, "id = ?3"),
    findings: both(
      "SELECT id, severity, phase, evidence, position FROM findings WHERE check_n = ?1 AND ?2 IS NOT NULL",
      "SELECT id, severity, phase, evidence, position FROM old_findings WHERE check_id = ?2 AND ?1 < 0",
      "ORDER BY position",
    ),
    latest: whole("name = ?1", "server = ?1", NEWEST_FIRST),
    newestBefore: isConverted
      ? `${OWN_BEFORE} LIMIT 1`
      : `SELECT * FROM (${OWN_BEFORE} LIMIT 1) UNION ALL SELECT * FROM (${OLD_BEFORE} LIMIT 1) ORDER BY started_at DESC LIMIT 1`,
    // The depth stands in the text: only so does SQLite use the index of those checks.
    newestFull: whole("name = ?1 AND is_full = 1", "server = ?1 AND depth = 'full'", NEWEST_FIRST),
    // In these states nobody got to the mailboxes, which is what is looked for.
    sinceThen: whole(
      "name = ?1 AND started_at >= ?2 AND state NOT IN ('down', 'unknown')",
      "server = ?1 AND started_at >= ?2 AND state NOT IN ('down', 'unknown')",
      "ORDER BY started_at, n",
    ),
    recent: both(
      `SELECT ${SUMMARY} ${FROM} WHERE name = ?1`,
      `SELECT ${OLD_SUMMARY} FROM old_checks WHERE server = ?1`,
      `${NEWEST_FIRST} LIMIT ?2`,
    ),
    list: both(
      `SELECT ${SUMMARY}, ${FOUND} ${FROM} WHERE name = ?1 AND started_at < ?2`,
      `SELECT ${OLD_SUMMARY}, ${OLD_FOUND} FROM old_checks WHERE server = ?1 AND started_at < ?2`,
      `${NEWEST_FIRST} LIMIT ?3`,
    ),
    observed: both(
      `SELECT ${OBSERVED} ${FROM} WHERE name = ?1 AND started_at >= ?2 AND started_at < ?3`,
      `SELECT ${OLD_OBSERVED} FROM old_checks WHERE server = ?1 AND started_at >= ?2 AND started_at < ?3`,
      "ORDER BY started_at, n",
    ),
    observedBefore: both(
      `SELECT ${OBSERVED} ${FROM} WHERE name = ?1 AND started_at < ?2`,
      `SELECT ${OLD_OBSERVED} FROM old_checks WHERE server = ?1 AND started_at < ?2`,
      `${NEWEST_FIRST} LIMIT 1`,
    ),
    // State by state and hour by hour, along the index: healthy checks, of which there are most, are not looked at.
    pastFindings: both(
      `SELECT findings.id AS id, name AS server, count(*) AS checks, max(started_at) AS last_seen
       FROM checks CROSS JOIN findings ON check_n = n CROSS JOIN servers ON servers.id = checks.server
       WHERE state = ?1 AND started_at >= ?2 AND started_at < ?3 GROUP BY findings.id, name`,
      `SELECT old_findings.id AS id, server, count(*) AS checks, max(started_at) AS last_seen
       FROM old_checks CROSS JOIN old_findings ON check_id = old_checks.id
       WHERE state = ?1 AND started_at >= ?2 AND started_at < ?3 GROUP BY old_findings.id, server`,
      "",
    ),
    servers: isConverted ? `${OWN_SERVERS} ORDER BY name` : `${OWN_SERVERS} UNION ${OLD_SERVERS} ORDER BY name`,
    insertCheck: `
      INSERT INTO checks (id, server, started_at, micros, state, standing, holds_ms, is_full, part, figures)
      VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
    insertFinding: "INSERT INTO findings (check_n, position, id, severity, phase, evidence) VALUES (?, ?, ?, ?, ?, ?)",
  } as const;
}

/** Every statement that reads or writes checks, prepared once. */
export type Statements = { readonly [Name in keyof ReturnType<typeof sql>]: StatementSync };

/** Prepares them. A check is asked for by `toStoredId`, the octets that its index has of it, and its id as text. */
export function statementsFor(database: DatabaseSync, isConverted: boolean): Statements {
  const entries = Object.entries(sql(isConverted)).map(([name, text]) => [name, database.prepare(text)]);
  // Each name has its own statement.
  return Object.fromEntries(entries) as Statements;
}
