import { spoken } from "../../languages/language.ts";
import { server as zhCn } from "../../languages/zh-CN/pages/server.ts";

const list = new Intl.ListFormat("en");

/** The page of a server, in English. */
export const server = {
  every: (rhythm: string) => `every ${rhythm.replace(/^1 /, "")}`,
  cron: (expression: string) => `by schedule \`${expression}\``,
  checkNow: "Check now",
  checkFully: "Full check",
  checkFullyWhy: "Also asks every address, the other ports and each TLS version; takes longer",
  firstCheck: "The first check is under way; its result appears here by itself.",
  past: (moment: string) => `You are looking at the check of ${moment}.`,
  toLatest: "Show the latest",
  findingsBefore: "What the last check found",
  unconfirmed: (state: string) =>
    `The latest check saw it ${state}. That is not confirmed yet: it is tried again soon, and counts when it stays so.`,
  inMaintenance: (name: string) => `${name} is in maintenance`,
  paused: (until: string) =>
    `Maintenance until ${until}: the server is not checked by itself, and its state is not judged. You can still check it by hand; that changes nothing of its state.`,
  underWay: "The check under way",
  stepRunning: "under way",
  stepWaiting: "to come",
  answered: (age: string) => `Full check, ${age}`,
  recent: {
    heading: "Checks",
    none: "None yet.",
    time: "When",
    seconds: "Time",
    state: "State",
    showAll: (count: number) => `Show the latest ${count}`,
    older: "Show older ones",
    end: "These are all that are kept.",
  },
  latest: (parts: readonly { count: number; state: string }[]) =>
    parts.length === 0
      ? "no checks yet"
      : `The latest checks: ${list.format(parts.map(({ count, state }) => `${count} ${state}`))}`,
  vitals: {
    heading: "Can people rely on it?",
    until: (day: string) => `until ${day}`,
    sync: "Two devices",
  },
  unknown: {
    title: (name: string) => `No server is called ${name}`,
    text: "It was taken out of the configuration, or is spelt differently there.",
  },
};

/** The same in any language. */
export type ServerWords = typeof server;

/** The same in the reader's language. */
export const serverWords = spoken<ServerWords>({ en: server, "zh-CN": zhCn });
