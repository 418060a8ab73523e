import type { SyncFolderChange } from "../../../contract/facts.ts";
import type { Canary, Operated } from "../canary.ts";
import { isThere } from "../look.ts";
import { seenByBoth, watch } from "../watch.ts";

/** Deletes the mailbox under its newest name; the second session should not be shown it any more. */
export async function deleteFolder(canary: Canary, mailbox: string): Promise<Operated<SyncFolderChange>> {
  const { first, folders } = canary;
  const before = first.connection.dialogue.newest;
  const { path } = await first.session.command(["DELETE"], (client) => client.mailboxDelete(mailbox));
  const there = await watch(
    canary,
    () => isThere(canary, path),
    (still) => !still,
  );
  if (!there) folders.delete(path);
  if (canary.at?.mailbox === path) canary.at = null;
  return seenByBoth(canary, before, { mailbox: canary.run.peer.text(path), shown: !there });
}
