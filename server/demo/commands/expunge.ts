import type { DemoSession } from "../session.ts";
import type { StoredMessage } from "../store/message.ts";
import { addressed } from "./addressed.ts";
import type { Handler } from "./handler.ts";

/** EXPUNGE, RFC 9051 section 6.4.3, and UID EXPUNGE, section 6.4.9, of the named messages only. */
export const expunge: Handler = (command, session) => {
  if (session.selection?.readOnly) return "NO [READ-ONLY] The mailbox is open for reading";
  if (command.name === "EXPUNGE") {
    expungeDeleted(session);
    return "OK EXPUNGE completed";
  }
  const target = addressed(command, session);
  if (typeof target === "string") return target;
  const named = new Set(target.found.map(({ message }) => message));
  expungeDeleted(session, (message) => named.has(message));
  return "OK UID EXPUNGE completed";
};

/** Removes the messages of the selected mailbox that bear `\Deleted`, all or some of them. */
export function expungeDeleted(
  { selection }: DemoSession,
  which: (message: StoredMessage) => boolean = () => true,
): void {
  const messages = selection?.messages.map(({ message }) => message) ?? [];
  const leaving = messages.filter((message) => message.flags.has("\\Deleted") && which(message));
  if (leaving.length > 0) selection?.mailbox.remove(leaving);
}
