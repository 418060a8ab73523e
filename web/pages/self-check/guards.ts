import { LANGUAGES } from "../../../server/contract/languages.ts";
import type { Discovered, SelfCheckResult, SelfCheckSettings } from "../../../server/http/shapes.ts";
import type { Explanation } from "../../../server/present/explain.ts";
import { isCheck, isFinding, isPhaseName } from "../../api/check-guards.ts";
import { type Fields, isList, isRecord, isText } from "../../api/primitives.ts";

/** Whether this is what `GET /api/v1/discover` promises. */
export function isDiscovered(value: unknown): value is Discovered {
  return (
    isRecord(value) &&
    isText(value.domain) &&
    isList(value.settings, (one) => isSetting(one) && typeof one.checkable === "boolean" && isText(one.label)) &&
    isList(value.notes, (note) => isRecord(note) && isText(note.id) && isText(note.text))
  );
}

/** Whether this is what the event `settings` promises. */
export function isSettings(value: unknown): value is SelfCheckSettings {
  return isRecord(value) && isSetting(value.setting) && isList(value.phases, isPhaseName);
}

/** Whether this is what the event `check` promises. */
export function isResult(value: unknown): value is SelfCheckResult {
  return isCheck(value) && "translations" in value && isTranslations(value.translations);
}

function isTranslations(value: unknown): boolean {
  return isRecord(value) && LANGUAGES.every((language) => isList(value[language], isFinding));
}

/** Whether this is what the event `problem` promises. */
export function isProblem(value: unknown): value is { status: number; detail: string } {
  return isRecord(value) && typeof value.status === "number" && isText(value.detail);
}

/** Whether this is what `POST /api/v1/explain` promises. */
export function isExplanation(value: unknown): value is Explanation {
  return isRecord(value) && isList(value.diagnoses, isDiagnosis);
}

function isDiagnosis(value: unknown): boolean {
  return (
    isRecord(value) &&
    [value.id, value.confidence, value.why, value.title, value.cause].every(isText) &&
    isRecord(value.fix) &&
    isList(value.fix.user, isText) &&
    isList(value.fix.admin, isText)
  );
}

function isSetting(value: unknown): value is Fields {
  return (
    isRecord(value) &&
    [value.host, value.security, value.user].every(isText) &&
    typeof value.port === "number" &&
    isRecord(value.source) &&
    isText(value.source.kind)
  );
}
