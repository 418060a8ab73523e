import { RANGES, type Series, UPTIME_RANGES } from "../../server/http/series-shapes.ts";
import { isState } from "./check-guards.ts";
import { isMoment, isRecord } from "./primitives.ts";

/** Whether this is what `GET /api/v1/servers/:name/series` promises, as far as the page relies on it. */
export function isSeries(value: unknown): value is Series {
  if (!isRecord(value)) return false;
  const { range, from, to, step, cells, lines, uptime, incidents } = value;
  return (
    RANGES.some((one) => one === range) &&
    [from, to].every(isMoment) &&
    typeof step === "number" &&
    Array.isArray(cells) &&
    cells.every(isCell) &&
    isRecord(lines) &&
    Object.values(lines).every((line) => isLine(line, cells.length)) &&
    isRecord(uptime) &&
    UPTIME_RANGES.every((one) => isUptime(uptime[one])) &&
    Array.isArray(incidents) &&
    incidents.every(isIncident)
  );
}

function isCell(value: unknown): boolean {
  return isRecord(value) && typeof value.checks === "number" && isRecord(value.seconds);
}

function isLine(value: unknown, length: number): boolean {
  const isList = (list: unknown) => Array.isArray(list) && list.length === length;
  return isRecord(value) && [value.median, value.p95, value.max].every(isList);
}

function isUptime(value: unknown): boolean {
  return (
    isRecord(value) &&
    (value.share === null || typeof value.share === "number") &&
    typeof value.knownSeconds === "number" &&
    typeof value.downSeconds === "number"
  );
}

function isIncident(value: unknown): boolean {
  return (
    isRecord(value) &&
    isMoment(value.began) &&
    (value.ended === null || isMoment(value.ended)) &&
    typeof value.seconds === "number" &&
    isIncidentState(value.state) &&
    (value.now === null || isState(value.now)) &&
    (value.downSeconds === null || typeof value.downSeconds === "number") &&
    (value.stretches === null || (Array.isArray(value.stretches) && value.stretches.every(isStretch))) &&
    Array.isArray(value.causes) &&
    value.causes.every((cause) => isRecord(cause) && typeof cause.id === "string" && typeof cause.title === "string")
  );
}

function isStretch(value: unknown): boolean {
  return isRecord(value) && isMoment(value.from) && isMoment(value.to) && isIncidentState(value.state);
}

function isIncidentState(value: unknown): boolean {
  return value === "degraded" || value === "down";
}
