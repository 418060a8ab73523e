import { spokenLater } from "../../languages/language.ts";

/** What the first page says to whoever is not signed in, in English. */
export const visitor = {
  title: "Does your mail work?",
  intro: "Find out what is wrong and what to do about it. You need no account here for that.",
  check:
    "Enter your e-mail address, and see step by step whether your mailbox can be reached, and what to change if not.",
  problems: "Your mail program shows an error? Look up what it means.",
  setup: "The right settings for your mail program, step by step.",
  staff: "Do you look after the servers? Sign in to see how they are, and how they were.",
  noRole: "Your account has no access to the servers. If you need it, ask the administrator.",
};

/** What the first page says to visitors; apart from the rest, as it is loaded later. */
export type VisitorWords = typeof visitor;

/** The same in the reader's language. */
export const visitorWords = spokenLater(visitor, (translation) => translation.visitor);
