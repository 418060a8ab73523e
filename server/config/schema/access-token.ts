import { z } from "zod";
import { nameFieldOf, roleField } from "./access-user.ts";
import { endField } from "./end-field.ts";
import { ACCESS_TOKEN, secretField } from "./secret.ts";

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
    until: endField(
      "The last day (UTC) on which the token is good, or the moment at which it ends. Default: it does not end.",
    ).optional(),
  })
  .meta({
    title: "a map of `name`, `token`, `role` and `until`",
    description: "A program that shows a token.",
    examples: [{ name: "prometheus", token: { env: ACCESS_TOKEN.variable }, role: "scraper" }],
  });
