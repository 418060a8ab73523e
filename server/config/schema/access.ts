import { z } from "zod";
import { ROLES, type Role } from "../../contract/roles.ts";
import { accessHeaderSchema } from "./access-header.ts";
import { oidcSchema } from "./access-oidc.ts";
import { accessTokenSchema } from "./access-token.ts";
import { accessUserSchema, PASSWORD_HASH } from "./access-user.ts";
import { durationField, ruleIssue } from "./fields.ts";
import { isUnknownKey } from "./oauth2.ts";

/** What a reader is shown where `access` is missing or wrong. */
export const WRITE_ACCESS =
  '`access: { users: [{ name: admin, passwordHash: "$scrypt$…", role: operator }] }` with what `imapscope hash-password` prints; or `access: none`, if everybody who reaches this address may see and do everything';

/** The keys of `access` that let somebody in. */
const WAYS_IN = ["users", "tokens", "oidc", "header"] as const;

/** Who may come in, and how, as it is written. */
const closedSchema = z
  .strictObject({
    users: z
      .array(accessUserSchema)
      .max(1000)
      .meta({
        title: "a list of users",
        description: "People who sign in with a name and a password.",
        examples: [[{ name: "admin", passwordHash: { env: PASSWORD_HASH.variable }, role: "operator" }]],
      })
      .prefault([]),
    tokens: z
      .array(accessTokenSchema)
      .max(1000)
      .meta({
        title: "a list of tokens",
        description:
          "Programs that show a token: as `Authorization: Bearer …`, or as the password of the token's name (basic authentication).",
        examples: [[{ name: "prometheus", token: { env: "METRICS_TOKEN" }, role: "scraper" }]],
      })
      .prefault([]),
    oidc: oidcSchema.optional(),
    header: accessHeaderSchema.optional(),
    publicStatus: z
      .boolean()
      .meta({
        title: "`true` or `false`",
        description: "Whether visitors may see the public status page without signing in.",
        examples: [true],
      })
      .prefault(false),
    session: z
      .strictObject({
        idle: durationField(
          { description: "A session that nobody used for so long ends.", examples: ["12h"] },
          { least: "1m", most: "365d" },
        ).prefault("12h"),
        age: durationField(
          { description: "How long a session lasts at most, used or not.", examples: ["7d"] },
          { least: "1m", most: "365d" },
        ).prefault("7d"),
      })
      .meta({
        title: "a map of `idle` and `age`",
        description: "How long somebody who signed in at the page stays signed in.",
        examples: [{ idle: "12h", age: "7d" }],
      })
      .prefault({}),
  })
  .superRefine(checkWays, {
    when: ({ value, issues }) => typeof value === "object" && value !== null && !issues.some(isUnknownKey),
  })
  .superRefine(checkOwners, { when: ({ value }) => typeof value === "object" && value !== null });

/** Who may see and do what; `none` lets everybody do everything, on purpose. */
export const accessSchema = z.union([z.literal("none"), closedSchema]).meta({
  title: "`none`, or a map with at least one of `users`, `tokens`, `oidc` and `header`",
  description: `Who may see and do what. Roles: ${describeRoles()}. Required when listening elsewhere than on a loopback address; \`none\` lets everybody who reaches it do everything, on purpose. docs/access.md shows each way in.`,
  examples: [{ users: [{ name: "admin", passwordHash: { env: PASSWORD_HASH.variable }, role: "operator" }] }],
});

/** `access` after the schema. */
export type WrittenAccess = z.output<typeof closedSchema>;

function describeRoles(): string {
  const meanings: Readonly<Record<Role, string>> = {
    visitor: "what everybody may (checking your own account, explanations, problems, setup)",
    viewer: "also sees all that is shown",
    operator: "also checks now and reloads",
    scraper: "`/metrics` and `/probe`",
  };
  return ROLES.map((role) => `\`${role}\` ${meanings[role]}`).join(", ");
}

/** Single keys may be wrong at this time. */
function checkWays(access: Readonly<Record<string, unknown>>, context: z.RefinementCtx): void {
  const isThere = (value: unknown) => (Array.isArray(value) ? value.length > 0 : value !== undefined);
  if (WAYS_IN.some((way) => isThere(access[way]))) return;
  context.addIssue(
    ruleIssue(
      [],
      "`access` lets nobody in: it has none of `users`, `tokens`, `oidc` and `header`",
      `write ${WRITE_ACCESS}`,
    ),
  );
}

/** Two owners of one name would be one in the log. */
function checkOwners(access: { users?: unknown; tokens?: unknown }, context: z.RefinementCtx): void {
  const seen = new Map<string, string>();
  for (const key of ["users", "tokens"] as const) {
    const owners = Array.isArray(access[key]) ? access[key] : [];
    for (const [index, owner] of owners.entries()) {
      const name: unknown = owner?.name;
      if (typeof name !== "string") continue;
      const first = seen.get(name);
      if (first === undefined) seen.set(name, `entry ${index + 1} of \`${key}\``);
      else context.addIssue(ruleIssue([key, index, "name"], `${first} already has this name`, "choose another name"));
    }
  }
}
