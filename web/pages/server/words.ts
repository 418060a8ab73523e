import type { State } from "../../../server/contract/states.ts";
import type { FindingReport } from "../../../server/diagnose/check.ts";
import { scopeOfOutage } from "../../../server/diagnose/outage.ts";
import { plural } from "../../languages/en/plural.ts";
import { accountDown, predicate } from "../../languages/en/predicate.ts";
import type { Named } from "../../languages/named.ts";
import { clause } from "../../text/clause.ts";

/** The page of a server in English. */
export const server = {
  heading,
  user: (name: string) => `as \`${name}\``,
  noLogin: "without signing in",
  every: (rhythm: string) => `every ${rhythm.replace(/^1 /, "")}`,
  cron: (expression: string) => `by schedule \`${expression}\``,
  checkNow: "Check now",
  checkFully: "Full check",
  checkFullyWhy: "Also asks every address, the other ports and each TLS version; takes longer",
  firstCheck: "The first check is under way; its result appears here by itself.",
  past: (moment: string) => `You are looking at the check of ${moment}.`,
  toLatest: "Show the latest",
  findings: "What is wrong, and what to do",
  findingsBefore: "What the last check found",
  lastCheck: (age: string, time: string) => `The last check, ${age}: ${time}`,
  pastCheck: (moment: string, time: string) => `The check of ${moment}: ${time}`,
  share: "Report to share or print",
  unconfirmed: (state: string) =>
    `The latest check saw it ${state}. That is not confirmed yet: it is tried again soon, and counts when it stays so.`,
  inMaintenance: (name: string) => `${name} is in maintenance`,
  paused: (until: string) =>
    `Maintenance until ${until}: the server is not checked by itself, and its state is not judged. You can still check it by hand; that changes nothing of its state.`,
  newest: (age: string) => `newest message ${age}`,
  ttl: (span: string) => `kept ${span}`,
  ttlWhy: "For so long, others keep these addresses (TTL)",
  quota: {
    heading: "Space",
    used: (used: string, limit: string) => `${used} of ${limit}`,
    unlimited: (used: string) => `${used}, no limit`,
    resources: { STORAGE: "Storage", MESSAGE: "Messages" },
  },
  questions: {
    heading: "Looked at besides",
    unasked: "A full check shows what every address serves, the other ports, and which TLS versions are accepted.",
    addresses: "Every address",
    ports: "Other ports",
    versions: "TLS versions",
    accepted: "accepted",
    refused: "refused",
    plaintext: "Password before TLS",
    offered: (mechanisms: string) => `would be taken (${mechanisms})`,
    notOffered: "not taken",
    noCertificate: "no certificate:",
    until: (subject: string, day: string) => `${subject}, until ${day}`,
  },
  underWay: "The check under way",
  stepRunning: "under way",
  stepWaiting: "to come",
  answered: (age: string) => `Full check, ${age}`,
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
  mailboxes: {
    heading: "Folders",
    name: "Folder",
    messages: "Messages",
    unseen: "Unread",
    role: "Role",
    seen: (count: number) => `${plural(count, "folder", "folders")} in the account`,
    changed: (arrived: string, gone: string) =>
      [arrived !== "0" && `${arrived} arrived`, gone !== "0" && `${gone} removed`].filter(Boolean).join(", "),
    changedSince: (moment: string) => `Since ${moment}`,
    renumbered: "renumbered: mail programs fetch all of it again",
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
    heading: "Checks",
    none: "None yet.",
    time: "When",
    seconds: "Time",
    state: "State",
    showAll: (count: number) => `Show the latest ${count}`,
    older: "Show older ones",
    end: "These are all that are kept.",
  },
  transcript: {
    heading: "What was said",
    lines: (count: number) => plural(count, "line", "lines"),
    hint: "The dialogue with the server; passwords are left out.",
    copy: "Copy it all",
    download: "Download",
    from: { client: "imapscope", server: "server", note: "note" },
  },
};

/** Of a server, or of the account of the check alone where no more is known to fail. */
function heading({ name, user }: Named, state: State, waiting: boolean, findings: readonly FindingReport[]): string {
  const [cause] = findings;
  if (waiting) return `${name} has not been checked yet`;
  const why = cause && state !== "up" ? `: ${clause(cause.title, cause.evidence)}` : "";
  const ofAccount = state === "down" && scopeOfOutage(findings) === "account";
  return `${ofAccount ? accountDown(name, user ?? null) : `${name} ${predicate(state, 1)}`}${why}`;
}
