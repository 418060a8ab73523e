import { plural } from "../../languages/en/plural.ts";
import { spoken } from "../../languages/language.ts";
import { catalogue as zhCn } from "../../languages/zh-CN/pages/problems.ts";

/** The pages of the catalogue, in English. */
export const catalogue = {
  title: "Problems and what to do",
  intro: (count: number, now: number, past: number) =>
    `${plural(count, "problem", "problems")} that imapscope recognises. ${here(now, past)}`,
  groups: "Groups of problems",
  filter: "Find a problem, a word of an error message, an id",
  found: (count: number) => plural(count, "problem found", "problems found"),
  none: "No problem in the catalogue is like that.",
  showAll: "Show all problems",
  now: "Here now",
  past: "In the last 30 days",
  nowOn: (count: number) => `on ${plural(count, "server", "servers")} now`,
  lastOn: (age: string) => `last ${age}`,
  subjects: {
    dns: "Name lookup (DNS)",
    tcp: "Connection (TCP)",
    tls: "Encryption (TLS)",
    starttls: "STARTTLS",
    greeting: "Greeting",
    capability: "Capabilities",
    token: "OAuth 2.0 token",
    auth: "Login",
    mailbox: "Mailboxes",
    quota: "Quota",
    append: "Storing messages",
    sync: "Synchronisation",
    session: "Session",
    latency: "Speed",
    discovery: "Discovery of settings",
    policy: "Policy of the check",
    other: "Other",
  },
  helper: {
    user: "the mail user can fix it",
    admin: "the administrator can fix it",
    both: "the mail user or the administrator can fix it",
    nobody: "nothing to do",
  },
  cause: "What you notice, and why",
  fix: "What to do",
  verify: "How to see that it is gone",
  wire: "How it looks on the wire",
  wireHint:
    "`C:` is what the mail program sends, `S:` what the server answers; other lines come from the system or a program.",
  alert: "Alert",
  alertRules: (count: number): string =>
    count === 1
      ? "Of the alerts that come with imapscope, this one fires for it:"
      : "Of the alerts that come with imapscope, these fire for it:",
  alertNone: "None of the alerts that come with imapscope fires for it.",
  urgency: { critical: "critical", warning: "warning" },
  alertWhen: (urgency: string, time: string | null) =>
    time === null ? `${urgency}, at once` : `${urgency}, when it has lasted ${time}`,
  alertText: "For an alert of your own, this is true in Prometheus while a server has it:",
  shownFor: (server: string) => `As \`${server}\` has it now, with its own names in the commands.`,
  shownForAbsent: (server: string) =>
    `The latest check of \`${server}\` did not find this. The commands have its names all the same.`,
  shownForUnknown: (server: string) => `No server here is called \`${server}\`: this is the problem in general.`,
  toServer: (server: string) => `To ${server}`,
  servers: "Servers that have it now",
  noServer: "No server here has it now.",
  seen: "In the last 30 days",
  notSeen: "No server here had it in the last 30 days.",
  columns: { server: "Server", last: "Last seen", checks: "Checks" },
  reference: "Further reading",
  unknown: {
    title: (id: string) => `No problem is called ${id}`,
    text: "The link may be old, or a letter is missing. All problems that imapscope knows are in the list.",
    back: "To all problems",
  },
};

function here(now: number, past: number): string {
  if (now + past === 0) return "None was seen here in the last 30 days.";
  const before = past > 0 ? `${past} more in the last 30 days` : "";
  if (now === 0) return `None is here now, ${plural(past, "was", "were")} in the last 30 days.`;
  return `${plural(now, "is", "are")} here now${before ? `, ${before}` : ""}.`;
}

/** The same in any language. */
export type CatalogueWords = typeof catalogue;

/** The same in the reader's language. */
export const catalogueWords = spoken<CatalogueWords>({ en: catalogue, "zh-CN": zhCn });
