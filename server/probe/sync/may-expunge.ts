import { offers, type Side } from "./canary.ts";

/**
 * Whether messages may be removed for good in the mailbox that this session has open: where the server takes UIDs (UID
 * EXPUNGE, RFC 4315 section 2.1), or where nothing is marked as deleted but what is ours. A bare EXPUNGE would take
 * somebody else's messages along.
 */
export async function mayExpunge(side: Side, ours: readonly number[]): Promise<boolean> {
  if (offers(side, "UIDPLUS")) return true;
  const marked = await side.session.command(["UID"], (client) => client.search({ deleted: true }, { uid: true }));
  return marked.every((uid) => ours.includes(uid));
}
