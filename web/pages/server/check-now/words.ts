import { message } from "../../../../server/contract/message.ts";
import { spokenLater } from "../../../languages/language.ts";

/** A check that was asked for, and the rhythm of those that come by themselves, in English. */
export const checkNow = {
  checking: message<{ span: string }>("Checking, {span}"),
  stopWaiting: "Stop waiting",
  checked: message<{ sentence: string }>("Checked: {sentence}."),
  earlier: message<{ time: string; age: string }>("Answered by the check of {time} ({age}); no new one was made."),
  asksToBeLeft: message<{ time: string }>(
    "The server asked to be left alone: until {time} it is not checked by itself either.",
  ),
  tooSoon: "The last check is too recent to ask the server again.",
  report: "Show its report",
  allTheSame: "Check all the same",
  allTheSameWhy: "Makes a new check; each server can be checked like that once a minute",
  allTheSameAlone: "Connects although the server asked to be left alone, once a minute at most",
  allTheSameFrom: message<{ time: string }>("It can be checked all the same from {time} on."),
  leftAlone: message<{ time: string; usual: string }>("not before {time}, as the server asked; otherwise {usual}"),
};

/** What is said of a check that was asked for; apart from the rest, as it is loaded later. */
export type CheckNowWords = typeof checkNow;

/** The same in the reader's language. */
export const checkNowWords = spokenLater(checkNow, (translation) => translation.checkNow);
