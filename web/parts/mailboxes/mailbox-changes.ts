import type { MailboxCounts, MailboxStatus } from "../../../server/contract/facts.ts";

/** What happened in a mailbox between two checks; null where nothing can be said. */
export type CountChange =
  /** `gone`: moved away or deleted. */
  | { kind: "counted"; arrived: number; gone: number }
  /** UIDVALIDITY is another one (RFC 9051 section 2.3.1.1): mail programs fetch everything anew. */
  | { kind: "renumbered" }
  | null;

/** Compares the counts of a mailbox with those of an earlier check. */
export function mailboxChange(now: MailboxCounts, earlier: readonly MailboxStatus[]): CountChange {
  const then = earlier.find(({ path }) => path === now.path);
  if (!then || "failure" in then) return null;
  const [before, after] = [told(then), told(now)];
  // What the server does not tell cannot be compared.
  if (!before || !after) return null;
  if (before.uidValidity !== after.uidValidity) return { kind: "renumbered" };
  // UIDNEXT rises with each message that arrives, also where it is gone again.
  const arrived = Math.max(0, after.uidNext - before.uidNext);
  const gone = Math.max(0, before.messages + arrived - after.messages);
  return arrived + gone === 0 ? null : { kind: "counted", arrived, gone };
}

/** The three figures that belong together, all of them told; 0 is what older checks have for a UID that was not. */
function told({ messages, uidNext, uidValidity }: MailboxCounts) {
  return messages === null || !uidNext || !uidValidity ? null : { messages, uidNext, uidValidity };
}
