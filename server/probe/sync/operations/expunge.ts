import type { SyncExpunge } from "../../../contract/facts.ts";
import { type Canary, NotTried, type Operated } from "../canary.ts";
import { findMessage, openInBoth } from "../look.ts";
import { mayExpunge } from "../may-expunge.ts";
import { seenByBoth, watch } from "../watch.ts";

/** Removes the message for good in the first session; the second one should no longer see it. */
export async function expunge(canary: Canary): Promise<Operated<SyncExpunge>> {
  const { first, second, at: place } = canary;
  if (!place?.uid) throw new NotTried("fetch");
  const { mailbox, uid } = place;
  await openInBoth(canary, mailbox);
  if (!(await mayExpunge(first, [uid]))) throw new NotTried("not-applicable");
  const before = first.connection.dialogue.newest;
  await first.session.command(["UID", "EXPUNGE"], (client) => client.messageDelete(String(uid), { uid: true }));
  const remaining = await watch(
    canary,
    () => findMessage(canary, second),
    (uids) => uids.length === 0,
  );
  if (remaining.length === 0) canary.at = null;
  return seenByBoth(canary, before, { gone: remaining.length === 0 });
}
