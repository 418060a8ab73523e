import type { SyncFolderChange } from "../../../contract/facts.ts";
import type { Canary, Operated } from "../canary.ts";
import { isThere, openInBoth } from "../look.ts";
import { seenByBoth, watch } from "../watch.ts";

/** Renames the mailbox; the second session should be shown it under its new name alone. */
export async function rename(canary: Canary): Promise<Operated<SyncFolderChange>> {
  const { first, folder, folders } = canary;
  // Nobody has it open while it changes its name.
  await openInBoth(canary, canary.mailbox);
  const before = first.connection.dialogue.newest;
  const { path, newPath } = await first.session.command(["RENAME"], (client) =>
    client.mailboxRename(folder.made, folder.renamed),
  );
  folders.add(newPath);
  // What is in a mailbox goes with it.
  if (canary.at?.mailbox === path) canary.at.mailbox = newPath;
  const shown = await watch(
    canary,
    async () => (await isThere(canary, newPath)) && !(await isThere(canary, path)),
    (renamed) => renamed,
  );
  if (shown) folders.delete(path);
  return seenByBoth(canary, before, { mailbox: canary.run.peer.text(newPath), shown });
}
