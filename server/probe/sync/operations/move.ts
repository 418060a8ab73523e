import type { SyncMove } from "../../../contract/facts.ts";
import { type Canary, NotTried, type Operated, offers } from "../canary.ts";
import { findMessage } from "../look.ts";
import { mayExpunge } from "../may-expunge.ts";
import { seenByBoth, watch } from "../watch.ts";

/** Moves the message into the new mailbox; the second session should see it leave the one and arrive in the other. */
export async function move(canary: Canary): Promise<Operated<SyncMove>> {
  const { first, second, folder, at: place } = canary;
  if (!place?.uid) throw new NotTried("fetch");
  const by = offers(first, "MOVE") ? "MOVE" : "COPY";
  if (by === "COPY" && !(await mayExpunge(first, []))) throw new NotTried("not-applicable");
  const before = first.connection.dialogue.newest;
  const moved = await first.session.command(["UID"], (client) =>
    client.messageMove(String(place.uid), folder.made, { uid: true }),
  );
  const remaining = await watch(
    canary,
    () => findMessage(canary, second),
    (uids) => uids.length === 0,
  );
  await second.session.command(["EXAMINE"], (client) => client.mailboxOpen(folder.made, { readOnly: true }));
  const arrived = await watch(
    canary,
    () => findMessage(canary, second),
    (uids) => uids.length > 0,
  );
  const uid = arrived.at(-1) ?? moved.uidMap?.get(place.uid) ?? null;
  if (arrived.length > 0) canary.at = { mailbox: folder.made, uid };
  const value: SyncMove = {
    to: canary.run.peer.text(folder.made),
    by,
    left: remaining.length === 0,
    arrived: arrived.length > 0,
  };
  return seenByBoth(canary, before, value);
}
