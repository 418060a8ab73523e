import type { CheckReport } from "../../server/diagnose/check.ts";
import type { PhaseName } from "../../server/probe/facts.ts";
import type { Fault } from "../api/answer.ts";
import { isCheck } from "../api/guards.ts";
import { beginCheck, type Question } from "./api.ts";
import { readEvents } from "./event-stream.ts";
import { isPhase, isProblem, isSettings } from "./guards.ts";

/** Why there is no result: also that one has to wait. */
export type RunFault = Fault | { kind: "wait"; seconds: number } | { kind: "not-allowed"; detail: string };

/** How far a check has come. */
export type Progress = { planned: readonly PhaseName[]; current: PhaseName | null };

/** What a check came to. */
export type RunOutcome = { ok: true; check: CheckReport } | { ok: false; fault: RunFault };

/** Runs a check and tells of each step; never throws. */
export async function runCheck(
  question: Question,
  signal: AbortSignal,
  onProgress: (progress: Progress) => void,
): Promise<RunOutcome> {
  const response = await beginCheck(question, signal).catch(() => null);
  if (response === null) return failed({ kind: "unreachable" });
  if (!response.ok) return failed(await faultOf(response));
  if (!response.body) return failed({ kind: "unexpected" });
  let planned: readonly PhaseName[] = [];
  try {
    for await (const { event, data } of readEvents(response.body)) {
      if (event === "settings" && isSettings(data)) planned = data.phases;
      if (event === "phase" && isPhase(data)) onProgress({ planned, current: data.phase });
      if (event === "settings") onProgress({ planned, current: null });
      if (event === "check") return isCheck(data) ? { ok: true, check: data } : failed({ kind: "unexpected" });
      if (event === "problem" && isProblem(data)) return failed(asFault(data.status, data.detail));
    }
  } catch {
    return failed({ kind: "unreachable" });
  }
  return failed({ kind: "unexpected" });
}

function failed(fault: RunFault): RunOutcome {
  return { ok: false, fault };
}

async function faultOf(response: Response): Promise<RunFault> {
  const body: unknown = await response.json().catch(() => null);
  const seconds = Number(response.headers.get("Retry-After"));
  if (response.status === 429 && seconds > 0) return { kind: "wait", seconds };
  return asFault(response.status, isProblem(body) ? body.detail : null);
}

function asFault(status: number, detail: string | null): RunFault {
  return status === 403 && detail !== null ? { kind: "not-allowed", detail } : { kind: "refused", status, detail };
}
