import type { CommandArgument } from "../command.ts";
import { encodeMailboxName, quote } from "../mailbox-name.ts";
import type { DemoSession } from "../session.ts";
import type { ListedMailbox } from "../store/mailbox-store.ts";
import type { Handler } from "./handler.ts";
import { statusLine } from "./status.ts";

type Question = {
  patterns: readonly string[];
  subscribedOnly: boolean;
  specialUseOnly: boolean;
  /** The RETURN options in upper case; null for the plain command, which tells everything. */
  returns: readonly string[] | null;
  statusItems: readonly string[];
};

const SPECIAL_USE = new Set([
  "\\All",
  "\\Archive",
  "\\Drafts",
  "\\Flagged",
  "\\Important",
  "\\Junk",
  "\\Sent",
  "\\Trash",
]);

/** LIST, RFC 9051 section 6.3.9: plain, and with selection and RETURN options (RFC 5258, 5819, 6154). */
export const list: Handler = async ({ args }, session) => {
  const question = read(args);
  if (question === null) return "BAD LIST needs a reference and a pattern";
  if (question.patterns.join("") === "") {
    await session.send(`* LIST (\\Noselect) ${quote(session.options.delimiter)} ""`);
    return "OK LIST completed";
  }
  const found = matching(question, session);
  const lines = found.flatMap((listed) => [
    listLine("LIST", listed, question, session),
    ...inline(listed, question, session),
  ]);
  await session.send(...lines);
  return "OK LIST completed";
};

/** LSUB, RFC 3501 section 6.3.9. */
export const lsub: Handler = async ({ args }, session) => {
  const question = read(args);
  if (question === null) return "BAD LSUB needs a reference and a pattern";
  const asked = { ...question, subscribedOnly: true, returns: ["CHILDREN"] };
  await session.send(...matching(asked, session).map((listed) => listLine("LSUB", listed, asked, session)));
  return "OK LSUB completed";
};

function read(args: readonly CommandArgument[]): Question | null {
  const selection = Array.isArray(args[0]) ? args[0].map((option) => String(option).toUpperCase()) : [];
  const [reference, pattern, keyword, options] = Array.isArray(args[0]) ? args.slice(1) : args;
  if (typeof reference !== "string" || pattern === undefined) return null;
  if (keyword !== undefined && (String(keyword).toUpperCase() !== "RETURN" || !Array.isArray(options))) return null;
  const returns = Array.isArray(options) ? options : [];
  const items = returns[returns.findIndex((option) => String(option).toUpperCase() === "STATUS") + 1];
  return {
    patterns: [pattern].flat().map((part) => (part === "" ? "" : reference + String(part))),
    subscribedOnly: selection.includes("SUBSCRIBED"),
    specialUseOnly: selection.includes("SPECIAL-USE"),
    returns: keyword === undefined ? null : returns.map((option) => String(option).toUpperCase()),
    statusItems: Array.isArray(items) ? items.map(String) : [],
  };
}

function matching(question: Question, { options, store }: DemoSession): ListedMailbox[] {
  const accepts = question.patterns.map((pattern) => expression(pattern, options.delimiter));
  return store.listed.filter(({ name, mailbox }) => {
    if (question.subscribedOnly && !mailbox.subscribed) return false;
    if (question.specialUseOnly && !mailbox.attributes.some((attribute) => SPECIAL_USE.has(attribute))) return false;
    return accepts.some((accept) => accept.test(encodeMailboxName(name)));
  });
}

/** `*` matches everything, `%` everything up to the next delimiter (RFC 9051 section 6.3.9). */
function expression(pattern: string, delimiter: string): RegExp {
  const source = pattern.replace(/[^*%]+|\*|%/g, (part) =>
    part === "*" ? ".*" : part === "%" ? `[^${literally(delimiter)}]*` : literally(part),
  );
  return new RegExp(`^${source}$`, pattern.toUpperCase() === "INBOX" ? "i" : "");
}

function literally(text: string): string {
  return text.replace(/[\\^$.*+?()[\]{}|-]/g, "\\$&");
}

function listLine(
  command: string,
  { name, mailbox }: ListedMailbox,
  question: Question,
  { options, store }: DemoSession,
): string {
  const told = (option: string) => question.returns === null || question.returns.includes(option);
  const isParent = store.listed.some((other) => other.name.startsWith(name + options.delimiter));
  const attributes = mailbox.attributes.filter((attribute) => !SPECIAL_USE.has(attribute) || told("SPECIAL-USE"));
  if (told("CHILDREN")) attributes.push(isParent ? "\\HasChildren" : "\\HasNoChildren");
  const reportsSubscription =
    question.returns?.includes("SUBSCRIBED") || (question.subscribedOnly && command === "LIST");
  if (reportsSubscription && mailbox.subscribed) attributes.push("\\Subscribed");
  return `* ${command} (${attributes.join(" ")}) ${quote(options.delimiter)} ${quote(encodeMailboxName(name))}`;
}

/** The STATUS that LIST-STATUS adds; nothing for a mailbox whose STATUS would fail (RFC 5819 section 2). */
function inline({ name, mailbox }: ListedMailbox, question: Question, session: DemoSession): string[] {
  if (question.statusItems.length === 0 || mailbox.refuses !== null) return [];
  if (mailbox.gone || mailbox.name !== name) return [];
  const line = mailbox.selectable ? statusLine(mailbox, question.statusItems, session) : null;
  return line === null ? [] : [line];
}
