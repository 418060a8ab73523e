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
      text: "It may have been stopped, or this device may be offline. The page tries again by itself.",
    },
    refused: {
      title: message<{ status: number }>("imapscope answered with an error ({status})"),
      text: "Its log says why. Trying again in a while may help.",
    },
    unexpected: {
      title: "imapscope gave an answer that this page does not understand",
      text: "The page is probably older than the program behind it. Loading it again usually helps.",
    },
    crashed: {
      title: "This page made a mistake",
      text: "What it was about to show, it could not. Your mail servers have nothing to do with it.",
    },
    notLoaded: {
      title: "This part of the page could not be loaded",
      text: "imapscope may be out of reach, or a newer version of it may be running: then loading the page again helps.",
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
  ways: {
    home: "To the overview",
    servers: "Or straight to a server",
  },
};

/** The same in any language. */
export type CommonWords = typeof common;

/** The same in the reader's language. */
export const commonWords = spoken(common, (translation) => translation.common);
