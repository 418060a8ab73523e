import { Step } from "../../../../server/contract/answers/phase.ts";
import { Problem, Refusal } from "../../../../server/contract/answers/problem.ts";
import { SelfCheckQueued, SelfCheckResult, SelfCheckSettings } from "../../../../server/contract/answers/self-check.ts";
import { withStep } from "../../../../server/record/steps.ts";
import type { Fault } from "../../../api/answer.ts";
import { beginCheck, type Question } from "../api.ts";
import { readEvents } from "./event-stream.ts";

/** Why there is no result: also that one has to wait, or may not. */
export type RunFault = Fault | { kind: "wait"; seconds: number } | { kind: "not-allowed" };

/**
 * How far a check has come: the place in the line of those who wait; or what is checked, and the phases that have begun; null before the
 * first word of it.
 */
export type RunProgress = SelfCheckQueued | RunUnderWay | null;

/** A check that has begun. */
export type RunUnderWay = SelfCheckSettings & { steps: readonly Step[] };

/** What a check came to. */
export type RunOutcome = { ok: true; check: SelfCheckResult } | { ok: false; fault: RunFault };

/** Runs a check and tells of each step; never throws. */
export async function runCheck(
  question: Question,
  signal: AbortSignal,
  onProgress: (progress: RunProgress) => void,
): Promise<RunOutcome> {
  const response = await beginCheck(question, signal).catch(() => null);
  if (response === null) return failed({ kind: "unreachable" });
  if (!response.ok) return failed(await faultOf(response));
  if (!response.body) return failed({ kind: "unexpected" });
  let progress: RunProgress = null;
  try {
    for await (const { event, data } of readEvents(response.body)) {
      const next = advance(progress, event, data);
      if (next !== progress) onProgress(next);
      progress = next;
      if (event === "check") return resultOf(data);
      if (event === "problem") return failed(problemOf(data));
    }
  } catch {
    return failed({ kind: "unreachable" });
  }
  return failed({ kind: "unexpected" });
}

function advance(progress: RunProgress, event: string, data: unknown): RunProgress {
  const settings = event === "settings" ? SelfCheckSettings.safeParse(data).data : undefined;
  if (settings) return { ...settings, steps: [] };
  const queued = event === "queued" ? SelfCheckQueued.safeParse(data).data : undefined;
  if (queued) return queued;
  const step = event === "phase" ? Step.safeParse(data).data : undefined;
  return step && progress && "steps" in progress ? { ...progress, steps: withStep(progress.steps, step) } : progress;
}

function resultOf(data: unknown): RunOutcome {
  const read = SelfCheckResult.safeParse(data);
  return read.success ? { ok: true, check: read.data } : failed({ kind: "unexpected" });
}

function problemOf(data: unknown): RunFault {
  const read = Problem.safeParse(data);
  return read.success ? asFault(read.data.status, read.data.detail) : { kind: "unexpected" };
}

function failed(fault: RunFault): RunOutcome {
  return { ok: false, fault };
}

async function faultOf(response: Response): Promise<RunFault> {
  const body: unknown = await response.json().catch(() => null);
  const seconds = Number(response.headers.get("Retry-After"));
  if (response.status === 429 && seconds > 0) return { kind: "wait", seconds };
  return asFault(response.status, Refusal.safeParse(body).data?.detail ?? null);
}

function asFault(status: number, detail: string | null): RunFault {
  return status === 403 ? { kind: "not-allowed" } : { kind: "refused", status, detail };
}
