import { encodeMailboxName, quote } from "../mailbox-name.ts";
import type { DemoMailbox } from "../options.ts";
import type { Session } from "../session.ts";
import type { Handler } from "./handlers.ts";

/** STATUS, RFC 9051 section 6.3.11. */
export const status: Handler = async ({ args }, session) => {
  const [name, items] = args;
  if (typeof name !== "string" || !Array.isArray(items)) return "BAD STATUS needs a mailbox and a list of items";
  const mailbox = findMailbox(name, session);
  if (mailbox === undefined) return "NO [NONEXISTENT] No such mailbox";
  if (mailbox.refuses !== undefined) return mailbox.refuses;
  const line = statusLine(mailbox, items.map(String));
  if (line === null) return "BAD Unknown STATUS item";
  await session.send(line);
  return "OK STATUS completed";
};

/** The untagged STATUS of a mailbox (RFC 9051 section 7.3.4); null when an item is not known. */
export function statusLine(mailbox: DemoMailbox, items: readonly string[]): string | null {
  const counts = countsOf(mailbox);
  const values = items.map((item) => counts.get(item.toUpperCase()));
  if (values.includes(undefined)) return null;
  const pairs = items.map((item, at) => `${item.toUpperCase()} ${values[at]}`);
  return `* STATUS ${quote(encodeMailboxName(mailbox.name))} (${pairs.join(" ")})`;
}

/** The mailbox that a client means by a name in modified UTF-7; INBOX in any case (RFC 9051 section 5.1). */
export function findMailbox(name: string, { options }: Session): DemoMailbox | undefined {
  const wanted = canonical(name);
  return options.mailboxes.find((mailbox) => canonical(encodeMailboxName(mailbox.name)) === wanted);
}

/** What there is to count in a mailbox, by the name of the STATUS item. */
export function countsOf({ messages = 0, unseen = 0, uidNext = messages + 1, uidValidity = 1 }: DemoMailbox) {
  return new Map([
    ["MESSAGES", messages],
    ["UNSEEN", unseen],
    ["UIDNEXT", uidNext],
    ["UIDVALIDITY", uidValidity],
    ["RECENT", 0],
    ["DELETED", 0],
    ["HIGHESTMODSEQ", uidNext],
    ["SIZE", messages * 4096],
  ]);
}

function canonical(name: string): string {
  return name.toUpperCase() === "INBOX" ? "INBOX" : name;
}
