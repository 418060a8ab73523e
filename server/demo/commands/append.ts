import { alter } from "../alter.ts";
import type { Command } from "../command.ts";
import { readDateTime } from "../date-time.ts";
import type { DemoSession } from "../session.ts";
import { keptFlags, readFlags } from "../store/flags.ts";
import type { NewMessage } from "../store/message.ts";
import { offers } from "./capability.ts";
import type { Handler } from "./handler.ts";
import { writableMailbox } from "./writable-mailbox.ts";

/** APPEND, RFC 9051 section 6.3.12, of one message. */
export const append: Handler = (command, session) => {
  const message = read(command, session);
  if (message === null) return "BAD APPEND needs a mailbox and a message";
  const mailbox = writableMailbox(command.args[0], [message], session);
  if (typeof mailbox === "string") return mailbox;
  const [stored] = mailbox.add([message]);
  const code = offers(session, "UIDPLUS") ? `[APPENDUID ${mailbox.uidValidity} ${stored?.uid}] ` : "";
  return `OK ${code}APPEND completed`;
};

/** The message, with what the server makes of it: the literal comes last, before it flags and a date where there are any. */
function read({ args, line: { parts } }: Command, session: DemoSession): NewMessage | null {
  const literal = parts.at(-2);
  if (!Buffer.isBuffer(literal) || parts.at(-1) !== "") return null;
  const between = args.slice(1, -1);
  const flags = Array.isArray(between[0]) ? between.shift() : [];
  const [date] = between;
  const internalDate = date === undefined ? new Date() : typeof date === "string" ? readDateTime(date) : null;
  if (internalDate === null || between.length > 1) return null;
  const { appended, permanentFlags } = session.options;
  return {
    ...alter(literal, appended),
    internalDate,
    flags: keptFlags(readFlags([flags ?? []].flat().map(String)), permanentFlags),
    onlyFor: appended === "hidden" ? session : null,
  };
}
