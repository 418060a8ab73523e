import { z } from "zod";
import { lineField, ruleIssue } from "./fields.ts";

/** Where a password is: in an environment variable or in a file; never in the configuration itself. */
export const passwordSchema = z
  .strictObject({
    env: z
      .string()
      .regex(/^[A-Za-z_][A-Za-z0-9_]*$/)
      .meta({
        title: "the name of an environment variable, without $",
        description: "The environment variable that holds the password.",
        examples: ["CORP_PASSWORD"],
      })
      .optional(),
    file: lineField({
      title: "the path of a file",
      description:
        "The file that holds the password and nothing else, such as a Docker or systemd secret; a line break at its end is dropped. A relative path starts at the folder of this file.",
      examples: ["/run/secrets/corp"],
    }).optional(),
  })
  .superRefine(
    (password, context) => {
      if ((password.env === undefined) !== (password.file === undefined)) return;
      const both = password.env !== undefined;
      context.addIssue(
        ruleIssue(
          [],
          both ? "`env` and `file` exclude each other" : "`password` does not say where the password is",
          both
            ? "keep one of them"
            : "write `password: { env: CORP_PASSWORD }` or `password: { file: /run/secrets/corp }`",
        ),
      );
    },
    { when: ({ value, issues }) => issues.length === 0 && typeof value === "object" && value !== null },
  )
  .meta({
    title: "a map that says where the password is: `{ env: NAME }` or `{ file: PATH }`",
    description: "Where the password is: in an environment variable or in a file. A password is never written here.",
    examples: [{ env: "CORP_PASSWORD" }],
    minProperties: 1,
    maxProperties: 1,
  });

/** Who to log in as. */
export const authSchema = z
  .strictObject({
    user: lineField({
      title: "the user name as text",
      description: "The name to log in with, on most servers the whole e-mail address.",
      examples: ["monitor@example.com"],
    }),
    password: passwordSchema,
  })
  .meta({
    title: "a map of `user` and `password`",
    description:
      "Who to log in as; without it the check ends at the capabilities (depth `connect`). With `security: none` nothing of it is ever sent: a password does not cross an unprotected connection.",
    examples: [{ user: "monitor@example.com", password: { env: "CORP_PASSWORD" } }],
  });
