import type { Complaint } from "../../contract/complaints.ts";
import type { Concept } from "./lexicon.ts";
import type { Statement } from "./meaning.ts";
import { isContrast, placesIn } from "./places.ts";

/** How strongly the statements of a text speak for a complaint: 0 for not at all. */
export type Weigher = (statements: readonly Statement[]) => number;

/** Less than this is no complaint. */
export const ENOUGH = 2;

const any = (statements: readonly Statement[], ...concepts: readonly Concept[]) =>
  statements.some(({ has }) => concepts.some((concept) => has.has(concept)));
const denies = (statements: readonly Statement[], ...concepts: readonly Concept[]) =>
  statements.some(({ denied }) => concepts.some((concept) => denied.has(concept)));
const holds = ({ has }: Statement, ...concepts: readonly Concept[]) => concepts.every((concept) => has.has(concept));
const holdsAny = ({ has }: Statement, ...concepts: readonly Concept[]) => concepts.some((concept) => has.has(concept));

/** What is only wished for or asked about is no complaint, unless something goes wrong in it. */
const isWish = (one: Statement) => holds(one, "wish") && !holdsAny(one, "not", "fail", "again", "still", "wrong");
const isForeign = (one: Statement) => holds(one, "foreign");

/** Nothing goes out and nothing comes in: then it is the connection, unless messages wait in an outbox. */
const isBothDenied = (statements: readonly Statement[]) =>
  denies(statements, "send") && denies(statements, "arrive") && (!any(statements, "stuck") || any(statements, "down"));

/**
 * That one message which a service sends on request does not arrive is no complaint about mail, unless no other arrives either: it is
 * for that service to send it again, or to another address.
 */
export function isOfOneMessage(statements: readonly Statement[]): boolean {
  return (
    any(statements, "ordered") && denies(statements, "arrive", "see") && !any(statements, "nothingNew", "all", "inbox")
  );
}

const best = (statements: readonly Statement[], weigh: (one: Statement) => number) =>
  Math.max(0, ...statements.filter((one) => !isWish(one)).map(weigh));

function weighFull(statements: readonly Statement[]): number {
  return best(statements, (one) => {
    if (!holds(one, "full") || one.denied.has("full")) return 0;
    return holdsAny(one, "box", "mail", "inbox", "server", "program")
      ? 7
      : any(statements, "mail", "inbox", "box")
        ? 4
        : 0;
  });
}

function weighPassword(statements: readonly Statement[]): number {
  const isRefused = (one: Statement) =>
    (holdsAny(one, "wrong") || one.denied.has("accept")) && !holdsAny(one, "send", "arrive", "connect");
  const isSaidNext = statements.some(
    (one, index) => holds(one, "password") && statements.slice(index + 1).some(isRefused),
  );
  return Math.max(isSaidNext ? 4.5 : 0, ofPassword(statements));
}

function ofPassword(statements: readonly Statement[]): number {
  return best(statements, (one) => {
    if (isForeign(one)) return 0;
    if (holds(one, "ask") && holdsAny(one, "password", "login")) return 6;
    if (holds(one, "again") && holdsAny(one, "password", "login") && !one.denied.has("connect")) return 5;
    if (holds(one, "password") && (one.denied.has("accept") || holds(one, "wrong"))) return 5;
    if (one.denied.has("login")) return 5;
    return holds(one, "password") && holdsAny(one, "fail", "not") ? 3 : 0;
  });
}

function weighDiffer(statements: readonly Statement[]): number {
  if (denies(statements, "send") && !any(statements, "sent")) return 0;
  const places = new Set(statements.flatMap((one) => [...placesIn(one)])).size;
  const single = best(statements, (one) => {
    if (isForeign(one)) return 0;
    const isMissing = holdsAny(one, "gone", "only", "empty") || one.denied.has("see") || one.denied.has("sync");
    if (holds(one, "differ") && holdsAny(one, "mail", "inbox", "folder", "mark", "sent", "box"))
      return places > 0 ? 5 : holdsAny(one, "mark", "folder") ? 3 : 0;
    if (holds(one, "sent") && one.denied.has("accept")) return 5;
    if (holds(one, "sent") && isMissing && (!one.denied.has("arrive") || one.denied.has("see"))) return 5;
    if (holds(one, "gone") && holds(one, "server") && any(statements, "mail")) return 4.5;
    if (holds(one, "only") && holdsAny(one, "see", "fresh") && holds(one, "mail") && places > 0) return 4;
    if (holds(one, "mark") && (holdsAny(one, "still", "again") || one.denied.has("sync"))) return places > 0 ? 5 : 4;
    if (holds(one, "mark") && holds(one, "not") && places > 1) return 5;
    if (holds(one, "folder") && (isMissing || (holds(one, "not") && places > 1))) return 4;
    if (holds(one, "old") && isMissing && !holds(one, "nothingNew") && !one.denied.has("arrive")) return 4.5;
    if (holds(one, "mail") && holds(one, "gone") && !one.denied.has("arrive")) return 3;
    return one.denied.has("sync") && (places > 0 || any(statements, "mail", "inbox", "box")) ? 3.5 : 0;
  });
  const marks = statements.flatMap(({ mentions }) => mentions.filter(({ concept }) => concept === "mark")).length;
  const isKept = (places > 1 && marks > 1) || (places > 1 && any(statements, "mark") && any(statements, "still"));
  return Math.max(single, isContrast(statements) && !any(statements, "down") ? 5 : 0, isKept ? 4.5 : 0);
}

function weighSend(statements: readonly Statement[]): number {
  const single = best(statements, (one) => {
    if (holds(one, "bounce") && !holds(one, "mark") && !one.denied.has("bounce")) return 4.5;
    if (holds(one, "others") && one.denied.has("arrive")) return 5;
    if (holds(one, "stuck") && holds(one, "send")) return 4.5;
    if (one.denied.has("send")) return 4;
    return holds(one, "send") && holdsAny(one, "fail") && !holdsAny(one, "arrive", "login", "password", "connect")
      ? 3
      : 0;
  });
  return isBothDenied(statements) && single <= 4.5 ? 0 : single;
}

function weighArrive(statements: readonly Statement[]): number {
  if (isBothDenied(statements)) return 0;
  return best(statements, (one) => {
    const isOfMail = any(statements, "mail", "inbox", "box", "program", "send");
    if (isOfMail && one.denied.has("arrive")) return holds(one, "others") ? 0 : 4;
    if (holds(one, "nothingNew")) return 4;
    if (holds(one, "inbox") && (holds(one, "empty") || one.denied.has("see"))) return 3.5;
    if (holds(one, "inbox") && holds(one, "stuck") && !holds(one, "send")) return 3;
    if (holds(one, "fresh") && (one.denied.has("see") || holds(one, "byHand"))) return 3.5;
    if (holdsAny(one, "late") && holdsAny(one, "arrive") && holdsAny(one, "mail", "inbox")) return 3;
    if (holds(one, "late") && holdsAny(one, "mail", "inbox") && !holdsAny(one, "send", "connect")) return 2.5;
    if (!holds(one, "byHand") || !holdsAny(one, "arrive", "mail")) return 0;
    return holdsAny(one, "not", "fresh", "only") || (holds(one, "arrive", "mail") && !holds(one, "wish")) ? 2.5 : 0;
  });
}

function weighConnect(statements: readonly Statement[]): number {
  if (isBothDenied(statements)) return 5;
  const isOfMail = any(statements, "mail", "inbox", "box", "program", "server");
  if (!isOfMail) return 0;
  return best(statements, (one) => {
    if (isForeign(one)) return 0;
    if (one.denied.has("connect")) return holdsAny(one, "server", "fail", "down") ? 4.2 : 3.8;
    if (holds(one, "down")) return 3.8;
    if (one.denied.has("work")) return 2.5;
    return holds(one, "fail") && holdsAny(one, "server", "mail", "box") ? 2 : 0;
  });
}

/** Who weighs for which complaint. */
export const WEIGHERS: Readonly<Record<Complaint, Weigher>> = {
  "mailbox-full": weighFull,
  "password-again": weighPassword,
  "devices-differ": weighDiffer,
  "cannot-send": weighSend,
  "nothing-arrives": weighArrive,
  "cannot-connect": weighConnect,
};
