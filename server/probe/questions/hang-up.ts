import { type Deadline, startDeadline } from "../deadline.ts";
import { command, until } from "../wire/command.ts";
import type { Connection } from "../wire/connection.ts";
import type { Call } from "./call.ts";
import { converse } from "./converse.ts";

/** How long an end may take, in seconds. */
const LEAVE_SECONDS = 1;

/**
 * Ends a call so that the server's log shows a session that ended as it should: LOGOUT (RFC 9051 section 6.1.3) where
 * it has greeted. Resolves when both sides have closed, so that the server has room for the next one, or after a second.
 */
export async function hangUp(call: Call): Promise<void> {
  const { run, plain, secured, closed } = call;
  const deadline = startDeadline(Math.min(LEAVE_SECONDS, run.deadline.remaining()));
  try {
    await logOut(call, deadline);
    (secured ?? plain).resume().end();
    await deadline.wait(closed);
  } catch {
    // A courtesy that the server does not want: what was asked is already answered.
  } finally {
    deadline.clear();
    secured?.destroy();
    plain.destroy();
    await closed;
  }
}

async function logOut(call: Call, deadline: Deadline): Promise<void> {
  const connection = imapSession(call);
  if (connection === null) return;
  const firstLine = await until(connection, deadline, () => connection.dialogue.firstLine);
  if (!connection.usable || connection.dialogue.bye !== null || !firstLine.startsWith("* ")) return;
  await command(connection, deadline, "LOGOUT");
}

/** With implicit TLS nobody has waited for the greeting yet; one that comes is answered all the same. */
function imapSession(call: Call): Connection | null {
  if (call.connection !== null) return call.connection;
  return call.secured !== null && call.place.imap ? converse(call) : null;
}
