import type { SyncSelect } from "../../facts.ts";
import type { Canary, Operated } from "../canary.ts";
import { asked } from "../watch.ts";

/** Opens the canary's mailbox in both sessions, and makes it where it is not there yet. */
export async function select(canary: Canary): Promise<Operated<SyncSelect>> {
  const { first, second } = canary;
  const { dialogue } = first.connection;
  const before = dialogue.newest;
  if (canary.made) await first.session.command(["CREATE"], (client) => client.mailboxCreate(canary.mailbox));
  const opened = await first.session.command(["SELECT"], (client) => client.mailboxOpen(canary.mailbox));
  const readOnly = opened.readOnly === true || dialogue.last("SELECT")?.answer?.code === "READ-ONLY";
  const permanentFlags = opened.permanentFlags ? [...opened.permanentFlags] : null;
  const operated = asked(first, before, { readOnly, permanentFlags });
  canary.mailbox = opened.path;
  await second.session.command(["EXAMINE"], (client) => client.mailboxOpen(opened.path, { readOnly: true }));
  return operated;
}
