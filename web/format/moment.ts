import type { Moment } from "../../server/contract/facts.ts";
import type { Language } from "../../server/contract/languages.ts";
import { perLanguage } from "./per-language.ts";

const exactly = perLanguage(
  (language) =>
    new Intl.DateTimeFormat(language, {
      year: "numeric",
      month: "short",
      day: "numeric",
      hour: "2-digit",
      minute: "2-digit",
      second: "2-digit",
      timeZoneName: "short",
      hourCycle: "h23",
    }),
);
const clock = perLanguage(
  (language) =>
    new Intl.DateTimeFormat(language, { hour: "2-digit", minute: "2-digit", second: "2-digit", hourCycle: "h23" }),
);
const calendar = perLanguage((language) => new Intl.DateTimeFormat(language, { dateStyle: "long" }));

/** Date, time and zone, for whoever wants to know exactly. */
export function exactTime(moment: Moment, language: Language): string {
  return written(exactly(language), moment);
}

/** The time of day, to the second. */
export function clockTime(moment: Moment, language: Language): string {
  return written(clock(language), moment);
}

/** The date alone. */
export function date(moment: Moment, language: Language): string {
  return written(calendar(language), moment);
}

/** What cannot be read as a time is shown as it came. */
function written(format: Intl.DateTimeFormat, moment: Moment): string {
  const time = Date.parse(moment);
  return Number.isNaN(time) ? moment : format.format(time);
}

const short = perLanguage(
  (language) =>
    new Intl.DateTimeFormat(language, {
      month: "short",
      day: "numeric",
      hour: "2-digit",
      minute: "2-digit",
      hourCycle: "h23",
    }),
);
const hourly = perLanguage(
  (language) => new Intl.DateTimeFormat(language, { hour: "2-digit", minute: "2-digit", hourCycle: "h23" }),
);
const daily = perLanguage((language) => new Intl.DateTimeFormat(language, { month: "short", day: "numeric" }));

/** Day and time, without the year and the seconds. */
export function shortTime(moment: Moment, language: Language): string {
  return written(short(language), moment);
}

/** Whether a moment lies in the day that it is for the reader. */
export function isOfToday(moment: Moment, now = new Date()): boolean {
  return new Date(moment).toDateString() === now.toDateString();
}

/** A mark on a time axis (milliseconds since 1970): the time of the day, or the day where the marks are days apart, or at its beginning. */
export function axisTime(at: number, days: boolean, language: Language): string {
  const midnight = new Date(at).getHours() === 0 && new Date(at).getMinutes() === 0;
  return (days || midnight ? daily : hourly)(language).format(at);
}
