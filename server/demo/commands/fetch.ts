import type { Command } from "../command.ts";
import type { Numbered, Selection } from "../selection.ts";
import type { DemoSession } from "../session.ts";
import { addressed, isUidCommand } from "./addressed.ts";
import { readModSeq } from "./condstore.ts";
import { type FetchItem, FLAGS_ITEM, MODSEQ_ITEM, readFetchItems, UID_ITEM } from "./fetch-items.ts";
import type { Handler } from "./handler.ts";

type Wanted = {
  items: readonly FetchItem[];
  /** Only what was changed after this mod-sequence (RFC 7162 section 3.1.4.1); 0 for everything. */
  changedSince: number;
};

/** FETCH and UID FETCH, RFC 9051 section 6.4.5. */
export const fetch: Handler = async (command, session) => {
  const target = addressed(command, session);
  if (typeof target === "string") return target;
  const { selection, found, missing } = target;
  const wanted = read(command, session);
  if (typeof wanted === "string") return wanted;
  for (const numbered of found.filter(({ message }) => message.modSeq > wanted.changedSince)) {
    const marked = wanted.items.some(({ marksSeen }) => marksSeen) && markSeen(numbered, selection);
    const items = marked ? including(FLAGS_ITEM, wanted.items) : wanted.items;
    if (has(FLAGS_ITEM, items)) selection.acknowledge(numbered.message);
    await sendFetch(numbered, items, session);
  }
  if (missing) return "NO [EXPUNGEISSUED] Some of the messages are gone";
  return `OK ${command.name} completed`;
};

/** Sends an untagged FETCH (RFC 9051 section 7.5.2). */
export async function sendFetch(
  { sequence, message }: Numbered,
  items: readonly FetchItem[],
  session: DemoSession,
): Promise<void> {
  const told = items.flatMap(({ label, value }, at) => {
    const content = value(message);
    const name = `${at === 0 ? "" : " "}${label} `;
    if (typeof content === "string") return [Buffer.from(name + content)];
    return [Buffer.from(`${name}{${content.length}}\r\n`), content];
  });
  await session.write(Buffer.concat([Buffer.from(`* ${sequence} FETCH (`), ...told, Buffer.from(")\r\n")]));
}

function read({ name, args: [, wanted, modifier] }: Command, session: DemoSession): Wanted | string {
  const asked = readFetchItems(wanted);
  if (asked === null) return "BAD Unknown FETCH item";
  const since = readModSeq(modifier, "CHANGEDSINCE", session);
  if (typeof since === "string") return since;
  session.condstore ||= has(MODSEQ_ITEM, asked);
  const items = since === null ? asked : including(MODSEQ_ITEM, asked);
  return { items: isUidCommand(name) ? including(UID_ITEM, items) : items, changedSince: since ?? 0 };
}

/** Whether the message was unseen, and now is seen. */
function markSeen({ message }: Numbered, { mailbox, readOnly }: Selection): boolean {
  if (readOnly || message.flags.has("\\Seen")) return false;
  mailbox.setFlags(message, new Set([...message.flags, "\\Seen"]));
  return true;
}

function has({ label }: FetchItem, items: readonly FetchItem[]): boolean {
  return items.some((item) => item.label === label);
}

function including(item: FetchItem, items: readonly FetchItem[]): readonly FetchItem[] {
  return has(item, items) ? items : [item, ...items];
}
