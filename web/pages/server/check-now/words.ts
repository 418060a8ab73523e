import { message } from "../../../../server/contract/message.ts";
import { spokenLater } from "../../../languages/language.ts";

/** A check that was asked for, and the rhythm of those that come by themselves, in English. */
export const checkNow = {
  checking: message<{ span: string }>("Checking, {span}"),
  stopWaiting: "Stop waiting",
  checked: message<{ sentence: string }>("Checked: {sentence}."),
  earlier: message<{ time: string; age: string }>(
    "This is the result of the check at {time} ({age}); no new check was made.",
  ),
  asksToBeLeft: message<{ time: string }>(
    "The server asked not to be checked for now: automatic checks also wait until {time}.",
  ),
  tooSoon: "The last check is too recent for a new one.",
  heldBack: message<{ refused: string; until: string }>(
    "This check did not log in: the last login was refused at {refused}, and the next one is tried at {until}, because servers lock accounts that are tried again and again.",
  ),
  report: "Show its report",
  allTheSame: "Check anyway",
  allTheSameWhy: "Makes a new check; at most once a minute for each server",
  allTheSameAlone: "Connects although the server asked not to be checked; at most once a minute",
  allTheSameLogin: "Logs in now although the last login was refused; at most once a minute",
  allTheSameFrom: message<{ time: string }>("You can check it anyway from {time}."),
  leftAlone: message<{ time: string; usual: string }>("not before {time}, as the server asked; otherwise {usual}"),
};

/** What is said of a check that was asked for; apart from the rest, as it is loaded later. */
export type CheckNowWords = typeof checkNow;

/** The same in the reader's language. */
export const checkNowWords = spokenLater(checkNow, (translation) => translation.checkNow);
