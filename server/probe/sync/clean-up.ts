import type { ListFacts } from "../../contract/facts.ts";
import type { Canary, Side } from "./canary.ts";
import { findMessage } from "./look.ts";
import { mayExpunge } from "./may-expunge.ts";
import { CANARY_DOMAIN, nameOf, sentAt } from "./message.ts";

/** What an earlier canary has left behind is removed when it is so old that it cannot be another one's under way, in ms. */
const LEFT_BEHIND_MS = 3_600_000;
/** So much of it at a time. */
const MOST_LEFTOVERS = 20;

/**
 * Removes what this canary has made and not removed itself, and what earlier ones had to leave behind. Only messages and
 * mailboxes of our own making, known by their names, are ever touched.
 */
export async function cleanUp(canary: Canary, { mailboxes }: ListFacts, now: Date): Promise<void> {
  const { first, folders, folder, within } = canary;
  const isOld = (name: string | null) => {
    const sent = name === null ? null : sentAt(name);
    return sent !== null && now.getTime() - sent.getTime() > LEFT_BEHIND_MS;
  };
  if (canary.at) await tried(canary, () => removeMessage(canary));
  const remaining = await tried(canary, () => removeLeftMessages(canary, isOld));
  const left = mailboxes
    .map(({ path }) => path)
    .filter((path) => path.startsWith(within) && isOld(path.slice(within.length)));
  for (const path of [...folders, ...left.slice(0, MOST_LEFTOVERS)]) await removeFolder(first, path);
  // imapflow subscribes to what it creates; servers keep that beyond the mailbox's end, or carry it to the new name.
  for (const path of [folder.made, folder.renamed]) await unsubscribe(first, path);
  // A canary that somebody sent once leaves no mailbox behind, unless there is something in it by now.
  if (canary.made && canary.run.config.sync === null && remaining === 0) await removeFolder(first, canary.mailbox);
}

/** One thing that cannot be removed leaves the others to be removed; null for it. */
async function tried<Value>({ run, first }: Canary, remove: () => Promise<Value>): Promise<Value | null> {
  try {
    return await remove();
  } catch (error) {
    if (first.connection.ended || run.deadline.signal.aborted) throw error;
    return null;
  }
}

async function removeMessage(canary: Canary): Promise<void> {
  const { first, at } = canary;
  await first.session.command(["SELECT"], (client) => client.mailboxOpen(at?.mailbox ?? canary.mailbox));
  await remove(first, await findMessage(canary, first));
}

/** Gives how many messages there were in the canary's mailbox. */
async function removeLeftMessages(canary: Canary, isOld: (name: string | null) => boolean): Promise<number> {
  const { first } = canary;
  const { exists } = await first.session.command(["SELECT"], (client) => client.mailboxOpen(canary.mailbox));
  const query = { header: { "message-id": CANARY_DOMAIN } };
  const uids = await first.session.command(["UID"], (client) => client.search(query, { uid: true }));
  const old: number[] = [];
  for (const uid of uids.slice(0, MOST_LEFTOVERS)) {
    const message = await first.session.command(["UID"], (client) =>
      client.fetchOne(String(uid), { envelope: true }, { uid: true }),
    );
    if (isOld(nameOf(message.envelope?.messageId ?? ""))) old.push(uid);
  }
  await remove(first, old);
  return exists;
}

async function remove(first: Side, uids: readonly number[]): Promise<void> {
  if (uids.length === 0 || !(await mayExpunge(first, uids))) return;
  await first.session.command(["UID", "EXPUNGE"], (client) => client.messageDelete(uids.join(","), { uid: true }));
}

async function removeFolder(first: Side, path: string): Promise<void> {
  // One that is gone already is refused: that is as good.
  await first.session.command(["DELETE"], (client) => client.mailboxDelete(path)).catch(() => {});
  await unsubscribe(first, path);
}

async function unsubscribe({ session }: Side, path: string): Promise<void> {
  await session.command(["UNSUBSCRIBE"], (client) => client.mailboxUnsubscribe(path)).catch(() => {});
}
