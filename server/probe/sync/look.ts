import type { Canary, Side } from "./canary.ts";

/** Opens a mailbox in both sessions: the first one to change it, the second one to look. */
export async function openInBoth({ first, second }: Canary, mailbox: string): Promise<void> {
  await first.session.command(["SELECT"], (client) => client.mailboxOpen(mailbox));
  await second.session.command(["EXAMINE"], (client) => client.mailboxOpen(mailbox, { readOnly: true }));
}

/** The UIDs of the canary's message in the mailbox that the session has open, after it was brought up to date. */
export async function findMessage({ message }: Canary, side: Side): Promise<readonly number[]> {
  await side.session.command(["NOOP"], (client) => done(client.noop()));
  return side.session.command(["UID"], (client) =>
    client.search({ header: { "message-id": message.id } }, { uid: true }),
  );
}

/** Of more mailboxes, no list is asked for again and again. */
const MOST_LISTED = 200;

/**
 * Whether the second session is shown the mailbox: by LIST, as mail programs ask, or by STATUS where a list would be long; to refuse
 * that means that it is not there.
 */
export async function isThere({ run, second, mailboxes }: Canary, mailbox: string): Promise<boolean> {
  try {
    if (mailboxes <= MOST_LISTED) {
      const listed = await second.session.command(["LIST"], (client) => client.list({ listOnly: true }));
      return listed.some(({ path }) => path === mailbox);
    }
    await second.session.command(["STATUS"], (client) => client.status(mailbox, { uidValidity: true }));
    return true;
  } catch (error) {
    if (second.connection.ended || run.deadline.signal.aborted) throw error;
    return false;
  }
}

/** A command that answers nothing, as one that answers. */
export async function done(work: Promise<unknown>): Promise<true> {
  await work;
  return true;
}
