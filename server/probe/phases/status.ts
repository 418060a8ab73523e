import type { Failure, ListFacts, MailboxFacts, MailboxStatus, StatusFacts } from "../../contract/facts.ts";
import { countMailbox } from "../counts.ts";
import { PhaseError, toFailure } from "../failure.ts";
import { listedMailbox } from "../listed-mailbox.ts";
import type { Measured } from "../measurement.ts";
import type { Run } from "../run.ts";
import type { Session } from "../session.ts";
import { waited } from "../wire/command.ts";
import type { Connection } from "../wire/connection.ts";

/** Names that hold no messages, only others (RFC 9051 section 7.3.1). */
const CONTAINER = /^\\(?:Noselect|NonExistent)$/i;
/** How servers refuse to open one: without a reason, or as if it were not there. */
const NOT_OPENED: readonly string[] = ["NO", "BAD", "CANNOT", "NONEXISTENT", "TRYCREATE", "CLIENTBUG"];
/** What the list explains hides no failure that it does not explain. */
const EXPLAINED: readonly string[] = ["NotFound", "NotSelectable"];

/** Reads the counts of each configured mailbox. One that cannot be read does not hide the others. */
export async function status(
  run: Run,
  connection: Connection,
  session: Session,
  listed: ListFacts,
): Promise<Measured<StatusFacts>> {
  const mailboxes: MailboxStatus[] = [];
  const failures: Failure[] = [];
  const before = connection.dialogue.newest;
  for (const path of run.config.mailboxes) {
    const counted = explained(await count(connection, session, path), session, listed);
    mailboxes.push(counted);
    if (!("failure" in counted)) continue;
    failures.push(counted.failure);
    if (connection.ended || run.deadline.signal.aborted) break;
  }
  const failure = failures.find(({ code }) => !EXPLAINED.includes(code)) ?? failures[0];
  if (failure) throw new PhaseError<StatusFacts>(failure, { mailboxes });
  const { dialogue } = connection;
  return { value: { mailboxes }, ...waited(dialogue.after(before)) };
}

async function count(connection: Connection, session: Session, path: string): Promise<MailboxStatus> {
  try {
    return await countMailbox(connection, session, path);
  } catch (error) {
    return { path, failure: toFailure(error) };
  }
}

/** What the list knows of a mailbox that the server does not open; the server's words stay. */
function explained(counted: MailboxStatus, session: Session, { mailboxes }: ListFacts): MailboxStatus {
  if (!("failure" in counted) || !NOT_OPENED.includes(counted.failure.code)) return counted;
  const { path, failure } = counted;
  const prefixes = (session.namespaces()?.personal ?? []).map(({ prefix }) => prefix);
  const listed = listedMailbox(path, mailboxes, prefixes);
  if (listed) return isContainer(listed) ? { path, failure: { ...failure, code: "NotSelectable" } } : counted;
  if (failure.code === "BAD" || /^inbox$/i.test(path)) return counted;
  // Servers need not list a name that only holds others.
  const isAbove = ["", ...prefixes].some((prefix) => mailboxes.some((below) => liesBelow(below, `${prefix}${path}`)));
  if (isAbove) return { path, failure: { ...failure, code: "NotSelectable" } };
  return failure.code === "NO" ? { path, failure: { ...failure, code: "NotFound" } } : counted;
}

function isContainer({ attributes }: MailboxFacts): boolean {
  return attributes.some((attribute) => CONTAINER.test(attribute));
}

function liesBelow({ path, delimiter }: MailboxFacts, name: string): boolean {
  return delimiter !== null && path.startsWith(`${name}${delimiter}`);
}
