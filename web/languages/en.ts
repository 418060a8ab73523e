import { overview } from "../pages/overview/words.ts";
import { history } from "../pages/server/history/words.ts";
import { server } from "../pages/server/words.ts";
import { steps } from "../parts/course/words.ts";
import { problem } from "../parts/findings/words.ts";
import { sync } from "../parts/sync/words.ts";

/** The page in English; its keys are what every language must have. */
export const en = {
  name: "English",
  skip: "Skip to the content",
  loading: "Loading …",
  nav: {
    label: "Pages",
    overview: "Overview",
    check: "Check my mail",
    problems: "Problems",
    setup: "Setup",
    home: "imapscope, to the overview",
  },
  connection: { connecting: "connecting", live: "live", lost: "offline" },
  lost: {
    text: (age: string) => `No connection to imapscope. What you see is as it was ${age}; it comes back by itself.`,
    retry: "Try now",
  },
  outdated: { text: "imapscope was updated while this page was open.", reload: "Load the new page" },
  theme: {
    system: "Theme: as the system has it",
    light: "Theme: light",
    dark: "Theme: dark",
  },
  switchLanguage: (name: string) => `Switch to ${name}`,
  demo: {
    title: "This is a demo.",
    text: "These servers belong to imapscope itself, and most are broken on purpose.",
    own: "To check your own: `npx imapscope config example > imapscope.yaml`, write your server into it, then `npm start`.",
  },
  fault: {
    unreachable: {
      title: "imapscope cannot be reached",
      text: "It may have been stopped, or this device may be offline. The page tries again by itself.",
    },
    refused: {
      title: (status: number) => `imapscope answered with an error (${status})`,
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
  copy: { copy: "Copy", copied: "Copied", failed: "Not copied", what: (text: string) => `Copy: ${text}` },
  state: { up: "up", warning: "warning", degraded: "degraded", down: "down", unknown: "unknown" },
  validity: {
    left: (days: string) => days,
    today: "less than a day",
    expired: (days: string) => `expired ${days} ago`,
    expiredToday: "expired today",
  },
  security: { "implicit-tls": "TLS", starttls: "STARTTLS", none: "not encrypted" },
  footer: { version: (version: string) => `imapscope ${version}`, metrics: "Metrics", api: "API" },
  notFound: {
    title: "There is no such page",
    text: (path: string) => `Nothing is at \`${path}\`. The link may be old, or a letter is missing.`,
    home: "To the overview",
    servers: "Or straight to a server",
    server: (name: string) => `No server is called ${name}`,
    serverText: "It was taken out of the configuration, or is spelt differently there.",
    check: "This check is not there any more",
    checkText: "Old checks are deleted after the time that the configuration says.",
    checkBack: "Show the latest check",
    problem: (id: string) => `No problem is called ${id}`,
    problemText: "The link may be old, or a letter is missing. All problems that imapscope knows are in the list.",
    problemBack: "To all problems",
  },
  history,
  overview,
  problem,
  server,
  steps,
  sync,
  firstSteps: {
    heading: "Three minutes to the first check",
    example:
      "Let imapscope write an example with everything explained: `npx imapscope config example > imapscope.yaml`",
    write: "Write your server into it. The password stays outside, here in a variable:",
    check: "See whether it is right: `npx imapscope config check imapscope.yaml`",
    reload: (url: string) => `Start imapscope again, or let it read the file: \`curl -X POST ${url}\``,
    without: "Without a server of your own there is already:",
  },
  vitals: {
    heading: "Can people rely on it?",
    until: (day: string) => `until ${day}`,
    sync: "Two devices",
  },
};
