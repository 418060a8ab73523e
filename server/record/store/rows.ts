import { z } from "zod";
import { Seen } from "../../contract/answers/catalogue.ts";
import { CheckReport, type ListedCheck, PastCheck, Trouble } from "../../contract/answers/check.ts";
import { Evidence, Finding } from "../../contract/answers/finding.ts";
import { Depth } from "../../contract/answers/sets.ts";
import { ServerFacts } from "../../contract/facts/server.ts";
import { recordPhases } from "../../contract/phase-list.ts";
import type { Check } from "../../diagnose/check.ts";
import { ENCODING, unpackDetail } from "./detail.ts";
import { jsonColumn } from "./json-column.ts";
import type { PastFinding } from "./store.ts";

/** What a column holds is what the contract says of it; moments are milliseconds, and lists and records JSON. */
const moment = z
  .int()
  .min(-8.64e15)
  .max(8.64e15)
  .transform((ms) => new Date(ms).toISOString());

const summaryRow = PastCheck.omit({ startedAt: true })
  .extend({ started_at: moment })
  .transform(({ started_at, ...rest }): PastCheck => ({ ...rest, startedAt: started_at }));

const listedRow = z.object({ finding_ids: jsonColumn(z.array(z.string())) });

const pastFindingRow = Seen.omit({ lastSeen: true })
  .extend({ id: Finding.shape.id, last_seen: moment })
  .transform(({ last_seen, ...rest }): PastFinding => ({ ...rest, lastSeen: last_seen }));

const findingRow = Finding.extend({ evidence: jsonColumn(Evidence) });

const { name, host, port, security } = ServerFacts.shape;
const checkRow = z.object({
  server: name,
  host,
  port,
  security,
  user: z.string().nullable(),
  depth: Depth,
  encoding: z.literal(ENCODING),
  detail: z.instanceof(Uint8Array),
});

const { questions, sync, backOff, alerts } = CheckReport.shape;
const detail = CheckReport.pick({ version: true, phases: true, heldUpSeconds: true, transcript: true }).extend({
  // Checks of earlier versions have none of these.
  questions: questions.default(null),
  sync: sync.default(null),
  backOff: backOff.default(null),
  alerts: alerts.default([]),
  trouble: Trouble.nullable().exactOptional(),
});

/** A row of `recent`; null when it is damaged. */
export function readSummary(row: unknown): PastCheck | null {
  return summaryRow.safeParse(row).data ?? null;
}

/** A row of `list`; null when it is damaged. */
export function readListed(row: unknown): ListedCheck | null {
  const [summary, listed] = [summaryRow.safeParse(row), listedRow.safeParse(row)];
  return summary.success && listed.success ? { ...summary.data, findings: listed.data.finding_ids } : null;
}

/** A row of `pastFindings`; null when it is damaged. */
export function readPastFinding(row: unknown): PastFinding | null {
  return pastFindingRow.safeParse(row).data ?? null;
}

/** A finding of a check; null when it is damaged. */
export function readFinding(row: unknown): Finding | null {
  return findingRow.safeParse(row).data ?? null;
}

/** A whole check, its findings still to be added; null when it is damaged. */
export function readCheck(row: unknown): Omit<Check, "findings"> | null {
  const [summary, rest] = [summaryRow.safeParse(row), checkRow.safeParse(row)];
  if (!summary.success || !rest.success) return null;
  const inner = detail.safeParse(unpacked(rest.data.detail));
  if (!inner.success) return null;
  const { server: name, host, port, security, user, depth } = rest.data;
  return {
    ...summary.data,
    ...inner.data,
    phases: recordPhases(inner.data.phases),
    server: { name, host, port, security, ...(user === null ? {} : { user }) },
    depth,
  };
}

function unpacked(packed: Uint8Array): unknown {
  try {
    return unpackDetail(packed);
  } catch {
    return null;
  }
}
