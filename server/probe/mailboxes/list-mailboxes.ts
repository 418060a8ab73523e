import type { Deadline } from "../deadline.ts";
import { askEach, type ImapCommand } from "../wire/ask.ts";
import type { Connection } from "../wire/connection.ts";
import { decodeMailboxName } from "../wire/mailbox-name.ts";
import { isRev2Alone, namesAreUtf8, offersExtension } from "../wire/offers.ts";
import { type Response, textOf, textsOf } from "../wire/tokens.ts";

/** A mailbox as the server lists it: what its name means, and how it is written on the wire. */
export type Listed = {
  path: string;
  wireName: string;
  delimiter: string | null;
  flags: ReadonlySet<string>;
  /** Undefined where the server has not said so. */
  subscribed?: boolean;
};

type Entry = Listed & { flags: Set<string> };

/** A way to list: what the server is to tell of each mailbox besides. */
type Way = readonly string[];

/**
 * Lists the account's mailboxes below a prefix, and INBOX, which may lie outside of it. A server that can is asked at once who is
 * subscribed (RFC 5258), another by LSUB. One that announces more than it takes is asked for less.
 */
export async function listMailboxes(
  connection: Connection,
  deadline: Deadline,
  prefix: string,
): Promise<readonly Listed[]> {
  const capabilities = connection.dialogue.capabilities ?? [];
  const command = capabilities.includes("XLIST") && !offersExtension(capabilities, "SPECIAL-USE") ? "XLIST" : "LIST";
  const askFor = (pattern: readonly [string, string], way: Way, take: (entry: Entry) => void, by = command) => {
    const args = way.length === 0 ? pattern : [...pattern, "RETURN", { words: way }];
    const question: ImapCommand = { command: by, args, kinds: [by] };
    return askEach(connection, deadline, question, (response) => {
      const entry = entryIn(response, capabilities);
      if (entry) take(entry);
    });
  };
  const list = async (pattern: readonly [string, string], ways: readonly Way[]) => {
    const [way = [], ...others] = ways;
    const entries: Entry[] = [];
    try {
      await askFor(pattern, way, (entry) => void entries.push(entry));
      return { entries, way };
    } catch (error) {
      if (others.length === 0 || !mayAskForLess(connection)) throw error;
      return list(pattern, others);
    }
  };
  const { entries, way } = await list([prefix, "*"], command === "XLIST" ? [[]] : waysToList(capabilities));
  if (prefix !== "" && !entries.some(isInbox)) {
    entries.push(...(await list(["", "INBOX"], way.length === 0 ? [[]] : [way, []])).entries);
  }
  const isTold = way.includes("SUBSCRIBED") || isRev2Alone(capabilities);
  if (!isTold) await markSubscribed(connection, entries, (take) => askFor([prefix, "*"], [], take, "LSUB"));
  return entries;
}

/** From the one that tells most to the plain one, which every server takes. */
function waysToList(capabilities: readonly string[]): readonly Way[] {
  const isExtended = capabilities.includes("LIST-EXTENDED") || capabilities.includes("IMAP4REV2");
  if (!isExtended) return [[]];
  // Some servers tell nothing by themselves any more once something is asked for.
  const besides = [...(offersExtension(capabilities, "SPECIAL-USE") ? ["SPECIAL-USE"] : []), "CHILDREN"];
  return [[...besides, "SUBSCRIBED"], ["SUBSCRIBED"], []];
}

/** A BAD is how servers refuse what they do not know; anything else says nothing of what was asked for. */
function mayAskForLess(connection: Connection): boolean {
  return isRefusal(connection) && connection.dialogue.newest?.answer?.status === "BAD";
}

/** Whether the newest command was refused, and nothing else has happened. */
function isRefusal({ dialogue, ended }: Connection): boolean {
  const status = dialogue.newest?.answer?.status;
  return (
    (status === "NO" || status === "BAD") && ended === null && dialogue.excess === null && dialogue.backOff === null
  );
}

/** Of the mailboxes, those that LSUB names are subscribed to; a server without it does not say. */
async function markSubscribed(
  connection: Connection,
  entries: readonly Entry[],
  askFor: (take: (entry: Entry) => void) => Promise<void>,
): Promise<void> {
  const byPath = new Map<string, Entry>();
  for (const entry of entries) if (!byPath.has(entry.path)) byPath.set(entry.path, entry);
  try {
    await askFor(({ path, flags }) => {
      const known = byPath.get(path);
      if (!known) return;
      known.subscribed = true;
      for (const flag of flags) known.flags.add(flag);
    });
  } catch (error) {
    if (!isRefusal(connection)) throw error;
  }
}

/** One line of a list (RFC 9051 section 7.3.1); null for one without a name. */
function entryIn({ kind, data }: Response, capabilities: readonly string[]): Entry | null {
  const [attributes, between, name] = data;
  const wireName = textOf(name);
  if (wireName === null) return null;
  const delimiter = textOf(between);
  const flags = new Set(textsOf(attributes));
  const subscribed = flags.delete("\\Subscribed");
  // RFC 9051 section 7.3.1: the one means the other.
  if (flags.has("\\NonExistent")) flags.add("\\Noselect");
  // How XLIST says what INBOX is; no attribute of any mailbox.
  if (kind === "XLIST") flags.delete("\\Inbox");
  return {
    path: pathOf(wireName, delimiter, namesAreUtf8(capabilities)),
    wireName,
    delimiter,
    flags,
    ...(subscribed ? { subscribed } : {}),
  };
}

/** What a listed name means to people. */
export function pathOf(wireName: string, delimiter: string | null, isUtf8: boolean): string {
  const decoded = isUtf8 ? wireName : (decodeMailboxName(wireName) ?? wireName);
  const path = delimiter && decoded.startsWith(delimiter) ? decoded.slice(delimiter.length) : decoded;
  return /^inbox$/i.test(path) ? "INBOX" : path;
}

function isInbox({ path, flags }: Entry): boolean {
  return path === "INBOX" && !flags.has("\\NonExistent");
}
