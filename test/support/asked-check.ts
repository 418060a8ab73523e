import type { AskedCheck } from "../../server/contract/answers/check.ts";
import { healthyReport } from "./healthy-report.ts";

/** A check that was made for whoever asked, with some things changed. */
export function askedCheck(changes: Partial<AskedCheck> = {}): AskedCheck {
  return {
    ...healthyReport(),
    asked: "2026-11-23T12:00:10.000Z",
    answeredBy: "new",
    leftAloneUntil: null,
    allTheSameFrom: null,
    ...changes,
  };
}
