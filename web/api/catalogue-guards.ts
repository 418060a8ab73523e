import type { CatalogueList, CatalogueProblem } from "../../server/http/shapes.ts";
import { isFix, isSeverity } from "./check-guards.ts";
import { isList, isMoment, isRecord, isText } from "./primitives.ts";

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
    isSeverity(severity) &&
    isFix(plain.fix) &&
    [value.verify, value.wire, value.now].every((list) => isList(list, isText)) &&
    (value.about === null || (isRecord(value.about) && isText(value.about.server))) &&
    isList(value.seen, isSeen)
  );
}

function isAlert(value: unknown): boolean {
  return isRecord(value) && isText(value.name) && isText(value.severity) && typeof value.seconds === "number";
}

function isSeen(value: unknown): boolean {
  return isRecord(value) && isText(value.server) && typeof value.checks === "number" && isMoment(value.lastSeen);
}
