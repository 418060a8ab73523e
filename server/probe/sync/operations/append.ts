import type { SyncAppend } from "../../../contract/facts.ts";
import { waited } from "../../wire/command.ts";
import type { Canary, Operated } from "../canary.ts";

/** Stores the message, while the second session listens. */
export async function append(canary: Canary): Promise<Operated<SyncAppend>> {
  const { first, mailbox, message } = canary;
  canary.at = { mailbox, uid: null };
  const stored = await first.session.command(["APPEND"], (client) => client.append(mailbox, message.octets));
  const uid = stored.uid ?? null;
  canary.at = { mailbox, uid };
  const { at = 0, seconds = 0 } = waited([first.connection.dialogue.last("APPEND")]);
  return { value: { octets: message.octets.length, uid }, at, seconds };
}
