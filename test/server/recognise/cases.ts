import { readFileSync } from "node:fs";
import { z } from "zod";
import type { Hints } from "../../../server/recognise/recognise.ts";
import type { Stage } from "../../../server/recognise/rule.ts";

/** Real failures: what was seen, where, and the ids that are right as the first; none where it is no failure. */
const casesSchema = z.array(
  z.strictObject({
    id: z.string(),
    stage: z.string(),
    config: z.string().optional(),
    text: z.string(),
    findings: z.array(z.string()),
    contextNeeded: z.literal(true).optional(),
  }),
);

export type Case = z.infer<typeof casesSchema>[number];

export const CASES: readonly Case[] = casesSchema.parse(
  JSON.parse(readFileSync(new URL("../../fixtures/explain-cases.json", import.meta.url), "utf8")),
);

/** The corpus's own words for where something was said. */
const STAGES: Readonly<Record<string, Stage>> = {
  dns: "dns",
  tcp: "tcp",
  tls: "tls",
  greeting: "greeting",
  capability: "capability",
  starttls: "starttls",
  auth: "auth",
  list: "list",
  status: "status",
  select: "select",
  append: "append",
  idle: "idle",
  logout: "logout",
};

/** What the corpus tells of the surroundings, as a program would know it. */
export function hintsOf({ id, stage, config = "" }: Case): Hints {
  const known = STAGES[stage];
  const host = /\b[\w-]+(?:\.[\w-]+)*\.[a-z]{2,}\b/i.exec(config)?.[0];
  return {
    ...(known ? { stage: known } : {}),
    ...(host ? { host } : {}),
    circumstances: `${config}; ${familyOf(id)}`,
    ...(/XOAUTH2|access token|app-only token/i.test(config) ? { usesToken: true } : {}),
  };
}

/** The server or provider that a case is from, as it is spelt. */
function familyOf(id: string): string {
  const family = id.replace(/-\d+$/, "");
  return family === "outlook-com" ? "outlook.com" : family;
}
