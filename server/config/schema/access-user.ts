import { z } from "zod";
import { ROLES } from "../../contract/roles.ts";
import { parsePasswordHash } from "../password-hash.ts";
import { readField } from "./fields.ts";
import { type SecretKind, secretField } from "./secret.ts";

/** A hash that stands elsewhere than in the file. */
export const PASSWORD_HASH: SecretKind = {
  key: "passwordHash",
  noun: "password hash",
  variable: "ADMIN_PASSWORD_HASH",
  file: "/run/secrets/admin-password-hash",
};

/** What to write for a password hash. */
export const WRITE_PASSWORD_HASH =
  'run `imapscope hash-password`, and write what it prints in quotes: `passwordHash: "$scrypt$…"`';

/** The name of somebody, as it stands in the log and on the page. A colon would end it in basic authentication (RFC 7617 section 2). */
export function nameFieldOf(description: string, example: string) {
  return z
    .string()
    .regex(/^[^\p{Cc}:]{1,254}$/u)
    .meta({ title: "a name of at most 254 characters, without a colon", description, examples: [example] });
}

/** What somebody may do. */
export const roleField = z.enum(ROLES).meta({
  title: "`visitor`, `viewer`, `operator` or `scraper`",
  description:
    "What they may do: `viewer` sees everything, `operator` also checks now and reloads, `scraper` reads the metrics.",
  examples: ["operator"],
});

/** Somebody who signs in with a password, as it is written. */
export const accessUserSchema = z
  .strictObject({
    name: nameFieldOf("The name to sign in with, which also stands in the audit log.", "admin"),
    passwordHash: z
      .union([
        readField({ title: "a hash", description: "The hash itself.", examples: ["$scrypt$…"] }, parsePasswordHash),
        secretField(PASSWORD_HASH, "Where to read the hash: from an environment variable or a file."),
      ])
      .meta({
        title: "what `imapscope hash-password` prints, in quotes, or a map that says where that is",
        description:
          "The hash of the password, as `imapscope hash-password` prints it; or where to read it: `{ env: NAME }` or `{ file: PATH }`.",
        examples: [{ env: PASSWORD_HASH.variable }],
      }),
    role: roleField,
  })
  .meta({
    title: "a map of `name`, `passwordHash` and `role`",
    description: "Somebody who signs in with a name and a password.",
    examples: [{ name: "admin", passwordHash: { env: PASSWORD_HASH.variable }, role: "operator" }],
  });
