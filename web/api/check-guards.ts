import { PHASE_NAMES } from "../../server/contract/phases.ts";
import { STATES } from "../../server/contract/states.ts";
import type { CheckReport, FindingReport, PhaseReport } from "../../server/diagnose/check.ts";
import type { AskedCheck, Checking, CheckList } from "../../server/http/shapes.ts";
import type { Step } from "../../server/record/steps.ts";
import { type Fields, isList, isMoment, isRecord, isText } from "./primitives.ts";

const SEVERITIES = ["critical", "error", "warning", "notice"];

/** Whether this is a check as the contract has it, in a version that this page knows. */
export function isCheck(value: unknown): value is CheckReport {
  return (
    isRecord(value) &&
    value.version === 1 &&
    isRecord(value.server) &&
    isRun(value) &&
    isState(value.state) &&
    isList(value.phases, isPhaseReport) &&
    isList(value.findings, isFinding) &&
    isList(value.transcript, isLine)
  );
}

/** Whether this is what `POST /api/v1/servers/:name/check` promises. */
export function isAskedCheck(value: unknown): value is AskedCheck {
  if (!isCheck(value) || !("answeredBy" in value && "leftAloneUntil" in value && "allTheSameFrom" in value))
    return false;
  const { answeredBy, leftAloneUntil, allTheSameFrom } = value;
  const isNullOrMoment = (one: unknown) => one === null || isMoment(one);
  return (answeredBy === "new" || answeredBy === "earlier") && [leftAloneUntil, allTheSameFrom].every(isNullOrMoment);
}

/** Whether this is what `GET /api/v1/servers/:name/checks` promises, as far as the page relies on it. */
export function isCheckList(value: unknown): value is CheckList {
  return isRecord(value) && isList(value.checks, isRecent);
}

/** Whether this tells how far a check has come, as the event `checking` does. */
export function isChecking(value: unknown): value is Checking {
  return isRecord(value) && isText(value.name) && isList(value.phases, isPhaseName) && isList(value.steps, isStep);
}

/** Whether this is a phase of a check under way: one that has begun, or one that has ended. */
export function isStep(value: unknown): value is Step {
  if (!isRecord(value) || !isPhaseName(value.phase) || typeof value.at !== "number") return false;
  return value.status === undefined || (value.status !== "skipped" && isPhaseReport(value));
}

/** Whether this is how a phase ended, as a check lists it. */
export function isPhaseReport(value: unknown): value is PhaseReport {
  if (!isRecord(value) || !isPhaseName(value.phase)) return false;
  if (value.status === "skipped") return isText(value.because);
  const measured = typeof value.at === "number" && typeof value.seconds === "number";
  return measured && (value.status === "ok" ? isRecord(value.value) : isRecord(value.failure));
}

/** Whether this is a finding in the reader's language. */
export function isFinding(value: unknown): value is FindingReport {
  if (!isRecord(value) || !isRecord(value.evidence)) return false;
  const { id, severity, title, cause, reference, fix, verify } = value;
  const isWritten = [id, title, cause, reference].every(isText) && isFix(fix) && isList(verify, isText);
  return isWritten && isSeverity(severity);
}

/** Whether this says how bad something is. */
export function isSeverity(value: unknown): boolean {
  return SEVERITIES.some((severity) => severity === value);
}

/** Whether this is a past check in short. */
export function isRecent(value: unknown): boolean {
  return isRecord(value) && isRun(value) && isState(value.state);
}

/** Whether this tells when a check was and how long it took. */
export function isRun({ id, startedAt, seconds }: Fields): boolean {
  return isText(id) && isMoment(startedAt) && typeof seconds === "number";
}

/** Whether this says what people can do. */
export function isFix(value: unknown): boolean {
  return isRecord(value) && isList(value.user, isText) && isList(value.admin, isText);
}

/** Whether this is how a server can be. */
export function isState(value: unknown): boolean {
  return STATES.some((state) => state === value);
}

/** Whether this names a phase. */
export function isPhaseName(value: unknown): boolean {
  return PHASE_NAMES.some((name) => name === value);
}

function isLine(value: unknown): boolean {
  return isRecord(value) && typeof value.at === "number" && isText(value.line) && isText(value.from);
}
