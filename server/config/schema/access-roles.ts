import { z } from "zod";
import { lineField } from "./fields.ts";

const groupsField = (role: string) =>
  z
    .array(lineField({ title: "the name of a group as text", description: "A group.", examples: ["mail-admins"] }))
    .max(1000)
    .meta({
      title: "a list of groups",
      description: `The groups whose members are ${role}; \`"*"\` stands for everybody.`,
      examples: [["mail-admins"]],
    })
    .optional();

/** Which groups have which role, where somebody else says who a person is. The most that one of a person's groups has counts. */
export const groupRolesSchema = z
  .strictObject({
    operator: groupsField("operators"),
    viewer: groupsField("viewers"),
    visitor: groupsField("visitors"),
    scraper: groupsField("scrapers"),
  })
  .meta({
    title: "a map from roles to lists of groups",
    description:
      'Which groups have which role; `"*"` stands for everybody. A user with several gets the role that may do the most; a user with none is refused.',
    examples: [{ operator: ["mail-admins"], viewer: ["*"] }],
    minProperties: 1,
  });
