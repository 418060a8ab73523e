import type { ImapServer } from "../../../server/demo/imap-server.ts";
import type { ImapServerOptions } from "../../../server/demo/options.ts";
import { fakeImapServer } from "../../support/fault-server.ts";
import { connectPlain, type RawClient } from "../../support/raw-client.ts";

/** A message with two lines of body. */
export const MESSAGE =
  "From: A <a@example.com>\r\nSubject: Hello\r\nMessage-ID: <1@example.com>\r\n\r\nOne line\r\nand another\r\n";

/** A client that is logged in. */
export async function logIn(server: ImapServer): Promise<RawClient> {
  const client = connectPlain(server);
  await client.until(/\r\n/);
  await client.ask("L LOGIN u p");
  return client;
}

/** A server in clear text and two sessions of its account, each with the mailbox selected. */
export async function twoSessions(options: Partial<ImapServerOptions> = {}, mailbox = "Drafts") {
  const server = await fakeImapServer({ security: "none", user: "u", password: "p", ...options });
  const [one, two] = [await logIn(server), await logIn(server)];
  for (const client of [one, two]) await client.ask(`S SELECT ${mailbox}`);
  return { server, one, two };
}

/** The line that stores a message, with flags or a date before it where they are given. */
export function append(message = MESSAGE, { mailbox = "Drafts", before = "" } = {}): string {
  return `A APPEND ${mailbox} ${before}{${Buffer.byteLength(message)}+}\r\n${message}`;
}
