import type { AuthFacts } from "../contract/facts.ts";
import { listedMailbox } from "./listed-mailbox.ts";
import { type Listed, listMailboxes } from "./mailboxes/list-mailboxes.ts";
import { type Namespaces, namespaceFacts } from "./mailboxes/namespaces.ts";
import type { Run } from "./run.ts";
import { ask } from "./wire/ask.ts";
import type { Argument } from "./wire/command-pieces.ts";
import type { Connection } from "./wire/connection.ts";
import { encodeMailboxName } from "./wire/mailbox-name.ts";
import { namesAreUtf8 } from "./wire/offers.ts";
import type { Response } from "./wire/tokens.ts";

/** The session after the login, as the phases use it. */
export type Session = {
  /** Where mailboxes lie (RFC 2342). */
  namespaces(): AuthFacts["namespaces"];
  list(): Promise<readonly Listed[]>;
  /** The name by which the server knows a mailbox that people call so: as it was listed, else in modified UTF-7. */
  wireName(mailbox: string): string;
  /**
   * Sends a command and gives its untagged responses of these kinds (`STATUS`, `EXISTS`, `OK`), in the order in which they came.
   * Its refusal is thrown in the server's words.
   */
  request(command: string, args: readonly Argument[], kinds: readonly string[]): Promise<readonly Response[]>;
};

/** The session on a connection on which we are logged in, of which it is known where mailboxes lie. */
export function openSession(run: Run, connection: Connection, namespaces: Namespaces | null): Session {
  let listed: readonly Listed[] = [];
  return {
    namespaces: () => namespaces && namespaceFacts(namespaces, run.peer),
    list: async () => {
      listed = await listMailboxes(connection, run.deadline, namespaces?.personal[0]?.prefix ?? "");
      return listed;
    },
    wireName: (mailbox) => wireName(mailbox, listed, namespaces, connection.dialogue.capabilities ?? []),
    request: (command, args, kinds) => ask(connection, run.deadline, { command, args, kinds }),
  };
}

function wireName(
  mailbox: string,
  listed: readonly Listed[],
  namespaces: Namespaces | null,
  capabilities: readonly string[],
): string {
  // As they were sent: what is asked for is no fact.
  const { personal = [], others = [], shared = [] } = namespaces ?? {};
  const prefixes = personal.map(({ prefix }) => prefix);
  const known = listedMailbox(mailbox, listed, prefixes);
  if (known) return known.wireName;
  const prefixed = [...personal, ...others, ...shared].filter(({ prefix }) => prefix !== "");
  const isWhole = /^inbox$/i.test(mailbox) || prefixed.some(({ prefix }) => mailbox.startsWith(prefix));
  const whole = isWhole ? mailbox : `${prefixes[0] ?? ""}${mailbox}`;
  return namesAreUtf8(capabilities) ? whole : encodeMailboxName(whole);
}
