import type { Failure, MailboxStatus, StatusFacts } from "../facts.ts";
import { PhaseError, toFailure } from "../failure.ts";
import type { Measured } from "../journal.ts";
import type { Run } from "../run.ts";
import type { Session } from "../session.ts";
import { span } from "../wire/command.ts";
import type { Connection } from "../wire/connection.ts";

/** Reads the counts of each configured mailbox. One that cannot be read does not hide the others. */
export async function status(run: Run, connection: Connection, session: Session): Promise<Measured<StatusFacts>> {
  const mailboxes: MailboxStatus[] = [];
  let failure: Failure | null = null;
  const before = connection.dialogue.newest;
  for (const path of run.config.mailboxes) {
    const counted = await count(session, path);
    mailboxes.push(counted);
    if (!("failure" in counted)) continue;
    failure ??= counted.failure;
    if (connection.ended || run.deadline.signal.aborted) break;
  }
  if (failure) throw new PhaseError<StatusFacts>(failure, { mailboxes });
  const { dialogue } = connection;
  return { value: { mailboxes }, ...span(dialogue.after(before), dialogue.newest) };
}

async function count(session: Session, path: string): Promise<MailboxStatus> {
  try {
    const { messages = 0, unseen = 0, uidNext = 0, uidValidity = 0n } = await session.status(path);
    return { path, messages, unseen, uidNext, uidValidity: Number(uidValidity) };
  } catch (error) {
    return { path, failure: toFailure(error) };
  }
}
