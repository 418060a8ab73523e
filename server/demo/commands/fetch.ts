import type { Numbered, Selection } from "../selection.ts";
import type { Session } from "../session.ts";
import { addressed, isUidCommand } from "./addressed.ts";
import { type FetchItem, FLAGS_ITEM, readFetchItems, UID_ITEM } from "./fetch-items.ts";
import type { Handler } from "./handlers.ts";

/** FETCH and UID FETCH, RFC 9051 section 6.4.5. */
export const fetch: Handler = async (command, session) => {
  const target = addressed(command, session);
  if (typeof target === "string") return target;
  const asked = readFetchItems(command.args.slice(1));
  if (asked === null) return "BAD Unknown FETCH item";
  const items = isUidCommand(command.name) ? including(UID_ITEM, asked) : asked;
  for (const numbered of target.found) {
    const marked = items.some(({ marksSeen }) => marksSeen) && markSeen(numbered, target.selection);
    await sendFetch(numbered, marked ? including(FLAGS_ITEM, items) : items, session);
    if (marked || items.includes(FLAGS_ITEM)) target.selection.acknowledge(numbered.message);
  }
  if (target.missing) return "NO [EXPUNGEISSUED] Some of the messages are gone";
  return `OK ${command.name} completed`;
};

/** Sends an untagged FETCH (RFC 9051 section 7.5.2). */
export async function sendFetch(
  { sequence, message }: Numbered,
  items: readonly FetchItem[],
  session: Session,
): Promise<void> {
  const told = items.flatMap(({ label, value }, at) => {
    const content = value(message);
    const name = `${at === 0 ? "" : " "}${label} `;
    if (typeof content === "string") return [Buffer.from(name + content)];
    return [Buffer.from(`${name}{${content.length}}\r\n`), content];
  });
  await session.write(Buffer.concat([Buffer.from(`* ${sequence} FETCH (`), ...told, Buffer.from(")\r\n")]));
}

/** Whether the message was unseen, and now is seen. */
function markSeen({ message }: Numbered, { mailbox, readOnly }: Selection): boolean {
  if (readOnly || message.flags.has("\\Seen")) return false;
  mailbox.setFlags(message, new Set([...message.flags, "\\Seen"]));
  return true;
}

function including(item: FetchItem, items: readonly FetchItem[]): readonly FetchItem[] {
  return items.some(({ label }) => label === item.label) ? items : [item, ...items];
}
