import type { DatabaseSync } from "node:sqlite";
import type { Check } from "../../diagnose/check.ts";
import { toStoredId } from "./check-id.ts";
import { packFigures, splitCheck } from "./lean-check.ts";
import { createParts } from "./parts.ts";
import type { Statements } from "./statements.ts";
import { microsOf } from "./template.ts";

/** What was told of the server after a check; null where that is the check's own state, or holds as long as is usual. */
export type Told = { standing: string | null; holdsMs: number | null };

/** Writes checks. */
export type CheckInsertion = {
  /** Writes one with its findings. Counts on being called in a transaction. */
  insert(check: Check, told: Told): void;
  /** The transaction was undone. */
  forget(): void;
};

/** Begins to write; of the statements, those that are in force. */
export function createCheckInsertion(database: DatabaseSync, statements: () => Statements): CheckInsertion {
  const parts = createParts(database);
  const serverId = database.prepare("SELECT id FROM servers WHERE name = ?");
  const addServer = database.prepare("INSERT INTO servers (name) VALUES (?)");
  const isThere = database.prepare(
    "SELECT 1 FROM checks WHERE CASE typeof(id) WHEN 'blob' THEN substr(id, 1, 5) ELSE id END = ? AND id = ?",
  );
  const servers = new Map<string, number>();

  const serverOf = (name: string): number => {
    const known = servers.get(name) ?? serverId.get(name)?.id;
    const id = Number(known ?? addServer.run(name).lastInsertRowid);
    servers.set(name, id);
    return id;
  };

  return {
    insert(check, { standing, holdsMs }) {
      const at = Date.parse(check.startedAt);
      if (Number.isNaN(at)) throw new RangeError(`${check.startedAt} is no moment`);
      const id = toStoredId(check.id);
      if (isThere.get(toIndexedId(id), id)) throw new RangeError(`a check has the id ${check.id} already`);
      const text = splitCheck(check);
      const { id: part, words } = parts.find(text, at);
      const head = [id, serverOf(check.server.name), at, microsOf(check.seconds), check.state, standing, holdsMs];
      const isFull = check.depth === "full" ? 1 : 0;
      const figures = packFigures(check, text, words);
      const { insertCheck, insertFinding } = statements();
      const n = insertCheck.run(...head, isFull, part, figures).lastInsertRowid;
      for (const [position, finding] of check.findings.entries()) {
        insertFinding.run(n, position, finding.id, finding.severity, finding.phase, JSON.stringify(finding.evidence));
      }
    },
    forget() {
      parts.forget();
      servers.clear();
    },
  };
}

/** What the index of ids has of one. */
export function toIndexedId(id: Uint8Array | string): Uint8Array | string {
  return typeof id === "string" ? id : id.subarray(0, 5);
}
