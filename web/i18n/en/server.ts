import type { FindingReport } from "../../../server/diagnose/check.ts";
import type { State } from "../../../server/diagnose/state.ts";
import { clause } from "../../text/clause.ts";
import { plural } from "./plural.ts";
import { predicate } from "./predicate.ts";

/** The page of a server in English. */
export const server = {
  heading,
  user: (name: string) => `as \`${name}\``,
  noLogin: "without signing in",
  every: (rhythm: string) => `every ${rhythm.replace(/^1 /, "")}`,
  cron: (expression: string) => `by schedule \`${expression}\``,
  checkNow: "Check now",
  checking: (span: string) => `Checking, ${span}`,
  stopWaiting: "Stop waiting",
  checked: (sentence: string) => `Checked: ${sentence}.`,
  firstCheck: "The first check is under way; its result appears here by itself.",
  past: (moment: string) => `You are looking at the check of ${moment}.`,
  toLatest: "Show the latest",
  findings: "What is wrong, and what to do",
  lastCheck: (age: string, time: string) => `The last check, ${age}: ${time}`,
  pastCheck: (moment: string, time: string) => `The check of ${moment}: ${time}`,
  columns: { step: "Step", course: "Course", seconds: "Time", learnt: "Result" },
  barAt: (at: string) => `begins after ${at}`,
  certificate: {
    heading: "Certificate",
    notUsed: "The connection is not encrypted, so there is no certificate.",
    member: (index: number, count: number): string =>
      index === 0 ? "The server's own" : index === count - 1 ? "Last of the chain" : "In between",
    subject: "For",
    issuer: "Issued by",
    names: "Names",
    from: "Valid from",
    until: "Valid until",
    left: (days: string) => `${days} left`,
    fingerprint: "SHA-256",
    selfSigned: "signed by itself",
    protocol: "Connection",
    trusted: "trusted",
    untrusted: "not trusted",
    chain: (count: number) => plural(count, "more certificate in the chain", "more certificates in the chain"),
  },
  capabilities: {
    heading: "What the server can do",
    afterLogin: "as it says after signing in",
    afterTls: "as it says before signing in",
    beforeTls: "as it says before the connection is secured",
    others: "Also",
    mechanisms: "Ways to sign in",
    meaning: {
      IDLE: "New mail appears at once",
      NOTIFY: "News from all folders at once",
      MOVE: "Moving a message is one safe step",
      UIDPLUS: "Sent and moved messages are found again reliably",
      CONDSTORE: "Mail programs fetch only what changed",
      QRESYNC: "Quick to be in step again after a pause",
      "SPECIAL-USE": "Sent, Drafts and Trash are found by themselves",
      QUOTA: "Tells how full the mailbox is",
      "COMPRESS=DEFLATE": "Saves data on slow connections",
      SORT: "Sorts on the server",
      "THREAD=REFERENCES": "Conversations on the server",
      ESEARCH: "Searching costs less data",
      "UTF8=ACCEPT": "Folder names and addresses in every script",
      STARTTLS: "Can change to a secure connection",
      LOGINDISABLED: "Takes no password here",
      IMAP4REV2: "Speaks the newest IMAP",
    },
  },
  mailboxes: {
    heading: "Folders",
    name: "Folder",
    messages: "Messages",
    unseen: "Unread",
    role: "Role",
    seen: (count: number) => `${plural(count, "folder", "folders")} in the account`,
    others: (count: number) => plural(count, "further folder", "further folders"),
    roles: {
      "\\Inbox": "incoming mail",
      "\\Sent": "sent mail",
      "\\Drafts": "drafts",
      "\\Trash": "deleted mail",
      "\\Junk": "spam",
      "\\Archive": "archive",
      "\\All": "all mail",
      "\\Flagged": "marked mail",
      "\\Important": "important mail",
    },
  },
  recent: {
    heading: "Latest checks",
    none: "None yet.",
    time: "When",
    seconds: "Time",
    state: "State",
    showAll: (count: number) => `Show all ${count}`,
  },
  transcript: {
    heading: "What was said",
    lines: (count: number) => plural(count, "line", "lines"),
    hint: "The dialogue with the server; passwords are left out.",
    copy: "Copy it all",
    from: { client: "imapscope", server: "server", note: "note" },
  },
};

function heading(name: string, state: State, waiting: boolean, cause: FindingReport | undefined): string {
  if (waiting) return `${name} has not been checked yet`;
  const why = cause && state !== "up" ? `: ${clause(cause.title, cause.evidence)}` : "";
  return `${name} ${predicate(state, 1)}${why}`;
}
