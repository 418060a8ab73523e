import { message } from "../../../server/contract/message.ts";
import { NAMES } from "../../../server/contract/names.ts";
import { spoken } from "../../languages/language.ts";

/** What is wrong and what to do, in English. */
export const problem = {
  heading: "What is wrong now, and what to do",
  notes: message<{ count: number }>("{count, plural, one {# note} other {# notes}}: nothing fails because of this"),
  reader: { label: "Show the steps for", admin: "Administrator", user: "Mail user" },
  doAdmin: "What the administrator can do",
  doUser: "What a mail user can do",
  onlyAdmin: "Only the administrator can fix this.",
  onlyUser: "The administrator need not do anything; the mail user can fix this.",
  nothing: "There is nothing to do.",
  forWhom: {
    admin: "for the administrator",
    user: "for the mail user",
    adminOrUser: "for the administrator or the mail user",
    userOrAdmin: "for the mail user or the administrator",
  },
  moreSteps: message<{ count: number }>("{count, plural, one {# more step} other {# more steps}}"),
  moreServers: message<{ count: number }>("and {count} more"),
  servers: "Servers with this problem",
  shownFor: "Shown for",
  shownForMany: message<{ name: string; more: number; all: number }>(
    "{more, plural, =0 {{name}} other {{name} and {more} more}}",
  ),
  /** On the page it is something to take note of. */
  severity: { ...NAMES.severity, notice: "note" },
  referenceOf: message<{ host: string }>("Read more at {host}"),
  all: "All about this problem",
  verify: "How to see that it is gone",
  called:
    "Commands that begin with `imapscope` work as they are where it is installed; in a project they are called `npx imapscope …`, in its container `docker exec CONTAINER node /app/bin/imapscope.cjs …`.",
  transient: "may pass by itself",
  unconfirmed: "not confirmed yet",
  unconfirmedWhy: "Only the latest check found this; the next one follows soon and decides.",
  allFine: "Nothing is wrong: every step of this check succeeded.",
  findings: "What is wrong, and what to do",
};

/** The same in any language. */
export type ProblemWords = typeof problem;

/** The same in the reader's language. */
export const problemWords = spoken(problem, (translation) => translation.problem);
