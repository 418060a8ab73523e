import { encodeMailboxName, quote } from "../mailbox-name.ts";
import type { DemoSession } from "../session.ts";
import type { Mailbox } from "../store/mailbox.ts";
import type { Handler } from "./handler.ts";

/** STATUS, RFC 9051 section 6.3.11. */
export const status: Handler = async ({ args }, session) => {
  const [name, items] = args;
  if (typeof name !== "string" || !Array.isArray(items)) return "BAD STATUS needs a mailbox and a list of items";
  const mailbox = session.store.find(name);
  if (mailbox === undefined) return "NO [NONEXISTENT] No such mailbox";
  if (mailbox.refuses !== null) return mailbox.refuses;
  if (!mailbox.selectable) return "NO [CANNOT] The mailbox holds no messages";
  const line = statusLine(mailbox, items.map(String), session);
  if (line === null) return "BAD Unknown STATUS item";
  await session.send(line);
  return "OK STATUS completed";
};

/** The untagged STATUS of a mailbox (RFC 9051 section 7.3.4); null when an item is not known. */
export function statusLine(mailbox: Mailbox, items: readonly string[], session: DemoSession): string | null {
  const counts = countsOf(mailbox, session);
  const values = items.map((item) => counts.get(item.toUpperCase()));
  if (values.includes(undefined)) return null;
  const pairs = items.map((item, at) => `${item.toUpperCase()} ${values[at]}`);
  return `* STATUS ${quote(encodeMailboxName(mailbox.name))} (${pairs.join(" ")})`;
}

/** What there is to count in a mailbox, by the name of the STATUS item. */
function countsOf(mailbox: Mailbox, session: DemoSession): ReadonlyMap<string, number> {
  const { messages, unseen, deleted, octets } = mailbox.counts(session);
  return new Map([
    ["MESSAGES", messages],
    ["UNSEEN", unseen],
    ["UIDNEXT", mailbox.uidNext],
    ["UIDVALIDITY", mailbox.uidValidity],
    ["RECENT", 0],
    ["DELETED", deleted],
    ["HIGHESTMODSEQ", mailbox.highestModSeq],
    ["SIZE", octets],
  ]);
}
