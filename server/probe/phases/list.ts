import type { ListFacts } from "../facts.ts";
import type { Measured } from "../journal.ts";
import { keptAttributes } from "../peer-text/atoms.ts";
import type { PeerText } from "../peer-text/peer-text.ts";
import type { Listed, Session } from "../session.ts";
import { waited } from "../wire/command.ts";
import type { Connection } from "../wire/connection.ts";

/** RFC 6154 section 2, and RFC 8457. */
const SPECIAL_USE: ReadonlySet<string> = new Set([
  "\\all",
  "\\archive",
  "\\drafts",
  "\\flagged",
  "\\junk",
  "\\sent",
  "\\trash",
  "\\important",
]);

/** Lists the account's mailboxes. */
export async function list(connection: Connection, session: Session): Promise<Measured<ListFacts>> {
  const before = connection.dialogue.newest;
  const listed = await session.list();
  const { dialogue } = connection;
  return { value: listFacts(listed, dialogue.peer), ...waited(dialogue.after(before)) };
}

/** What the server lists, as facts. */
export function listFacts(
  listed: readonly Pick<Listed, "path" | "delimiter" | "flags" | "subscribed">[],
  peer: PeerText,
): ListFacts {
  const paths = peer.texts(listed.map(({ path }) => path));
  const mailboxes = listed.map(({ path, delimiter, flags, subscribed }, index) => ({
    path: paths[index] ?? "",
    delimiter: delimiter ? peer.text(delimiter) : null,
    attributes: keptAttributes([...flags], peer),
    // As the server marks it; a guess by name would be an opinion.
    specialUse: [...flags].find((flag) => SPECIAL_USE.has(flag.toLowerCase())) ?? null,
    // imapflow takes INBOX for subscribed, whatever the server says.
    subscribed: path.toUpperCase() === "INBOX" ? null : (subscribed ?? null),
  }));
  return { mailboxes };
}
