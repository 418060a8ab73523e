import type { InvalidFigure, ProbeFacts } from "../contract/facts.ts";
import { type TargetEvidence, target } from "./failed.ts";
import { userOf } from "./login.ts";
import { counted, namesOf } from "./mailbox-changes.ts";

/** The evidence of figures that IMAP does not have; `said`, `item` and `value` are the first one's. */
export type InvalidEvidence = TargetEvidence & InvalidFigure & { user: string; mailboxes: string; count: number };

/** The evidence of the mailboxes with such figures that this accepts; null when there are none. */
export function invalidFigures(facts: ProbeFacts, accepts: (figure: InvalidFigure) => boolean): InvalidEvidence | null {
  const found = counted(facts).flatMap(({ path, invalid = [] }) =>
    invalid.filter(accepts).map((figure) => ({ path, figure })),
  );
  const [first] = found;
  if (!first) return null;
  const names = [...new Set(found.map(({ path }) => path))];
  return { ...target(facts), user: userOf(facts), ...first.figure, mailboxes: namesOf(names), count: names.length };
}
