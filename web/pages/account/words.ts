import { message } from "../../../server/contract/message.ts";
import { spokenLater } from "../../languages/language.ts";

/** What the page of one's own account says, in English. */
export const account = {
  title: message<{ name: string }>("You are {name}"),
  nobody: "You are not signed in",
  role: {
    visitor: "You may check your own mail, look up problems, and set up a mail program.",
    viewer:
      "You may see all servers and their checks. Only operators may also start checks and reload the configuration.",
    operator: "You may see all servers and their checks, start checks, and reload the configuration.",
    scraper: "You may read the metrics.",
  },
  proxy: "Your organisation's gateway signs you in. To sign out, sign out there.",
  sessions: "Where you are signed in",
  others: "Who else is signed in",
  columns: { who: "Who", from: "From", began: "Signed in", used: "Last used" },
  current: "this one",
  end: "Sign out there",
  endOf: message<{ name: string; from: string }>("Sign out there: {name} from {from}"),
  endOthers: "Sign out everywhere else",
  ended: message<{ count: number }>("{count, plural, one {One session was} other {# sessions were}} ended."),
  notEnded: "Not every session could be ended. Try again.",
  alone: "You are signed in nowhere else.",
};

/** What the page of one's own account says; apart from the rest, as it is loaded later. */
export type AccountWords = typeof account;

/** The same in the reader's language. */
export const accountWords = spokenLater(account, (translation) => translation.account);
