import type { ListFacts } from "../../contract/facts.ts";
import type { Listed } from "../mailboxes/list-mailboxes.ts";
import type { Measured } from "../measurement.ts";
import { keptAttributes } from "../peer-text/atoms.ts";
import type { PeerText } from "../peer-text/peer-text.ts";
import type { Session } from "../session.ts";
import { waited } from "../wire/command.ts";
import type { Connection } from "../wire/connection.ts";
import { turn } from "../wire/turns.ts";

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
  const value = await listFacts(listed, dialogue.peer);
  return { value, ...waited(dialogue.after(before)) };
}

/** So many are dealt with in one turn of the event loop: a few milliseconds. */
const MAILBOXES_A_TURN = 500;

/** What the server lists, as facts; there may be 100,000, and other checks have to go on meanwhile. */
export async function listFacts(listed: readonly SomeListed[], peer: PeerText): Promise<ListFacts> {
  const mailboxes: ListFacts["mailboxes"][number][] = [];
  for (let first = 0; first < listed.length; first += MAILBOXES_A_TURN) {
    if (first > 0) await turn();
    mailboxes.push(...kept(listed.slice(first, first + MAILBOXES_A_TURN), peer));
  }
  return { mailboxes };
}

type SomeListed = Pick<Listed, "path" | "delimiter" | "flags" | "subscribed">;

function kept(listed: readonly SomeListed[], peer: PeerText): ListFacts["mailboxes"] {
  const paths = peer.texts(listed.map(({ path }) => path));
  // Most of a list have the same.
  const delimiters = new Map(
    [...new Set(listed.map(({ delimiter }) => delimiter))].map((one) => [one, one ? peer.text(one) : null]),
  );
  return listed.map(({ path, delimiter, flags, subscribed }, index) => ({
    path: paths[index] ?? "",
    delimiter: delimiters.get(delimiter) ?? null,
    attributes: keptAttributes([...flags], peer),
    // As the server marks it; a guess by name would be an opinion.
    specialUse: [...flags].find((flag) => SPECIAL_USE.has(flag.toLowerCase())) ?? null,
    // Everybody takes INBOX for subscribed, whatever the server says.
    subscribed: path.toUpperCase() === "INBOX" ? null : (subscribed ?? null),
  }));
}
