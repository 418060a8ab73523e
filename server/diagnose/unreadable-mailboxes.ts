import type { Failure, MailboxStatus, ProbeFacts } from "../contract/facts.ts";
import { type TargetEvidence, target } from "./failed.ts";
import { userOf } from "./login.ts";

/** The evidence of mailboxes whose counts could not be read for one reason; `code` and `text` are the first one's. */
export type MailboxEvidence = TargetEvidence & {
  user: string;
  mailboxes: string;
  count: number;
  code: string;
  text: string;
};

/** A mailbox whose counts could not be read. */
export type UnreadableMailbox = Extract<MailboxStatus, { failure: Failure }>;

/** The evidence of the mailboxes that could not be read for a reason that this accepts; null when there are none. */
export function unreadableMailboxes(facts: ProbeFacts, accepts: (failure: Failure) => boolean): MailboxEvidence | null {
  return evidenceOf(facts, unreadableIn(facts, accepts));
}

/** The mailboxes that could not be read for a reason that this accepts. */
export function unreadableIn(
  { phases }: ProbeFacts,
  accepts: (failure: Failure) => boolean,
): readonly UnreadableMailbox[] {
  const all = phases.status.status === "skipped" ? [] : (phases.status.value?.mailboxes ?? []);
  return all.filter((mailbox): mailbox is UnreadableMailbox => "failure" in mailbox && accepts(mailbox.failure));
}

/** What is shown of such mailboxes; null when there are none. */
export function evidenceOf(facts: ProbeFacts, unreadable: readonly UnreadableMailbox[]): MailboxEvidence | null {
  const first = unreadable[0];
  if (!first) return null;
  return {
    ...target(facts),
    user: userOf(facts),
    mailboxes: unreadable.map(({ path }) => path).join(", "),
    count: unreadable.length,
    code: first.failure.code,
    text: first.failure.text || first.failure.code,
  };
}
