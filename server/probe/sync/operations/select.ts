import type { SyncSelect } from "../../../contract/facts.ts";
import { keptAttributes } from "../../peer-text/atoms.ts";
import { listFacts } from "../../phases/list.ts";
import type { Canary, Operated } from "../canary.ts";
import { listedAs } from "../client.ts";
import { folderIn, placeOf } from "../place.ts";
import { asked } from "../watch.ts";

/** Opens the canary's mailbox in both sessions, and makes it where it is not there yet. */
export async function select(canary: Canary): Promise<Operated<SyncSelect>> {
  const { first, second } = canary;
  const { dialogue } = first.connection;
  const before = dialogue.newest;
  if (canary.made) await first.session.command(["CREATE"], (client) => client.mailboxCreate(canary.mailbox));
  const opened = await first.session.command(["SELECT"], (client) => client.mailboxOpen(canary.mailbox));
  const readOnly = opened.readOnly === true || dialogue.last("SELECT")?.answer?.code === "READ-ONLY";
  const permanentFlags = opened.permanentFlags ? keptAttributes([...opened.permanentFlags], dialogue.peer) : null;
  const operated = asked(first, before, { readOnly, permanentFlags });
  canary.mailbox = opened.path;
  if (canary.made) await findPlace(canary);
  await second.session.command(["EXAMINE"], (client) => client.mailboxOpen(opened.path, { readOnly: true }));
  return operated;
}

/** Only of a mailbox that is there does the server say what can be made in it: below one that is a file, as in mbox, nothing. */
async function findPlace(canary: Canary): Promise<void> {
  const listed = await canary.first.session.command(["LIST"], async (client) =>
    (await client.list({ listOnly: true })).map((mailbox) => listedAs(mailbox, client)),
  );
  const place = placeOf(canary.mailbox, await listFacts(listed, canary.run.peer), []);
  canary.within = place.within;
  canary.folder = folderIn(place, canary.message.name);
}
