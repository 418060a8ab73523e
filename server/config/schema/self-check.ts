import { isIP } from "node:net";
import { z } from "zod";
import { parseHost } from "../host.ts";
import { readField } from "./fields.ts";

const domainField = readField(
  { title: "the domain of an e-mail address", description: "A domain.", examples: ["example.com"] },
  (text) => (isIP(text) === 0 ? (parseHost(text)?.toLowerCase() ?? null) : null),
);

/** The check that a visitor can make of their own account, as it is written. */
export const selfCheckSchema = z
  .strictObject({
    enabled: z
      .boolean()
      .meta({
        title: "`true` or `false`",
        description: "Whether visitors can check their own account at `/check`.",
        examples: [true],
      })
      .prefault(true),
    targets: z
      .union([z.enum(["configured", "public"]), z.array(domainField).min(1).max(1000)])
      .meta({
        title: "`configured`, `public` or a list of domains",
        description:
          "Which servers visitors may check. `configured`: only those in this file. `public`: any server with a public address, on port 143 or 993. A list of domains: only the servers found for these domains, if their addresses are public.",
        examples: ["configured"],
      })
      .prefault("configured"),
    perMinute: z
      .int()
      .min(1)
      .max(600)
      .meta({
        title: "a whole number from 1 to 600",
        description:
          "How many checks one client IP address may start per minute, 1 to 600. All clients together may start ten times as many.",
        examples: [6],
      })
      .prefault(6),
  })
  .meta({
    title: "a map of `enabled`, `targets` and `perMinute`",
    description: "The check of their own account that visitors of the page can run.",
    examples: [{ enabled: true, targets: "configured", perMinute: 6 }],
  });
