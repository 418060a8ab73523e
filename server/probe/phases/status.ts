import type { Failure, ListFacts, MailboxStatus, Moment, StatusFacts } from "../facts.ts";
import { PhaseError, toFailure } from "../failure.ts";
import type { Measured } from "../journal.ts";
import { HELD_UP } from "../own-trouble.ts";
import type { Run } from "../run.ts";
import type { Session } from "../session.ts";
import { waited } from "../wire/command.ts";
import type { Connection } from "../wire/connection.ts";

const UIDNEXT = /^\* OK \[UIDNEXT (\d+)\]/i;

/** Reads the counts of each configured mailbox. One that cannot be read does not hide the others. */
export async function status(
  run: Run,
  connection: Connection,
  session: Session,
  listed: ListFacts,
): Promise<Measured<StatusFacts>> {
  const mailboxes: MailboxStatus[] = [];
  let failure: Failure | null = null;
  const before = connection.dialogue.newest;
  for (const path of run.config.mailboxes) {
    const counted = notFound(await count(connection, session, path), session, listed);
    mailboxes.push(counted);
    if (!("failure" in counted)) continue;
    failure ??= counted.failure;
    if (connection.ended || run.deadline.signal.aborted) break;
  }
  if (failure) throw new PhaseError<StatusFacts>(failure, { mailboxes });
  const { dialogue } = connection;
  return { value: { mailboxes }, ...waited(dialogue.after(before)) };
}

/** A bare NO about a mailbox that is not in the list means that there is none; the server's words stay. */
function notFound(counted: MailboxStatus, session: Session, { mailboxes }: ListFacts): MailboxStatus {
  if (!("failure" in counted) || counted.failure.code !== "NO") return counted;
  const prefixes = ["", ...(session.namespaces()?.personal ?? []).map(({ prefix }) => prefix)];
  const known = mailboxes.some(({ path }) => prefixes.some((prefix) => path === `${prefix}${counted.path}`));
  return known ? counted : { ...counted, failure: { ...counted.failure, code: "NotFound" } };
}

/** Up to 63 bits, which a number cannot hold. */
function decimal(value: bigint | number | undefined): string | null {
  return value === undefined ? null : String(value);
}

/** What STATUS says, and read-only what EXAMINE says, which nobody notices in the mailbox. */
async function count(connection: Connection, session: Session, path: string): Promise<MailboxStatus> {
  try {
    const counts = await session.status(path);
    const examined = await session.examine(path);
    return {
      path,
      messages: counts.messages ?? 0,
      unseen: counts.unseen ?? 0,
      uidNext: counts.uidNext ?? 0,
      uidValidity: Number(counts.uidValidity ?? 0n),
      highestModseq: decimal(counts.highestModseq),
      size: decimal(counts.size),
      newest: examined.exists > 0 ? await newest(session, connection) : null,
      examined: {
        messages: examined.exists,
        uidNext: announcedUidNext(connection),
        uidValidity: Number(examined.uidValidity),
        highestModseq: decimal(examined.highestModseq),
      },
    };
  } catch (error) {
    return { path, failure: toFailure(error) };
  }
}

/** UIDNEXT as EXAMINE announced it (RFC 9051 section 7.1); not every server does. */
function announcedUidNext({ dialogue }: Connection): number | null {
  const line = dialogue.last("EXAMINE")?.data.find((data) => UIDNEXT.test(data));
  return line === undefined ? null : Number(UIDNEXT.exec(line)?.[1]);
}

/** A server that refuses to tell the date has still counted; only a lost connection is a failure. */
async function newest(session: Session, connection: Connection): Promise<Moment | null> {
  try {
    return (await session.newest())?.toISOString() ?? null;
  } catch (error) {
    if (connection.ended) throw error;
    const { code } = toFailure(error);
    if (code === "ETIMEDOUT" || code === "ABORTED" || code === HELD_UP) throw error;
    return null;
  }
}
