import { changedFlags, keptFlags, readFlags } from "../store/flags.ts";
import { addressed, isUidCommand } from "./addressed.ts";
import { sendFetch } from "./fetch.ts";
import { FLAGS_ITEM, UID_ITEM } from "./fetch-items.ts";
import type { Handler } from "./handlers.ts";

const ITEM = /^([+-]?)FLAGS(\.SILENT)?$/i;

/** STORE and UID STORE, RFC 9051 section 6.4.6. */
export const store: Handler = async (command, session) => {
  const target = addressed(command, session);
  if (typeof target === "string") return target;
  const [, item, ...rest] = command.args;
  const [whole, sign, silent] = (typeof item === "string" && ITEM.exec(item)) || [];
  if (whole === undefined || rest.length === 0) return "BAD STORE needs FLAGS and a list of flags";
  const { selection, found, missing } = target;
  if (selection.readOnly) return "NO [READ-ONLY] The mailbox is open for reading";
  const flags = keptFlags(readFlags(rest.flat().map(String)), session.options.permanentFlags);
  for (const numbered of found) {
    const { message } = numbered;
    selection.mailbox.setFlags(message, changedFlags(message.flags, sign === "+" || sign === "-" ? sign : "", flags));
    selection.acknowledge(message);
    const items = isUidCommand(command.name) ? [UID_ITEM, FLAGS_ITEM] : [FLAGS_ITEM];
    if (silent === undefined) await sendFetch(numbered, items, session);
  }
  if (missing) return "NO [EXPUNGEISSUED] Some of the messages are gone";
  return `OK ${command.name} completed`;
};
