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

/** Whether the second session finds the mailbox (STATUS, which costs no list of thousands); a refusal means that it does not. */
export async function isThere({ run, second }: Canary, mailbox: string): Promise<boolean> {
  try {
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
