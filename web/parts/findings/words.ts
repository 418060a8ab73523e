import type { Who } from "../../../server/contract/who.ts";
import { plural } from "../../languages/en/plural.ts";
import { spoken } from "../../languages/language.ts";
import { problem as zhCn } from "../../languages/zh-CN/parts/findings.ts";

const FOR: Readonly<Record<Who, string>> = { admin: "the administrator", user: "the mail user" };

/** What is wrong and what to do, in English. */
export const problem = {
  heading: "What is wrong now, and what to do",
  notes: (count: number) => `${plural(count, "note", "notes")}: nothing fails because of that`,
  reader: { label: "Show what can be done by", admin: "Administrator", user: "Mail user" },
  doAdmin: "What the administrator can do",
  doUser: "What a mail user can do",
  onlyAdmin: "Only the administrator can repair this.",
  onlyUser: "The administrator need not do anything; the mail user can repair this.",
  nothing: "There is nothing to do.",
  forWhom: (who: readonly Who[]) => `for ${who.map((one) => FOR[one]).join(" or ")}`,
  moreSteps: (count: number) => plural(count, "more step", "more steps"),
  moreServers: (count: number) => `and ${count} more`,
  servers: "Servers with this problem",
  shownFor: "Shown for",
  shownForMany: (name: string, more: number) => (more > 0 ? `${name} and ${more} more` : name),
  severity: { critical: "critical", error: "error", warning: "warning", notice: "note" },
  referenceOf: (host: string) => `Read more at ${host}`,
  all: "All about this problem",
  verify: "How to see that it is gone",
  called:
    "Commands that begin with `imapscope` are called `npx imapscope …` in its folder, and `docker exec CONTAINER node /app/server/main.ts …` in its container.",
  transient: "may pass by itself",
  unconfirmed: "not confirmed yet",
  unconfirmedWhy: "Seen by the latest check only; the next one, soon, decides.",
  allFine: "Nothing is wrong: every step of this check succeeded.",
  findings: "What is wrong, and what to do",
};

/** The same in any language. */
export type ProblemWords = typeof problem;

/** The same in the reader's language. */
export const problemWords = spoken<ProblemWords>({ en: problem, "zh-CN": zhCn });
