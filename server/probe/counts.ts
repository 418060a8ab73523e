import type { ExaminedCounts, InvalidFigure, MailboxCounts, Moment, StatusCounts } from "../contract/facts.ts";
import { toFailure } from "./failure.ts";
import { type Figures, pairsOf, readFigures } from "./figures.ts";
import { HELD_UP } from "./own-trouble.ts";
import type { PeerText } from "./peer-text/peer-text.ts";
import type { Session } from "./session.ts";
import type { Connection } from "./wire/connection.ts";
import { codeOf, listOf, type Response, textOf } from "./wire/tokens.ts";

/** What can be asked of every server; the others only where they are announced. */
const ITEMS = ["MESSAGES", "UNSEEN", "UIDNEXT", "UIDVALIDITY"];
/** What EXAMINE announces in response codes; its UNSEEN is no count, but the first message that is unseen. */
const ANNOUNCED: ReadonlySet<string> = new Set(["UIDNEXT", "UIDVALIDITY", "HIGHESTMODSEQ"]);
/** A name that no account has: to open it is how one leaves a mailbox without UNSELECT (RFC 3691 section 1). */
const NOWHERE = "imapscope-no-such-mailbox";

type Read<Counts> = { counts: Counts; invalid: readonly InvalidFigure[] };
type Pair = { status: Read<StatusCounts>; examined: Read<ExaminedCounts> };

/**
 * What STATUS says of a mailbox, and read-only what EXAMINE says, which nobody notices there. Where that does not fit together both
 * are asked once more: mail may have come or gone in between.
 */
export async function countMailbox(connection: Connection, session: Session, path: string): Promise<MailboxCounts> {
  const name = session.wireName(path);
  const first = await askBoth(connection, session, name);
  const again = fits(first) ? null : await askOnceMore(connection, session, name);
  const { status, examined } = again ?? first;
  const told = <Key extends keyof ExaminedCounts>(key: Key) => status.counts[key] ?? examined.counts[key];
  const invalid = [...status.invalid, ...examined.invalid];
  return {
    path,
    messages: told("messages"),
    unseen: status.counts.unseen,
    uidNext: told("uidNext"),
    uidValidity: told("uidValidity"),
    highestModseq: told("highestModseq"),
    size: status.counts.size,
    newest: (examined.counts.messages ?? status.counts.messages) === 0 ? null : await newest(connection, session),
    examined: examined.counts,
    ...(again ? { first: { status: first.status.counts, examined: first.examined.counts } } : {}),
    ...(invalid.length > 0 ? { invalid } : {}),
  };
}

async function askBoth(connection: Connection, session: Session, name: string): Promise<Pair> {
  const items = [...ITEMS, ...announcedItems(connection.dialogue.capabilities ?? [])];
  const { peer } = connection.dialogue;
  const status = readStatus(await session.request("STATUS", [name, { words: items }], ["STATUS"]), name, peer);
  return { status, examined: readExamined(await session.request("EXAMINE", [name], ["EXISTS", "OK"]), peer) };
}

/** Null where the server does not want to be asked again, which says nothing of its figures. */
async function askOnceMore(connection: Connection, session: Session, name: string): Promise<Pair | null> {
  await leave(connection, session);
  const again = await refusable(connection, askBoth(connection, session, name));
  // Whatever is open now, it may not be this mailbox.
  if (again === null) await refusable(connection, session.request("EXAMINE", [name], []));
  return again;
}

/** Leaves the mailbox that is open: its STATUS need not be true (RFC 9051 section 6.3.11). */
async function leave(connection: Connection, session: Session): Promise<void> {
  const unselect = connection.dialogue.capabilities?.includes("UNSELECT") ?? false;
  await refusable(
    connection,
    unselect ? session.request("UNSELECT", [], []) : session.request("EXAMINE", [NOWHERE], []),
  );
}

/** Null where the server refuses; what ends the session is thrown. */
async function refusable<Value>(connection: Connection, asked: Promise<Value>): Promise<Value | null> {
  try {
    return await asked;
  } catch (error) {
    const { code } = toFailure(error);
    if (connection.ended !== null || code === "ETIMEDOUT" || code === "ABORTED" || code === HELD_UP) throw error;
    return null;
  }
}

/** HIGHESTMODSEQ of RFC 7162, and SIZE of RFC 8438, which IMAP4rev2 has taken in. */
function announcedItems(capabilities: readonly string[]): readonly string[] {
  const offers = (...names: string[]) => names.some((name) => capabilities.includes(name));
  const hasSize = offers("STATUS=SIZE") || (offers("IMAP4REV2") && !offers("IMAP4REV1"));
  return [...(offers("CONDSTORE", "QRESYNC") ? ["HIGHESTMODSEQ"] : []), ...(hasSize ? ["SIZE"] : [])];
}

/** Some servers call the mailbox by another name than they were asked for; where several are told of, the one that was counts. */
function readStatus(responses: readonly Response[], name: string, peer: PeerText): Read<StatusCounts> {
  const same = (response: Response) => textOf(response.data[0])?.toUpperCase() === name.toUpperCase();
  const own = responses.some(same) ? responses.filter(same) : responses.slice(-1);
  const read = own.map(({ data }) => readFigures("STATUS", pairsOf(listOf(data[1])), peer));
  const { values, invalid } = merged(read);
  return { counts: { ...common(values), unseen: number(values, "UNSEEN"), size: text(values, "SIZE") }, invalid };
}

/** Of what is announced twice the later counts: mail came in while the mailbox was opened. */
function readExamined(responses: readonly Response[], peer: PeerText): Read<ExaminedCounts> {
  const exists = responses.filter(({ kind }) => kind === "EXISTS").map(({ number }) => ["MESSAGES", number] as const);
  const codes = responses.map(codeOf).map(([name = null, value]) => [name, value] as const);
  const announced = codes.filter(([name]) => ANNOUNCED.has(textOf(name)?.toUpperCase() ?? ""));
  const { values, invalid } = merged([...exists, ...announced].map((pair) => readFigures("EXAMINE", [pair], peer)));
  return { counts: common(values), invalid };
}

function merged(read: readonly Figures[]): Figures {
  return {
    values: new Map(read.flatMap(({ values }) => [...values])),
    invalid: read.flatMap(({ invalid }) => invalid),
  };
}

function common(values: Figures["values"]): ExaminedCounts {
  return {
    messages: number(values, "MESSAGES"),
    uidNext: number(values, "UIDNEXT"),
    uidValidity: number(values, "UIDVALIDITY"),
    highestModseq: text(values, "HIGHESTMODSEQ"),
  };
}

function number(values: Figures["values"], item: string): number | null {
  const value = values.get(item);
  return value === undefined ? null : Number(value);
}

/** Up to 63 bits, which a number cannot hold. */
function text(values: Figures["values"], item: string): string | null {
  return values.get(item)?.toString() ?? null;
}

/** Whether both agree on what they both tell, and what each tells can be: UIDs are counted up from 1, one for each message. */
function fits({ status: { counts }, examined: { counts: examined } }: Pair): boolean {
  const keys = ["messages", "uidNext", "uidValidity"] as const;
  const agree = keys.every((key) => counts[key] === null || examined[key] === null || counts[key] === examined[key]);
  return agree && [counts, examined].every(canBe) && (counts.unseen ?? 0) <= (counts.messages ?? Number.MAX_VALUE);
}

function canBe({ messages, uidNext }: ExaminedCounts): boolean {
  return messages === null || uidNext === null || messages < uidNext;
}

/**
 * INTERNALDATE of the newest message; null where the mailbox is empty or the server refuses to tell it. It has still counted: only a
 * lost connection is a failure.
 */
async function newest(connection: Connection, session: Session): Promise<Moment | null> {
  const asked = session.request("FETCH", [{ sequence: "*" }, { words: ["UID", "INTERNALDATE"] }], ["FETCH"]);
  const told = ((await refusable(connection, asked)) ?? []).flatMap(({ data }) => pairsOf(listOf(data[0])));
  const date = told.findLast(([name]) => textOf(name)?.toUpperCase() === "INTERNALDATE")?.[1];
  const moment = new Date(textOf(date) ?? Number.NaN);
  return Number.isNaN(moment.getTime()) ? null : moment.toISOString();
}
