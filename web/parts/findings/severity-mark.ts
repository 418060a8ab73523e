import type { Severity } from "../../../server/contract/severities.ts";
import { stateOf } from "../../../server/diagnose/state.ts";
import type { Mark } from "../state/state-mark.tsx";

/** How a finding is marked: as the state that it gives, or as a note when nothing fails. */
export function severityMark(severity: Severity): Mark {
  return severity === "notice" ? "note" : stateOf([severity]);
}
