import type { StoreTrouble } from "../contract/answers/store.ts";
import { STORE_REASONS } from "../record/steady/store-reasons.ts";
import type { StoreError } from "../record/store/store-error.ts";

/** Why checks are not recorded, in a sentence without paths: whoever asks whether imapscope is ready may be anybody. */
export function describeStoreTrouble({ kind, since, waiting, dropped }: StoreTrouble): string {
  const lost = dropped > 0 ? `, ${dropped} were dropped` : "";
  return `Checks have not been recorded since ${since}: ${STORE_REASONS[kind]}. ${waiting} are held in memory${lost}.`;
}

/** Why there is no answer about the past. */
export function describeUnreadable({ kind }: StoreError): string {
  return `The past cannot be read now: ${STORE_REASONS[kind ?? "unusable"]}. The log of imapscope says more.`;
}
