import { z } from "zod";
import type { ListedCheck, PastCheck } from "../../contract/answers/check.ts";
import type { Finding } from "../../contract/answers/finding.ts";
import { recordPhases } from "../../contract/phase-list.ts";
import { PHASE_NAMES } from "../../contract/phases.ts";
import type { Security } from "../../contract/securities.ts";
import type { Severity } from "../../contract/severities.ts";
import { STATES } from "../../contract/states.ts";
import { TROUBLES } from "../../contract/troubles.ts";
import type { Check } from "../../diagnose/check.ts";
import type { PhaseReport } from "../../probe/facts.ts";
import { ENCODING, unpackDetail } from "./detail.ts";
import type { PastFinding, SeriesPoint } from "./store.ts";

const SECURITY: { [Name in Security]: Name } = { "implicit-tls": "implicit-tls", starttls: "starttls", none: "none" };
const DEPTH: { [Name in Check["depth"]]: Name } = { connect: "connect", login: "login", sync: "sync", full: "full" };
const SEVERITY: { [Name in Severity]: Name } = {
  critical: "critical",
  error: "error",
  warning: "warning",
  notice: "notice",
};

const moment = z
  .int()
  .min(-8.64e15)
  .max(8.64e15)
  .transform((ms) => new Date(ms).toISOString());
const phaseName = z.enum(PHASE_NAMES);

const summaryRow = z
  .object({ id: z.string(), started_at: moment, seconds: z.number(), state: z.enum(STATES) })
  .transform(({ id, started_at, seconds, state }): PastCheck => ({ id, startedAt: started_at, seconds, state }));

const listedRow = z.object({ finding_ids: jsonOf(z.array(z.string())) });
const seriesRow = z.object({ durations: jsonOf(z.partialRecord(phaseName, z.number())) });

const pastFindingRow = z
  .object({ id: z.string(), server: z.string(), checks: z.int(), last_seen: moment })
  .transform(({ last_seen, ...rest }): PastFinding => ({ ...rest, lastSeen: last_seen }));

const findingRow = z.object({
  id: z.string(),
  severity: z.enum(SEVERITY),
  phase: phaseName.nullable(),
  evidence: jsonOf(z.record(z.string(), z.union([z.string(), z.number()]))),
});

const checkRow = z.object({
  server: z.string(),
  depth: z.enum(DEPTH),
  host: z.string(),
  port: z.int(),
  security: z.enum(SECURITY),
  user: z.string().nullable(),
  encoding: z.literal(ENCODING),
  detail: z.instanceof(Uint8Array),
});

const failure = z.object({ code: z.string(), text: z.string() });
const measured = { phase: phaseName, at: z.number(), seconds: z.number() };
const detail = z.object({
  version: z.literal(1),
  phases: z.array(
    z.discriminatedUnion("status", [
      z.looseObject({ ...measured, status: z.literal("ok"), value: z.looseObject({}) }),
      z.looseObject({ ...measured, status: z.literal("failed"), failure, value: z.looseObject({}).optional() }),
      z.object({ phase: phaseName, status: z.literal("skipped"), because: z.enum([...PHASE_NAMES, "not-applicable"]) }),
    ]),
  ),
  // Checks of earlier versions have neither these nor a canary.
  questions: z.looseObject({}).nullable().default(null),
  sync: z.looseObject({}).nullable().default(null),
  backOff: z.object({ code: z.string(), seconds: z.number().nullable(), text: z.string() }).nullable().default(null),
  alerts: z
    .array(
      z.object({
        phase: phaseName,
        code: z.string(),
        arguments: z.string().exactOptional(),
        text: z.string(),
        at: z.number(),
      }),
    )
    .default([]),
  trouble: z
    .object({ kind: z.enum(TROUBLES), phase: phaseName, failure })
    .nullable()
    .default(null),
  heldUpSeconds: z.number().exactOptional(),
  transcript: z.array(
    z.object({
      at: z.number(),
      from: z.enum(["client", "server", "note"]),
      session: z.literal(2).exactOptional(),
      line: z.string(),
    }),
  ),
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

/** A row of `series`; null when it is damaged. */
export function readPoint(row: unknown): SeriesPoint | null {
  const [summary, series] = [summaryRow.safeParse(row), seriesRow.safeParse(row)];
  return summary.success && series.success ? { ...summary.data, phases: series.data.durations } : null;
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
    version: inner.data.version,
    server: { name, host, port, security, ...(user === null ? {} : { user }) },
    depth,
    // The values inside a phase are as `save` got them: the checksum of the packed bytes vouches for that.
    phases: recordPhases(inner.data.phases as readonly PhaseReport[]),
    questions: inner.data.questions as Check["questions"],
    sync: inner.data.sync as Check["sync"] & object,
    backOff: inner.data.backOff,
    alerts: inner.data.alerts,
    ...(inner.data.trouble ? { trouble: inner.data.trouble } : {}),
    ...(inner.data.heldUpSeconds === undefined ? {} : { heldUpSeconds: inner.data.heldUpSeconds }),
    transcript: inner.data.transcript,
  };
}

function unpacked(packed: Uint8Array): unknown {
  try {
    return unpackDetail(packed);
  } catch {
    return null;
  }
}

function jsonOf<Schema extends z.ZodType>(schema: Schema) {
  return z
    .string()
    .transform((text, context) => {
      try {
        return JSON.parse(text) as unknown;
      } catch {
        context.addIssue({ code: "custom", message: "not JSON" });
        return z.NEVER;
      }
    })
    .pipe(schema);
}
