import type { CommandArgument } from "../command.ts";
import type { DemoSession } from "../session.ts";
import type { Mailbox } from "../store/mailbox.ts";
import type { NewMessage } from "../store/message.ts";

/** The mailbox that APPEND, COPY or MOVE may put these messages into, or the refusal. */
export function writableMailbox(
  name: CommandArgument | undefined,
  messages: readonly Pick<NewMessage, "content">[],
  { store, options: { quota } }: DemoSession,
): Mailbox | string {
  if (typeof name !== "string") return "BAD A mailbox is needed";
  const mailbox = store.find(name);
  if (mailbox === undefined) return "NO [TRYCREATE] No such mailbox";
  if (mailbox.refuses !== null) return mailbox.refuses;
  if (!mailbox.selectable) return "NO [CANNOT] The mailbox holds no messages";
  const octets = messages.reduce((sum, { content }) => sum + (content?.length ?? 0), 0);
  const full = quota !== null && quota.usedBytes + store.octets + octets > quota.limitBytes;
  return full || !store.hasRoom(messages.length, octets) ? "NO [OVERQUOTA] Not enough room" : mailbox;
}
