import type { Overview, ServerDetail, ServerSummary } from "../../server/http/shapes.ts";
import { isCheck, isFinding, isRecent, isRun, isState } from "./check-guards.ts";
import { type Fields, isList, isMoment, isRecord, isText } from "./primitives.ts";

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
    (value.leftAloneUntil === null || isMoment(value.leftAloneUntil)) &&
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
