import { z } from "zod";
import { nameFieldOf, roleField } from "./access-user.ts";
import { readField } from "./fields.ts";
import { ACCESS_TOKEN, secretField } from "./secret.ts";

const DAY = /^\d{4}-\d{2}-\d{2}$/;
const MOMENT = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(:\d{2})?(Z|[+-]\d{2}:\d{2})$/;

/** A program with its token, as it is written. */
export const accessTokenSchema = z
  .strictObject({
    name: nameFieldOf(
      "What the program is called in the audit log; with basic authentication, its user name.",
      "prometheus",
    ),
    token: secretField(
      ACCESS_TOKEN,
      "Where to read the token: from an environment variable or a file. It has 16 characters or more; make one with `openssl rand -hex 32`.",
    ),
    role: roleField,
    until: readField(
      {
        title: "a day such as `2027-12-31`, or a moment such as `2027-12-31T12:00:00Z`",
        description:
          "The last day (UTC) on which the token is good, or the moment at which it ends. Default: it does not end.",
        examples: ["2027-12-31"],
      },
      readEnd,
    ).optional(),
  })
  .meta({
    title: "a map of `name`, `token`, `role` and `until`",
    description: "A program that shows a token.",
    examples: [{ name: "prometheus", token: { env: ACCESS_TOKEN.variable }, role: "scraper" }],
  });

/** When the day is over, or the moment. */
function readEnd(text: string): Date | null {
  if (!DAY.test(text) && !MOMENT.test(text)) return null;
  const at = new Date(DAY.test(text) ? `${text}T00:00:00Z` : text);
  // The 31st of February is none.
  if (Number.isNaN(at.getTime()) || (DAY.test(text) && at.toISOString().slice(0, 10) !== text)) return null;
  return DAY.test(text) ? new Date(at.getTime() + 86_400_000) : at;
}
