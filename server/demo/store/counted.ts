import type { DemoMailbox } from "../options.ts";
import { COUNTED_SIZE, type StoredMessage } from "./message.ts";

/** When mail came into a mailbox that does not say. */
const SOME_DAY = new Date("2026-11-01T09:30:00Z");
const SEEN: ReadonlySet<string> = new Set(["\\Seen"]);
const UNSEEN: ReadonlySet<string> = new Set();

/** What STATUS can tell of a mailbox. */
export type Counts = { messages: number; unseen: number; deleted: number; octets: number };

/** What a configuration counts, before anybody has opened the mailbox. */
export function countedCounts({ messages = 0, unseen = 0 }: DemoMailbox): Counts {
  return { messages, unseen, deleted: 0, octets: messages * COUNTED_SIZE };
}

/** The messages that a configuration only counts: the last UIDs below UIDNEXT, the newest of them unseen. */
export function countedMessages(mailbox: DemoMailbox): StoredMessage[] {
  const { messages = 0, unseen = 0, uidNext = messages + 1, newest = SOME_DAY } = mailbox;
  const first = Math.max(1, uidNext - messages);
  return Array.from({ length: messages }, (_, at) => ({
    uid: first + at,
    internalDate: newest,
    size: COUNTED_SIZE,
    content: null,
    flags: at < messages - unseen ? SEEN : UNSEEN,
    modSeq: 1,
    onlyFor: null,
  }));
}
