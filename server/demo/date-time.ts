const MONTHS = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"];
const DATE = /^([ \d]?\d)-([A-Za-z]{3})-(\d{4})$/;
const DATE_TIME = /^(.{10,11}) (\d\d:\d\d:\d\d) ([+-]\d\d)(\d\d)$/;

/** A date-time in UTC (RFC 9051 section 9): ` 1-Nov-2026 09:30:00 +0000`. */
export function dateTime(date: Date): string {
  const day = String(date.getUTCDate()).padStart(2, " ");
  return `${day}-${MONTHS[date.getUTCMonth()]}-${date.getUTCFullYear()} ${date.toISOString().slice(11, 19)} +0000`;
}

/** Reads a date-time; null when it is none. */
export function readDateTime(text: string): Date | null {
  const [, day, time, hours, minutes] = DATE_TIME.exec(text) ?? [];
  const date = day === undefined ? null : isoDate(day);
  return date === null ? null : valid(`${date}T${time}${hours}:${minutes}`);
}

/** Reads a date, `1-Nov-2026`, as its first moment in UTC; null when it is none. */
export function readDate(text: string): Date | null {
  const date = isoDate(text);
  return date === null ? null : valid(`${date}T00:00:00Z`);
}

function isoDate(text: string): string | null {
  const [, day = "", name = "", year] = DATE.exec(text) ?? [];
  const month = MONTHS.findIndex((known) => known.toLowerCase() === name.toLowerCase()) + 1;
  return month === 0 ? null : `${year}-${String(month).padStart(2, "0")}-${day.trim().padStart(2, "0")}`;
}

function valid(iso: string): Date | null {
  const date = new Date(iso);
  return Number.isNaN(date.getTime()) ? null : date;
}
