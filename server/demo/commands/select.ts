import type { Session } from "../session.ts";
import type { Handler } from "./handlers.ts";
import { countsOf, findMailbox } from "./status.ts";

const FLAGS = "\\Answered \\Flagged \\Deleted \\Seen \\Draft";

/** SELECT, RFC 9051 section 6.3.2. */
export const select: Handler = ({ args }, session) => open(args[0], "READ-WRITE", session);

/** EXAMINE, RFC 9051 section 6.3.3. */
export const examine: Handler = ({ args }, session) => open(args[0], "READ-ONLY", session);

/** CLOSE and UNSELECT, RFC 9051 sections 6.4.1 and 6.4.2. */
export const close: Handler = ({ name }, session) => {
  session.state = "authenticated";
  return `OK ${name} completed`;
};

async function open(name: unknown, access: "READ-WRITE" | "READ-ONLY", session: Session): Promise<string> {
  if (typeof name !== "string") return "BAD A mailbox is needed";
  session.state = "authenticated"; // a failed SELECT leaves nothing selected
  const mailbox = findMailbox(name, session);
  if (mailbox === undefined) return "NO [NONEXISTENT] No such mailbox";
  if (mailbox.refuses !== undefined) return mailbox.refuses;
  const counts = countsOf(mailbox);
  session.state = "selected";
  session.mailbox = mailbox;
  await session.send(
    `* FLAGS (${FLAGS})`,
    `* OK [PERMANENTFLAGS (${access === "READ-WRITE" ? `${FLAGS} \\*` : ""})] Permanent flags`,
    `* ${counts.get("MESSAGES")} EXISTS`,
    "* 0 RECENT",
    `* OK [UIDVALIDITY ${counts.get("UIDVALIDITY")}] UIDs valid`,
    `* OK [UIDNEXT ${counts.get("UIDNEXT")}] Predicted next UID`,
    `* OK [HIGHESTMODSEQ ${counts.get("HIGHESTMODSEQ")}] Highest`,
  );
  return `OK [${access}] Mailbox opened`;
}
