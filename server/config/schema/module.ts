import { z } from "zod";
import { SECURITIES } from "../../contract/securities.ts";
import { ruleIssue } from "./fields.ts";
import { serverSchema } from "./server.ts";
import { targetRuleField } from "./target-rule.ts";
import { depthField, timeoutField } from "./timing.ts";

/** What a probe on demand has in common with a server that is checked on a schedule. */
const { auth, mailboxes, thresholds, ca } = serverSchema.shape;

/** The name of a module, as it stands in `module=`. */
export const moduleNameField = z
  .string()
  .regex(/^[A-Za-z0-9][A-Za-z0-9._-]{0,62}$/)
  .meta({ title: "1 to 63 letters, digits, dots, underscores or hyphens, beginning with a letter or digit" });

/** How a target of `/probe` is probed, as it is written. */
export const moduleSchema = z
  .strictObject({
    targets: z
      .array(targetRuleField)
      .min(1)
      .max(1000)
      .meta({
        title: "a list of at least one target rule",
        description:
          "Which targets may be probed; all others are refused with 403. `configured` stands for the servers of this file, `mail.example.com` for a host, `*.example.com` for every host below a domain, `*` for any host with a public address (not together with `auth`). Allowed ports: 143, 993 and those of the configured servers; write out others, as in `mail.example.com:1993` or `mail.example.com:*`.",
        examples: [["configured", "*.example.com"]],
      })
      .prefault(["configured"]),
    security: z
      .enum(SECURITIES)
      .meta({
        title: "`implicit-tls`, `starttls` or `none`",
        description:
          "How connections are protected. Default: by the target's scheme (`imaps://`, `imap://`), else by its port (993, 143), else `implicit-tls`.",
        examples: ["implicit-tls"],
      })
      .optional(),
    auth: auth.meta({
      description:
        "The account to log in with on every target. Without it, a probe ends at the capabilities (depth `connect`). With `security: none` it is never sent.",
    }),
    depth: depthField
      .meta({
        description:
          "How far a probe goes: `connect` ends at the capabilities, `login` also logs in and counts messages (needs `auth`). Default: `defaults.depth` with `auth`, `connect` without.",
      })
      .optional(),
    mailboxes,
    timeout: timeoutField
      .meta({
        description:
          "The longest time for a probe, 1s to 5m, and never longer than Prometheus waits (`scrape_timeout`). Default: `defaults.timeout`.",
      })
      .optional(),
    thresholds,
    ca,
    family: z
      .literal([4, 6])
      .meta({
        title: "4 or 6",
        description: "Use only IPv4 or only IPv6. Default: both.",
        examples: [4],
      })
      .optional(),
  })
  .superRefine(checkModule, { when: ({ value }) => typeof value === "object" && value !== null })
  .meta({
    title: "a module: a map, which may be empty (`{}`)",
    description: "How Prometheus' targets are probed through `/probe`, and which targets are allowed.",
    examples: [{ targets: ["configured"] }],
  });

/** The rules between keys; single keys may be wrong at this time. */
function checkModule(module: { targets?: unknown; auth?: unknown; depth?: unknown }, context: z.RefinementCtx): void {
  const { targets, auth: login, depth } = module;
  if (depth === "login" && login === undefined) {
    context.addIssue(
      ruleIssue(
        ["depth"],
        "depth `login` needs `auth`: there is no account to log in with",
        "add `auth`, or write `depth: connect`",
      ),
    );
  }
  if (login === undefined || !Array.isArray(targets)) return;
  for (const [index, rule] of targets.entries()) {
    if (rule?.host !== "*") continue;
    context.addIssue(
      ruleIssue(
        ["targets", index],
        "`*` and `auth` cannot be combined: anybody who can reach `/probe` could have the password sent to their own server",
        "name the hosts or domains, or remove `auth`",
      ),
    );
  }
}
