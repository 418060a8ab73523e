import type { Given } from "../../contract/complaint-answers.ts";
import type { Complaint } from "../../contract/complaints.ts";
import type { Concept } from "./lexicon.ts";
import type { Statement } from "./meaning.ts";

/** What a person’s words answer of the questions about their complaint: the ids are those of `diagnose/complaints`. */
type Answerer = (statements: readonly Statement[], plain: string) => Readonly<Record<string, string | undefined>>;

const POP3 = /\bpop-?3?\b/;
const MAIL_COMES: readonly Concept[] = ["arrive", "see", "work", "sync", "login", "connect"];

const some = (statements: readonly Statement[], is: (one: Statement) => boolean) => statements.some(is);
const holds = ({ has }: Statement, ...concepts: readonly Concept[]) => concepts.some((concept) => has.has(concept));
const denies = ({ denied }: Statement, ...concepts: readonly Concept[]) => concepts.some((one) => denied.has(one));

/** Whether mail is said to be there, or not to be there, at one place; undefined where nothing is said of it. */
function isThere(statements: readonly Statement[], place: Concept): boolean | undefined {
  const told = statements.find((one) => holds(one, place) && holds(one, ...MAIL_COMES, "not", "only"));
  return told && !denies(told, ...MAIL_COMES) && (!holds(told, "not") || holds(told, "only"));
}

const isMissing = (one: Statement) =>
  holds(one, "gone", "only", "empty", "not") || denies(one, "see", "sync", "arrive");

const ANSWERERS: Readonly<Record<Complaint, Answerer>> = {
  "mailbox-full": (statements) => ({
    what: some(statements, (one) => holds(one, "full") && holds(one, "phone", "tablet") && !holds(one, "box", "mail"))
      ? "device"
      : undefined,
  }),
  "password-again": (statements) => ({
    web: some(statements, (one) => holds(one, "web") && isThere([one], "web") === true) ? "yes" : undefined,
    where: some(statements, (one) => holds(one, "all") && holds(one, "device", "phone", "computer"))
      ? "all"
      : undefined,
  }),
  "devices-differ": (statements, plain) => ({
    what: differenceIn(statements),
    kind: POP3.test(plain) && !/\bimap\b/.test(plain) ? "pop" : undefined,
  }),
  "cannot-send": (statements) => ({
    what: some(statements, (one) => holds(one, "bounce") && !denies(one, "bounce"))
      ? "returned"
      : some(statements, (one) => holds(one, "stuck"))
        ? "waits"
        : some(statements, (one) => holds(one, "others") && denies(one, "arrive"))
          ? "unread"
          : undefined,
  }),
  "nothing-arrives": (statements) => {
    const inBrowser = isThere(statements, "web");
    return {
      web: inBrowser === undefined ? undefined : inBrowser ? "yes" : "no",
      refresh: some(statements, (one) => holds(one, "byHand") && !denies(one, "arrive", "see", "work"))
        ? "yes"
        : undefined,
    };
  },
  "cannot-connect": (statements) => ({
    elsewhere: isThere(statements, "web") === true ? "web" : undefined,
  }),
};

function differenceIn(statements: readonly Statement[]): string | undefined {
  if (some(statements, (one) => holds(one, "sent") && isMissing(one))) return "sent";
  if (some(statements, (one) => holds(one, "mark") && (holds(one, "still", "again") || denies(one, "sync"))))
    return "marks";
  if (some(statements, (one) => holds(one, "folder") && isMissing(one))) return "folders";
  if (some(statements, (one) => holds(one, "old") && isMissing(one) && !holds(one, "nothingNew"))) return "old";
  return some(statements, (one) => holds(one, "fresh") && isMissing(one)) ? "fresh" : undefined;
}

/** Which questions about a complaint its own words have answered, and how. */
export function answersIn(complaint: Complaint, statements: readonly Statement[], plain: string): Given {
  const told = Object.entries(ANSWERERS[complaint](statements, plain));
  return Object.fromEntries(told.filter((entry): entry is [string, string] => entry[1] !== undefined));
}
