import type { Command } from "../command.ts";
import type { DemoSession } from "../session.ts";
import type { StoredMessage } from "../store/message.ts";
import { addressed } from "./addressed.ts";
import { offers } from "./capability.ts";
import type { Handler } from "./handler.ts";
import { writableMailbox } from "./writable-mailbox.ts";

type Copied = { from: readonly StoredMessage[]; code: string };

/** COPY and UID COPY, RFC 9051 section 6.4.7. */
export const copy: Handler = (command, session) => {
  const copied = copyMessages(command, session);
  return typeof copied === "string" ? copied : `OK ${copied.code}${command.name} completed`;
};

/** MOVE and UID MOVE, RFC 9051 section 6.4.8: where the messages went is told before they are expunged. */
export const move: Handler = async (command, session) => {
  const { selection } = session;
  if (selection?.readOnly) return "NO [READ-ONLY] The mailbox is open for reading";
  const copied = copyMessages(command, session);
  if (typeof copied === "string") return copied;
  selection?.mailbox.remove(copied.from);
  if (copied.code !== "") await session.send(`* OK ${copied.code}Moved`);
  return `OK ${command.name} completed`;
};

/** Copies all of the messages or, with a refusal, none; the code is COPYUID with a space behind it (RFC 4315 section 3). */
function copyMessages(command: Command, session: DemoSession): Copied | string {
  const target = addressed(command, session);
  if (typeof target === "string") return target;
  if (target.missing) return "NO [EXPUNGEISSUED] Some of the messages are gone";
  const from = target.found.map(({ message }) => message);
  const mailbox = writableMailbox(command.args[1], from, session);
  if (typeof mailbox === "string") return mailbox;
  if (from.length === 0) return { from, code: "" };
  const copies = mailbox.add(from);
  const sets = [from, copies].map((messages) => messages.map(({ uid }) => uid).join(","));
  return { from, code: offers(session, "UIDPLUS") ? `[COPYUID ${mailbox.uidValidity} ${sets.join(" ")}] ` : "" };
}
