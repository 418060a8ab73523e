import { message } from "../../server/contract/message.ts";
import { NAMES } from "../../server/contract/names.ts";
import { spoken } from "../languages/language.ts";

/** What several parts of the page say, in English. */
export const common = {
  loading: "Loading …",
  nav: {
    label: "Pages",
    overview: "Overview",
    check: "Check my mail",
    problems: "Problems",
    setup: "Setup",
    home: "imapscope, to the overview",
  },
  fault: {
    unreachable: {
      title: "imapscope cannot be reached",
      text: "It may have been stopped, or this device may be offline. The page tries again automatically.",
    },
    refused: {
      title: message<{ status: number }>("imapscope answered with an error ({status})"),
      text: "Its log says why. Try again later.",
    },
    unexpected: {
      title: "imapscope gave an answer that this page does not understand",
      text: "The page is probably older than the program. Loading the page again usually helps.",
    },
    crashed: {
      title: "Something went wrong on this page",
      text: "Its content could not be shown. This has nothing to do with your mail servers.",
    },
    notLoaded: {
      title: "This part of the page could not be loaded",
      text: "imapscope cannot be reached, or it was updated. If it was updated, load the page again.",
    },
    retry: "Try again",
    reload: "Load the page again",
  },
  copy: { copy: "Copy", copied: "Copied", failed: "Not copied", what: message<{ text: string }>("Copy: {text}") },
  security: NAMES.security,
  trend: message<{ least: string; most: string }>("From {least} to {most}"),
  none: "–",
  user: message<{ name: string }>("as `{name}`"),
  noLogin: "without signing in",
  signIn: "Sign in",
  /** Who may do what, as people call it. */
  roles: { visitor: "visitor", viewer: "viewer", operator: "operator", scraper: "scraper" },
  ways: {
    home: "Go to the overview",
    servers: "Or go straight to a server",
  },
};

/** The same in any language. */
export type CommonWords = typeof common;

/** The same in the reader's language. */
export const commonWords = spoken(common, (translation) => translation.common);
