import { z } from "zod";
import { lineField, ruleIssue } from "./fields.ts";
import { isUnknownKey, oauth2Schema } from "./oauth2.ts";
import { SECRETS, secretField } from "./secret.ts";

/** Who to log in as, and with what: a password or OAuth 2.0. */
export const authSchema = z
  .strictObject({
    user: lineField({
      title: "the user name as text",
      description: "The user name to log in with; on most servers it is the whole e-mail address.",
      examples: ["monitor@example.com"],
    }),
    password: secretField(
      SECRETS.password,
      "Where to read the password: from an environment variable or a file. A password is never written here. Either this or `oauth2`.",
    ).optional(),
    oauth2: oauth2Schema.optional(),
  })
  .superRefine(
    ({ password, oauth2 }, context) => {
      if ((password === undefined) !== (oauth2 === undefined)) return;
      context.addIssue(
        password === undefined
          ? ruleIssue(
              [],
              "`auth` does not say what to log in with",
              `add \`password: { env: ${SECRETS.password.variable} }\`, or \`oauth2: { tokenUrl: …, clientId: …, … }\``,
            )
          : ruleIssue(["oauth2"], "`password` and `oauth2` cannot be combined", "keep one of them"),
      );
    },
    { when: ({ value, issues }) => typeof value === "object" && value !== null && !issues.some(isUnknownKey) },
  )
  .meta({
    title: "a map of `user` and either `password` or `oauth2`",
    description:
      "The account to log in with. Without it, the check ends at the capabilities (depth `connect`). With `security: none` it is never sent: no password or token crosses an unencrypted connection.",
    examples: [{ user: "monitor@example.com", password: { env: SECRETS.password.variable } }],
    minProperties: 2,
    maxProperties: 2,
  });
