import type { CheckReport, FindingReport, PhaseReport } from "../../server/diagnose/check.ts";
import { STATES } from "../../server/diagnose/state.ts";
import type {
  CatalogueList,
  CatalogueProblem,
  Checking,
  CheckList,
  Overview,
  ServerDetail,
  ServerSummary,
} from "../../server/http/shapes.ts";
import { PHASE_NAMES } from "../../server/probe/phases/order.ts";

type Fields = Readonly<Record<string, unknown>>;
type Test = (value: unknown) => boolean;

const SEVERITIES = ["critical", "error", "warning", "notice"];

/** Whether this is what `GET /api/v1/servers` promises, as far as the page relies on it. */
export function isOverview(value: unknown): value is Overview {
  return isRecord(value) && isFrame(value) && isList(value.servers, isServerSummary);
}

/** Whether this is what the event `server` promises. */
export function isServerSummary(value: unknown): value is ServerSummary {
  return (
    isRecord(value) &&
    [value.name, value.host, value.security, value.timing].every(isText) &&
    typeof value.port === "number" &&
    (value.user === null || isText(value.user)) &&
    isRecord(value.labels) &&
    isState(value.state) &&
    (value.since === null || (isRecord(value.since) && isMoment(value.since.moment))) &&
    (value.paused === null || (isRecord(value.paused) && isMoment(value.paused.until))) &&
    (value.latest === null || isLatest(value.latest)) &&
    (value.sync === null || isSync(value.sync)) &&
    isList(value.day, (state) => state === null || isState(state)) &&
    isList(value.recent, isRecent)
  );
}

/** Whether this is what `GET /api/v1/servers/:name` promises. */
export function isServerDetail(value: unknown): value is ServerDetail {
  return (
    isRecord(value) &&
    isFrame(value) &&
    isServerSummary(value.server) &&
    (value.check === null || isCheck(value.check)) &&
    (value.before === null || (isRecord(value.before) && isList(value.before.mailboxes, isRecord))) &&
    (value.answers === null || (isRecord(value.answers) && isRecord(value.answers.questions)))
  );
}

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

/** Whether this is what `GET /api/v1/servers/:name/checks` promises, as far as the page relies on it. */
export function isCheckList(value: unknown): value is CheckList {
  return isRecord(value) && isList(value.checks, isRecent);
}

/** Whether this is what `GET /api/v1/diagnoses` promises, as far as the page relies on it. */
export function isCatalogueList(value: unknown): value is CatalogueList {
  return isRecord(value) && isList(value.diagnoses, isCatalogueProblem);
}

/** Whether this is what `GET /api/v1/diagnoses/:id` promises. */
export function isCatalogueProblem(value: unknown): value is CatalogueProblem {
  if (!isRecord(value) || !isRecord(value.alert) || !isRecord(value.plain)) return false;
  const { id, severity, reference, plain, alert } = value;
  return (
    [id, reference, plain.title, plain.cause, alert.expression].every(isText) &&
    isList(alert.rules, isAlert) &&
    SEVERITIES.some((one) => one === severity) &&
    isFix(plain.fix) &&
    [value.verify, value.wire, value.now].every((list) => isList(list, isText)) &&
    isList(value.seen, isSeen)
  );
}

/** Whether this tells how far a check has come, as the event `checking` does. */
export function isChecking(value: unknown): value is Checking {
  return (
    isRecord(value) &&
    isText(value.name) &&
    isList(value.phases, isPhaseName) &&
    isList(
      value.steps,
      (step) =>
        isRecord(step) &&
        isPhaseName(step.phase) &&
        ("status" in step ? isPhaseReport(step) : typeof step.at === "number"),
    )
  );
}

/** Whether this names a server, as the event `removed` does. */
export function isName(value: unknown): value is { name: string } {
  return isRecord(value) && isText(value.name);
}

/** Whether this tells the server's time, as the event `ping` does. */
export function isClock(value: unknown): value is { now: string } {
  return isRecord(value) && isMoment(value.now);
}

function isFrame({ now, demo, version }: Fields): boolean {
  return isMoment(now) && typeof demo === "boolean" && isText(version);
}

function isRun({ id, startedAt, seconds }: Fields): boolean {
  return isText(id) && isMoment(startedAt) && typeof seconds === "number";
}

function isRecent(value: unknown): boolean {
  return isRecord(value) && isRun(value) && isState(value.state);
}

function isSync(value: unknown): boolean {
  return isRecord(value) && isText(value.state) && (value.startedAt === null || isMoment(value.startedAt));
}

function isLatest(value: unknown): boolean {
  return (
    isRecord(value) &&
    isRun(value) &&
    isList(value.findings, isFinding) &&
    (value.certificateNotAfter === null || isMoment(value.certificateNotAfter))
  );
}

function isAlert(value: unknown): boolean {
  return isRecord(value) && isText(value.name) && isText(value.severity) && typeof value.seconds === "number";
}

function isSeen(value: unknown): boolean {
  return isRecord(value) && isText(value.server) && typeof value.checks === "number" && isMoment(value.lastSeen);
}

function isFix(value: unknown): boolean {
  return isRecord(value) && isList(value.user, isText) && isList(value.admin, isText);
}

/** Whether this is a finding in the reader's language. */
export function isFinding(value: unknown): value is FindingReport {
  if (!isRecord(value) || !isRecord(value.evidence)) return false;
  const { id, severity, title, cause, reference, fix, verify } = value;
  const isWritten = [id, title, cause, reference].every(isText) && isFix(fix) && isList(verify, isText);
  return isWritten && SEVERITIES.some((one) => one === severity);
}

function isPhaseName(value: unknown): boolean {
  return PHASE_NAMES.some((name) => name === value);
}

/** Whether this is how a phase ended, as a check lists it. */
export function isPhaseReport(value: unknown): value is PhaseReport {
  if (!isRecord(value) || !isPhaseName(value.phase)) return false;
  if (value.status === "skipped") return isText(value.because);
  const measured = typeof value.at === "number" && typeof value.seconds === "number";
  return measured && (value.status === "ok" ? isRecord(value.value) : isRecord(value.failure));
}

function isLine(value: unknown): boolean {
  return isRecord(value) && typeof value.at === "number" && isText(value.line) && isText(value.from);
}

function isRecord(value: unknown): value is Fields {
  return typeof value === "object" && value !== null;
}

function isText(value: unknown): value is string {
  return typeof value === "string";
}

function isMoment(value: unknown): boolean {
  return isText(value) && !Number.isNaN(Date.parse(value));
}

function isState(value: unknown): boolean {
  return STATES.some((state) => state === value);
}

function isList(value: unknown, test: Test): boolean {
  return Array.isArray(value) && value.every(test);
}
