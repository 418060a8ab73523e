import type { AskedCheck, CheckReport } from "../contract/answers/check.ts";
import type { Check } from "../diagnose/check.ts";
import { leftAloneUntil } from "../record/left-alone.ts";

/** What is said besides of a check that somebody asked for at this time: whether it was made for them. */
export function askedCheck(done: Check, asked: Date, allTheSameFrom: Date | null): Omit<AskedCheck, keyof CheckReport> {
  const ended = Date.parse(done.startedAt) + done.seconds * 1000;
  const earlier = ended <= asked.getTime();
  const until = leftAloneUntil(done);
  return {
    asked: asked.toISOString(),
    answeredBy: earlier ? "earlier" : "new",
    leftAloneUntil: until && until > asked ? until.toISOString() : null,
    allTheSameFrom: ((earlier || done.heldBack) && allTheSameFrom?.toISOString()) || null,
  };
}
