import cron from "node-cron";
import { z } from "zod";
import { DEPTHS } from "../../contract/depths.ts";
import { durationField, readField } from "./fields.ts";

/** How often a server is checked. */
export const everyField = durationField(
  {
    description: "Time from the start of one check to the start of the next, 1s to 1w.",
    examples: ["60s"],
  },
  { least: "1s", most: "1w" },
);

/** The longest a whole check may take. */
export const timeoutField = durationField(
  {
    description:
      "The longest time for a whole check, from lookup to logout, 1s to 5m. A canary gets another 120 seconds.",
    examples: ["15s"],
  },
  { least: "1s", most: "5m" },
);

/** How far a check goes. */
export const depthField = z
  .enum(DEPTHS)
  .extract(["connect", "login"])
  .meta({
    title: "`connect` or `login`",
    description:
      "How far a check goes: `connect` ends at the capabilities, `login` also logs in and counts messages (needs `auth`).",
    examples: ["login"],
  });

/** How many checks in a row have to agree that a server got worse. */
export const confirmField = z
  .int()
  .min(1)
  .max(10)
  .meta({
    title: "a whole number from 1 to 10",
    description: "How many checks in a row must agree before the state gets worse, 1 to 10.",
    examples: [2],
  });

/** Check times as a cron expression. */
export const cronField = readField(
  {
    title: "a cron expression of 5 fields, or 6 with seconds first",
    description: "Check at these times instead of `every`: a cron expression of 5 fields, or 6 with seconds first.",
    examples: ["*/5 * * * *"],
  },
  (text) => (cron.validate(text) ? text : null),
);

/** The time zone of a cron expression. */
export const timezoneField = readField(
  {
    title: "a time zone of the IANA database",
    description: "The time zone in which `cron` is read. Default: `UTC`.",
    examples: ["Europe/Berlin"],
  },
  (text) => (isTimezone(text) ? text : null),
);

function isTimezone(text: string): boolean {
  try {
    return new Intl.DateTimeFormat("en", { timeZone: text }).resolvedOptions().timeZone !== "";
  } catch {
    return false;
  }
}
