import { z } from "zod";
import { Seen } from "../../contract/answers/catalogue.ts";
import { CheckReport, type ListedCheck, PastCheck, Trouble } from "../../contract/answers/check.ts";
import { Evidence, Finding } from "../../contract/answers/finding.ts";
import { Depth } from "../../contract/answers/sets.ts";
import { ServerFacts } from "../../contract/facts/server.ts";
import { recordPhases } from "../../contract/phase-list.ts";
import type { Check } from "../../diagnose/check.ts";
import { readId } from "./check-id.ts";
import { jsonColumn } from "./json-column.ts";
import { unpackFigures } from "./lean-check.ts";
import { ENCODING, unpackText } from "./packed-text.ts";
import type { PastFinding } from "./store.ts";

/** What a column holds is what the contract says of it; moments are milliseconds, and lists and records JSON. */
const moment = z
  .int()
  .min(-8.64e15)
  .max(8.64e15)
  .transform((ms) => new Date(ms).toISOString());

const checkId = z.unknown().transform(readId).pipe(z.string());

const summaryRow = PastCheck.omit({ startedAt: true })
  .extend({ id: checkId, started_at: moment })
  .transform(({ started_at, ...rest }): PastCheck => ({ ...rest, startedAt: started_at }));

const listedRow = z.object({ finding_ids: jsonColumn(z.array(z.string())) });

const pastFindingRow = Seen.omit({ lastSeen: true })
  .extend({ id: Finding.shape.id, last_seen: moment })
  .transform(({ last_seen, ...rest }): PastFinding => ({ ...rest, lastSeen: last_seen }));

const findingRow = Finding.extend({ evidence: jsonColumn(Evidence) });

const { name, host, port, security, user } = ServerFacts.shape;
const target = z.object({ host, port, security, user });
const packed = z.object({ server: name, encoding: z.literal(ENCODING), n: z.int() });
const lean = packed.extend({ figures: z.instanceof(Uint8Array), content: z.instanceof(Uint8Array) });
/** As an older version wrote it. */
const old = packed.extend({
  detail: z.instanceof(Uint8Array),
  old_server: jsonColumn(target.extend({ user: z.string().nullable(), depth: Depth })),
});

const { questions, sync, backOff, alerts } = CheckReport.shape;
const detail = CheckReport.pick({
  version: true,
  phases: true,
  heldUpSeconds: true,
  heldBack: true,
  transcript: true,
}).extend({
  // They are left out where there is nothing, and checks of earlier versions have none of them.
  questions: questions.default(null),
  sync: sync.default(null),
  backOff: backOff.default(null),
  alerts: alerts.default([]),
  trouble: Trouble.nullable().exactOptional(),
});
const leanDetail = detail.extend({ target, depth: Depth });

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

/** A whole check, its findings still to be added: those of check `n`. Null when it is damaged. */
export function readCheck(row: unknown): { n: number; check: Omit<Check, "findings"> } | null {
  const summary = summaryRow.safeParse(row);
  const rest = readLean(row) ?? readOld(row);
  if (!summary.success || rest === null) return null;
  const { n, ...whole } = rest;
  return { n, check: { ...summary.data, ...whole, phases: recordPhases(whole.phases) } };
}

function readLean(row: unknown) {
  const { data } = lean.safeParse(row);
  if (!data) return null;
  const inner = leanDetail.safeParse(attempt(() => unpackFigures(data.figures, unpackText(data.content))));
  if (!inner.success) return null;
  const { target: rest, ...own } = inner.data;
  return { ...own, n: data.n, server: { name: data.server, ...rest } };
}

function readOld(row: unknown) {
  const { data } = old.safeParse(row);
  if (!data) return null;
  const inner = detail.safeParse(attempt(() => JSON.parse(unpackText(data.detail))));
  if (!inner.success) return null;
  const { user: account, depth, ...rest } = data.old_server;
  return {
    ...inner.data,
    n: data.n,
    depth,
    server: { name: data.server, ...rest, ...(account === null ? {} : { user: account }) },
  };
}

function attempt(read: () => unknown): unknown {
  try {
    return read();
  } catch {
    return null;
  }
}
