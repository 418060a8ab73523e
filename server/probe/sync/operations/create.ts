import type { SyncFolderChange } from "../../../contract/facts.ts";
import type { Canary, Operated } from "../canary.ts";
import { isThere } from "../look.ts";
import { seenByBoth, watch } from "../watch.ts";

/** Makes a mailbox in the first session; the second one should be shown it. */
export async function create(canary: Canary): Promise<Operated<SyncFolderChange>> {
  const { first, folder, folders } = canary;
  const before = first.connection.dialogue.newest;
  const made = await first.session.command(["CREATE"], (client) => client.mailboxCreate(folder.made));
  folders.add(made.path);
  folder.made = made.path;
  const shown = await watch(
    canary,
    () => isThere(canary, made.path),
    (there) => there,
  );
  return seenByBoth(canary, before, { mailbox: canary.run.peer.text(made.path), shown });
}
