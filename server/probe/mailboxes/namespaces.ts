import type { AuthFacts } from "../../contract/facts.ts";
import { toFailure } from "../failure.ts";
import type { PeerText } from "../peer-text/peer-text.ts";
import type { Run } from "../run.ts";
import { ask } from "../wire/ask.ts";
import type { Connection } from "../wire/connection.ts";
import { offersExtension } from "../wire/offers.ts";
import { listOf, type Token, textOf } from "../wire/tokens.ts";

/** One place where mailboxes lie, as the server sent it; a prefix of which no more follows than names ends with its delimiter. */
type Namespace = { prefix: string; delimiter: string | null };

/** Where mailboxes lie (RFC 2342), as the server sent it. */
export type Namespaces = {
  personal: readonly Namespace[];
  others: readonly Namespace[];
  shared: readonly Namespace[];
};

/** Exchange lets people in whom it has no mailbox for, and says so to the next command. */
const NOT_CONNECTED = /User is authenticated but not connected/i;

/**
 * Asks where mailboxes lie; a server without the command tells the root of its names. Null where it does not say. What ends the session
 * is thrown, and what takes the login back.
 */
export async function learnNamespaces(run: Run, connection: Connection): Promise<Namespaces | null> {
  const known = offersExtension(connection.dialogue.capabilities ?? [], "NAMESPACE");
  try {
    return known ? await askNamespaces(run, connection) : await askRoot(run, connection);
  } catch (error) {
    const answer = connection.dialogue.newest?.answer;
    const isRefused = answer !== null && answer !== undefined && answer.status !== "OK" && answer.status !== "BYE";
    if (!isRefused || connection.ended || connection.dialogue.excess || connection.dialogue.backOff) throw error;
    if (known && answer.status === "BAD" && NOT_CONNECTED.test(toFailure(error).text)) throw error;
    return known ? null : { personal: [{ prefix: "", delimiter: null }], others: [], shared: [] };
  }
}

/** The same as facts. */
export function namespaceFacts({ personal, others, shared }: Namespaces, peer: PeerText): AuthFacts["namespaces"] {
  const kept = (list: readonly Namespace[]) =>
    list.map(({ prefix, delimiter }) => ({
      prefix: peer.text(prefix),
      delimiter: delimiter ? peer.text(delimiter) : delimiter,
    }));
  return { personal: kept(personal), others: kept(others), shared: kept(shared) };
}

async function askNamespaces(run: Run, connection: Connection): Promise<Namespaces> {
  const told = await ask(connection, run.deadline, { command: "NAMESPACE", args: [], kinds: ["NAMESPACE"] });
  const [personal, others, shared] = told.at(-1)?.data ?? [];
  return { personal: namespacesIn(personal), others: namespacesIn(others), shared: namespacesIn(shared) };
}

function namespacesIn(section: Token | undefined): readonly Namespace[] {
  return listOf(section).flatMap((one) => {
    const [prefix, delimiter] = listOf(one);
    if (typeof prefix !== "string" || (typeof delimiter !== "string" && delimiter !== null)) return [];
    return [{ prefix: ended(prefix, delimiter), delimiter }];
  });
}

/** `LIST "" ""` names the root of all names, and what separates their parts (RFC 9051 section 6.3.9). */
async function askRoot(run: Run, connection: Connection): Promise<Namespaces> {
  const told = await ask(connection, run.deadline, { command: "LIST", args: ["", ""], kinds: ["LIST"] });
  const [, between, root] = told.at(-1)?.data ?? [];
  const delimiter = textOf(between) || null;
  const name = textOf(root) ?? "";
  const prefix = delimiter !== null && name.startsWith(delimiter) ? name.slice(delimiter.length) : name;
  return { personal: [{ prefix: ended(prefix, delimiter), delimiter }], others: [], shared: [] };
}

function ended(prefix: string, delimiter: string | null): string {
  return delimiter && prefix !== "" && !prefix.endsWith(delimiter) ? `${prefix}${delimiter}` : prefix;
}
