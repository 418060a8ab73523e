import { message } from "../../../server/contract/message.ts";
import { NAMES } from "../../../server/contract/names.ts";
import { spokenLater } from "../../languages/language.ts";

/** The pages of the catalogue, in English. */
export const catalogue = {
  title: "Problems and what to do",
  intro: message<{ count: number; now: number; past: number }>(
    "{count, plural, one {# problem} other {# problems}} that imapscope recognises. {now, plural, =0 {{past, plural, =0 {None was seen here in the last 30 days.} one {None is here now, # was in the last 30 days.} other {None is here now, # were in the last 30 days.}}} other {{now, plural, one {# is} other {# are}} here now{past, plural, =0 {} other {, {past} more in the last 30 days}}.}}",
  ),
  groups: "Groups of problems",
  filter: "Find a problem, a word of an error message, an id",
  found: message<{ count: number }>("{count, plural, one {# problem found} other {# problems found}}"),
  none: "No problem in the catalogue is like that.",
  showAll: "Show all problems",
  meant: "What it can mean, most likely first",
  allCauses: "Questions that narrow it down, and causes outside of the server",
  now: "Here now",
  past: "In the last 30 days",
  nowOn: message<{ count: number }>("on {count, plural, one {# server} other {# servers}} now"),
  lastOn: message<{ age: string }>("last {age}"),
  subjects: NAMES.subject,
  otherSubject: "Other",
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
  alertRules: message<{ count: number }>(
    "{count, plural, =1 {Of the alerts that come with imapscope, this one fires for it:} other {Of the alerts that come with imapscope, these fire for it:}}",
  ),
  alertNone: "None of the alerts that come with imapscope fires for it.",
  urgency: { critical: "critical", warning: "warning" },
  alertAtOnce: message<{ urgency: string }>("{urgency}, at once"),
  alertAfter: message<{ urgency: string; time: string }>("{urgency}, when it has lasted {time}"),
  alertText: "For an alert of your own, this is true in Prometheus while a server has it:",
  shownFor: message<{ server: string }>("As `{server}` has it now, with its own names in the commands."),
  shownForAbsent: message<{ server: string }>(
    "The latest check of `{server}` did not find this. The commands have its names all the same.",
  ),
  shownForUnknown: message<{ server: string }>("No server here is called `{server}`: this is the problem in general."),
  toServer: message<{ server: string }>("To {server}"),
  servers: "Servers that have it now",
  noServer: "No server here has it now.",
  seen: "In the last 30 days",
  notSeen: "No server here had it in the last 30 days.",
  columns: { server: "Server", last: "Last seen", checks: "Checks" },
  reference: "Further reading",
  unknown: {
    title: message<{ id: string }>("No problem is called {id}"),
    text: "The link may be old, or a letter is missing. All problems that imapscope knows are in the list.",
    back: "To all problems",
  },
};

/** The same in any language. */
export type CatalogueWords = typeof catalogue;

/** The same in the reader's language. */
export const catalogueWords = spokenLater(catalogue, (translation) => translation.catalogue);
