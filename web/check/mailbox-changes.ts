import type { MailboxCounts, MailboxStatus } from "../../server/probe/facts.ts";

/** What happened in a mailbox between two checks; null where nothing can be said. */
export type MailboxChange =
  /** `gone`: moved away or deleted. */
  | { kind: "counted"; arrived: number; gone: number }
  /** UIDVALIDITY is another one (RFC 9051 section 2.3.1.1): mail programs fetch everything anew. */
  | { kind: "renumbered" }
  | null;

/** Compares the counts of a mailbox with those of an earlier check. */
export function mailboxChange(now: MailboxCounts, before: readonly MailboxStatus[]): MailboxChange {
  const then = before.find(({ path }) => path === now.path);
  if (!then || "failure" in then) return null;
  if (then.uidValidity !== now.uidValidity) return { kind: "renumbered" };
  // UIDNEXT rises with each message that arrives, also where it is gone again.
  const arrived = Math.max(0, now.uidNext - then.uidNext);
  const gone = Math.max(0, then.messages + arrived - now.messages);
  return arrived + gone === 0 ? null : { kind: "counted", arrived, gone };
}
