import { message } from "../../../server/contract/message.ts";
import { spokenLater } from "../../languages/language.ts";

/** The page of a server, in English. */
export const server = {
  /** `rhythm` is the count with its unit. */
  every: message<{ count: number; unit: string; rhythm: string }>(
    "every {count, plural, =1 {{unit}} other {{rhythm}}}",
  ),
  cron: message<{ expression: string }>("by schedule `{expression}`"),
  checkNow: "Check now",
  checkFully: "Full check",
  checkFullyWhy: "Also asks every address, the other ports and each TLS version; takes longer",
  firstCheck: "The first check is under way; its result appears here by itself.",
  past: message<{ moment: string }>("You are looking at the check of {moment}."),
  toLatest: "Show the latest",
  findingsBefore: "What the last check found",
  unconfirmed: message<{ state: string }>(
    "The latest check saw it {state}. That is not confirmed yet: it is tried again soon, and counts when it stays so.",
  ),
  inMaintenance: message<{ name: string }>("{name} is in maintenance"),
  paused: message<{ until: string }>(
    "Maintenance until {until}: the server is not checked by itself, and its state is not judged. You can still check it by hand; that changes nothing of its state.",
  ),
  underWay: "The check under way",
  stepRunning: "under way",
  stepWaiting: "to come",
  answered: message<{ age: string }>("Full check, {age}"),
  recent: {
    heading: "Checks",
    none: "None yet.",
    time: "When",
    seconds: "Time",
    state: "State",
    showAll: message<{ count: number }>("Show the latest {count}"),
    older: "Show older ones",
    end: "These are all that are kept.",
  },
  latest: message<{ list: string }>("The latest checks: {list}"),
  latestPart: message<{ count: number; state: string }>("{count} {state}"),
  noLatest: "no checks yet",
  vitals: {
    heading: "Can people rely on it?",
    until: message<{ day: string }>("until {day}"),
    sync: "Two devices",
  },
  unknown: {
    title: message<{ name: string }>("No server is called {name}"),
    text: "It was taken out of the configuration, or is spelt differently there.",
  },
};

/** The same in any language. */
export type ServerWords = typeof server;

/** The same in the reader's language. */
export const serverWords = spokenLater(server, (translation) => translation.server);
