import type { Handler } from "./handlers.ts";

const MONTHS = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"];
/** When mail came into a mailbox that does not say. */
const SOME_DAY = new Date("2026-11-01T09:30:00Z");

/** FETCH, RFC 9051 section 6.4.5, of one message's UID and INTERNALDATE; there are no contents. */
export const fetch: Handler = async ({ args }, session) => {
  const [sequence] = args;
  const { mailbox } = session;
  if (typeof sequence !== "string" || !/^\d+$/.test(sequence)) return "BAD One sequence number is needed";
  if (mailbox === null || Number(sequence) > (mailbox.messages ?? 0)) return "BAD No such message";
  const uid = Math.max(Number(sequence), (mailbox.uidNext ?? 1) - 1);
  await session.send(`* ${sequence} FETCH (UID ${uid} INTERNALDATE "${dateTime(mailbox.newest ?? SOME_DAY)}")`);
  return "OK FETCH completed";
};

/** A date-time in UTC (RFC 9051 section 9): ` 1-Nov-2026 09:30:00 +0000`. */
function dateTime(date: Date): string {
  const day = String(date.getUTCDate()).padStart(2, " ");
  return `${day}-${MONTHS[date.getUTCMonth()]}-${date.getUTCFullYear()} ${date.toISOString().slice(11, 19)} +0000`;
}
