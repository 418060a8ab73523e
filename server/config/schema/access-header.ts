import { z } from "zod";
import { groupRolesSchema } from "./access-roles.ts";
import { readField } from "./fields.ts";

const NAME = /^[A-Za-z0-9!#$%&'*+.^_`|~-]{1,100}$/;

const headerField = (description: string, example: string) =>
  readField({ title: "the name of an HTTP header", description, examples: [example] }, (text) =>
    NAME.test(text) ? text.toLowerCase() : null,
  );

/** People whom a reverse proxy has let in, as it is written. */
export const accessHeaderSchema = z
  .strictObject({
    user: headerField("The header with the user's name.", "Remote-User"),
    groups: headerField(
      "The header with the user's groups, separated by commas. Without it, nobody has groups.",
      "Remote-Groups",
    ).optional(),
    roles: groupRolesSchema,
  })
  .meta({
    title: "a map of `user`, `groups` and `roles`",
    description:
      "People whom a reverse proxy has signed in: it says who they are in headers, which are believed only from `trustedProxies`.",
    examples: [{ user: "Remote-User", groups: "Remote-Groups", roles: { operator: ["mail-admins"], viewer: ["*"] } }],
  });
