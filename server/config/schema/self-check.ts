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
        description: "Whether visitors of the page can have their own account checked, at `/check`.",
        examples: [true],
      })
      .prefault(true),
    targets: z
      .union([z.enum(["configured", "public"]), z.array(domainField).min(1).max(1000)])
      .meta({
        title: "`configured`, `public` or a list of domains",
        description:
          "What a visitor may have checked: `configured`, only the hosts of the servers in this file; `public`, any server with a public address, on port 143 or 993; or a list of domains, only the hosts that are found for these, if their addresses are public.",
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
          "How many checks one client (by the address that it connects from) may begin in a minute, 1 to 600; all clients together ten times as many.",
        examples: [6],
      })
      .prefault(6),
  })
  .meta({
    title: "a map of `enabled`, `targets` and `perMinute`",
    description: "The check that a visitor of the page can make of their own account.",
    examples: [{ enabled: true, targets: "configured", perMinute: 6 }],
  });
