import { message } from "../../../server/contract/message.ts";
import { NAMES } from "../../../server/contract/names.ts";
import { spokenLater } from "../../languages/language.ts";

/** The pages of the catalogue, in English. */
export const catalogue = {
  title: "Problems and what to do",
  intro: message<{ count: number; now: number; past: number }>(
    "{count, plural, one {# problem} other {# problems}} that imapscope recognises. {now, plural, =0 {{past, plural, =0 {None was seen here in the last 30 days.} one {None is here now; # was seen in the last 30 days.} other {None is here now; # were seen in the last 30 days.}}} other {{now, plural, one {# is} other {# are}} here now{past, plural, =0 {} other {, {past} more {past, plural, one {was} other {were}} seen in the last 30 days}}.}}",
  ),
  groups: "Groups of problems",
  filter: "Search for a problem, a word of an error message, or an id",
  found: message<{ count: number }>("{count, plural, one {# problem found} other {# problems found}}"),
  none: "No problem matches.",
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
    "{count, plural, =1 {This alert that comes with imapscope fires for it:} other {These alerts that come with imapscope fire for it:}}",
  ),
  alertNone: "No alert that comes with imapscope fires for it.",
  urgency: { critical: "critical", warning: "warning" },
  alertAtOnce: message<{ urgency: string }>("{urgency}, immediately"),
  alertAfter: message<{ urgency: string; time: string }>("{urgency}, after {time}"),
  alertText: "For an alert of your own, use this expression; it is true while a server has the problem:",
  shownFor: message<{ server: string }>("As found on `{server}` now, with its names filled into the commands."),
  shownForAbsent: message<{ server: string }>(
    "The latest check of `{server}` did not find this. Its names are still filled into the commands.",
  ),
  shownForUnknown: message<{ server: string }>(
    "There is no server `{server}` here, so this page describes the problem in general.",
  ),
  toServer: message<{ server: string }>("Go to {server}"),
  servers: "Servers that have it now",
  noServer: "No server here has it now.",
  seen: "In the last 30 days",
  notSeen: "No server here had it in the last 30 days.",
  columns: { server: "Server", last: "Last seen", checks: "Checks" },
  reference: "Further reading",
  unknown: {
    title: message<{ id: string }>("There is no problem {id}"),
    text: "The link may be old or mistyped. All problems that imapscope knows are in the list.",
    back: "Show all problems",
  },
};

/** The same in any language. */
export type CatalogueWords = typeof catalogue;

/** The same in the reader's language. */
export const catalogueWords = spokenLater(catalogue, (translation) => translation.catalogue);
