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
  checkFullyWhy: "Also tests every address, the other ports and each TLS version; takes longer",
  firstCheck: "The first check is running; its result appears here automatically.",
  past: message<{ moment: string }>("You are looking at the check of {moment}."),
  toLatest: "Show the latest",
  findingsBefore: "What the last check found",
  unconfirmed: message<{ state: string }>(
    "The latest check found it {state}. This is not confirmed yet: another check follows soon, and it counts if that one agrees.",
  ),
  inMaintenance: message<{ name: string }>("{name} is in maintenance"),
  paused: message<{ until: string }>(
    "Maintenance until {until}: there are no automatic checks, and the state is unknown. You can still check by hand; that does not change the state.",
  ),
  underWay: "Check in progress",
  stepRunning: "running",
  stepWaiting: "waiting",
  answered: message<{ age: string }>("Full check, {age}"),
  recent: {
    heading: "Checks",
    none: "None yet.",
    time: "When",
    seconds: "Time",
    state: "State",
    showAll: message<{ count: number }>("Show the latest {count}"),
    older: "Show older ones",
    end: "No older checks are kept.",
  },
  latest: message<{ list: string }>("The latest checks: {list}"),
  latestPart: message<{ count: number; state: string }>("{count} {state}"),
  noLatest: "no checks yet",
  vitals: {
    heading: "Reliability",
    until: message<{ day: string }>("until {day}"),
    sync: "Two devices",
  },
  unknown: {
    title: message<{ name: string }>("There is no server {name}"),
    text: "It may have been removed from the configuration, or is spelled differently there.",
  },
};

/** The same in any language. */
export type ServerWords = typeof server;

/** The same in the reader's language. */
export const serverWords = spokenLater(server, (translation) => translation.server);
