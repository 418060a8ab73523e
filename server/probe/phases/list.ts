import type { ListFacts } from "../facts.ts";
import type { Measured } from "../journal.ts";
import type { Session } from "../session.ts";
import { waited } from "../wire/command.ts";
import type { Connection } from "../wire/connection.ts";
import { printable } from "../wire/printable.ts";

/** Lists the account's mailboxes. */
export async function list(connection: Connection, session: Session): Promise<Measured<ListFacts>> {
  const before = connection.dialogue.newest;
  const listed = await session.list();
  const mailboxes = listed.map(({ path, delimiter, flags, specialUse, subscribed }) => ({
    path: printable(path),
    delimiter: delimiter || null,
    attributes: [...flags],
    specialUse: specialUse ?? null,
    subscribed: subscribed ?? null,
  }));
  const { dialogue } = connection;
  return { value: { mailboxes }, ...waited(dialogue.after(before)) };
}
