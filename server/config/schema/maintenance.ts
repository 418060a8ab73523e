import cron from "node-cron";
import { z } from "zod";
import { calendar } from "../calendar.ts";
import { durationField, readField, ruleIssue } from "./fields.ts";
import { timezoneField } from "./timing.ts";

const windowSchema = z
  .strictObject({
    cron: readField(
      {
        title: "a cron expression of 5 fields, without seconds",
        description:
          "When the window begins: a cron expression of 5 fields. If a change of the clocks skips that time, the window begins at the change; if the time comes twice, it begins at the first.",
        examples: ["0 2 * * 0"],
      },
      (text) => (isOfMinutes(text) && comes(text) ? text : null),
    ),
    for: durationField(
      { description: "How long the window lasts, 1m to 1w.", examples: ["2h"] },
      { least: "1m", most: "1w" },
    ),
    timezone: timezoneField.meta({ description: "The time zone in which `cron` is read." }).prefault("UTC"),
  })
  .meta({
    title: "a map of `cron`, `for` and `timezone`",
    description: "A window without automatic checks.",
    examples: [{ cron: "0 2 * * 0", for: "2h", timezone: "Europe/Berlin" }],
  });

/** When a server is left alone, as it is written. */
export const maintenanceSchema = z
  .array(windowSchema)
  .max(20)
  .superRefine((windows, context) => {
    const read = windows.map(({ cron: expression, for: seconds, timezone }) => ({ expression, timezone, seconds }));
    if (!calendar(read).neverEnds()) return;
    const message = "there is no time between these windows: the server would never be checked";
    context.addIssue(ruleIssue([], message, "make `for` shorter than the time from one start to the next"));
  })
  .meta({
    title: "a list of at most 20 maintenance windows",
    description:
      "Windows without automatic checks: the state is `unknown`, no alert fires, and the time does not count towards uptime.",
    examples: [[{ cron: "0 2 * * 0", for: "2h", timezone: "Europe/Berlin" }]],
  });

function isOfMinutes(text: string): boolean {
  if (!cron.validate(text)) return false;
  const { second } = cron.parse(text);
  return second.length === 1 && second[0] === 0;
}

/** Whether there is such a time at all: the first Monday of a month never is its 31st day. */
function comes(expression: string): boolean {
  return calendar([{ expression, timezone: "UTC", seconds: 60 }]).next(new Date(0)) !== null;
}
