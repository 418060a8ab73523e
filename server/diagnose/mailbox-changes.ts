import type { ProbeFacts } from "../contract/facts.ts";
import type { ComparedCounts, ComparedFacts, Ended, UnreadMailbox } from "./compared.ts";
import { type TargetEvidence, target } from "./failed.ts";
import { userOf } from "./login.ts";

/** The evidence of mailboxes that changed since an earlier check; `before` and `after` are the first one's. */
export type MailboxChange<Value> = TargetEvidence & {
  user: string;
  mailboxes: string;
  count: number;
  before: Value;
  after: Value;
  /** When that check was. */
  since: string;
};

/** More names than these no sentence can take. */
const MOST_NAMES = 10;

/**
 * The evidence of the mailboxes, counted now and then, in which this value changed in the way that `changed` means;
 * null when there are none. `value` gives null where the server does not say.
 */
export function changedMailboxes<Value extends string | number>(
  facts: ProbeFacts,
  previous: ComparedFacts | null,
  value: (counts: ComparedCounts) => Value | null,
  changed: (before: Value, after: Value) => boolean,
  comparable: (before: ComparedCounts, after: ComparedCounts) => boolean = () => true,
): MailboxChange<Value> | null {
  if (!previous) return null;
  const earlier = new Map(counted(previous).map((counts) => [counts.path, counts]));
  const found = counted(facts).flatMap((now) => {
    const then = earlier.get(now.path);
    if (!then || !comparable(then, now)) return [];
    const [before, after] = [value(then), value(now)];
    return before !== null && after !== null && changed(before, after) ? [{ path: now.path, before, after }] : [];
  });
  const [first] = found;
  if (!first) return null;
  const { before, after } = first;
  const mailboxes = namesOf(found.map(({ path }) => path));
  return {
    ...target(facts),
    user: userOf(facts),
    mailboxes,
    count: found.length,
    before,
    after,
    since: previous.startedAt,
  };
}

/** Whether UIDs of both mean the same messages (RFC 9051 section 2.3.1.1), as far as the server tells. */
export function isSameUidValidity(before: ComparedCounts, after: ComparedCounts): boolean {
  return knownUid(after.uidValidity) !== null && before.uidValidity === after.uidValidity;
}

/** UIDVALIDITY or UIDNEXT where the server tells it; checks of before 2026-12 have 0 where it did not. */
export function knownUid(figure: number | null): number | null {
  return figure === 0 ? null : figure;
}

/** The mailboxes whose counts could be read. */
export function counted<Counts extends ComparedCounts>({ phases: { status } }: WithCounts<Counts>): readonly Counts[] {
  const all = status.status === "skipped" ? [] : (status.value?.mailboxes ?? []);
  return all.flatMap((mailbox) => ("failure" in mailbox ? [] : [mailbox]));
}

/** Facts with what is known of some mailboxes. */
type WithCounts<Counts> = { phases: { status: Ended<{ mailboxes: readonly (Counts | UnreadMailbox)[] }> } };

/** The first names as one text, and how many more there are. */
export function namesOf(names: readonly string[]): string {
  const shown = names.slice(0, MOST_NAMES).join(", ");
  return names.length > MOST_NAMES ? `${shown} (+${names.length - MOST_NAMES})` : shown;
}
