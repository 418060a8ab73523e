import type { Command } from "../command.ts";
import { Selection } from "../selection.ts";
import type { DemoSession } from "../session.ts";
import { SYSTEM_FLAGS } from "../store/flags.ts";
import { expungeDeleted } from "./expunge.ts";
import type { Handler } from "./handler.ts";

/** SELECT, RFC 9051 section 6.3.2. */
export const select: Handler = ({ args }, session) => open(args, session.options.readOnly, session);

/** EXAMINE, RFC 9051 section 6.3.3. */
export const examine: Handler = ({ args }, session) => open(args, true, session);

/** CLOSE, which removes deleted messages without a word, and UNSELECT, which does not (RFC 9051 sections 6.4.1 and 6.4.2). */
export const close: Handler = ({ name }, session) => {
  if (name === "CLOSE" && session.selection?.readOnly === false) expungeDeleted(session);
  unselect(session);
  return `OK ${name} completed`;
};

async function open([name, parameters]: Command["args"], readOnly: boolean, session: DemoSession): Promise<string> {
  if (typeof name !== "string") return "BAD A mailbox is needed";
  session.condstore ||= String(parameters).toUpperCase() === "CONDSTORE";
  unselect(session); // a failed SELECT leaves nothing selected
  const mailbox = session.store.find(name);
  if (mailbox === undefined) return "NO [NONEXISTENT] No such mailbox";
  if (mailbox.refuses !== null) return mailbox.refuses;
  if (!mailbox.selectable) return "NO [CANNOT] The mailbox holds no messages";
  const selection = new Selection(mailbox, readOnly, session);
  session.state = "selected";
  session.selection = selection;
  const flags = new Set([...SYSTEM_FLAGS, ...selection.messages.flatMap(({ message }) => [...message.flags])]);
  const permanent = session.options.permanentFlags ?? [...flags, "\\*"];
  await session.send(
    `* FLAGS (${[...flags].join(" ")})`,
    `* OK [PERMANENTFLAGS (${readOnly ? "" : permanent.join(" ")})] Permanent flags`,
    `* ${selection.messages.length} EXISTS`,
    "* 0 RECENT",
    `* OK [UIDVALIDITY ${mailbox.uidValidity}] UIDs valid`,
    `* OK [UIDNEXT ${mailbox.uidNext}] Predicted next UID`,
    `* OK [HIGHESTMODSEQ ${mailbox.highestModSeq}] Highest`,
  );
  return `OK [${readOnly ? "READ-ONLY" : "READ-WRITE"}] Mailbox opened`;
}

function unselect(session: DemoSession): void {
  session.state = "authenticated";
  session.selection = null;
}
