import { z } from "zod";
import { SECURITIES } from "../../contract/securities.ts";
import { parseAddress, parseHost } from "../host.ts";
import { authSchema } from "./auth.ts";
import { lineField, readField } from "./fields.ts";
import { maintenanceSchema } from "./maintenance.ts";
import { checkServer } from "./server-rules.ts";
import { syncSchema } from "./sync.ts";
import { thresholdsSchema } from "./thresholds.ts";
import { confirmField, cronField, depthField, everyField, timeoutField, timezoneField } from "./timing.ts";

/** The metric `imapscope_server_info` has these labels itself. */
const RESERVED_LABELS = ["server", "host", "port", "security"];

/** One server to monitor, as it is written. */
export const serverSchema = z
  .strictObject({
    name: z
      .string()
      .regex(/^[A-Za-z0-9][A-Za-z0-9._-]{0,62}$/)
      .meta({
        title: "1 to 63 letters, digits, dots, underscores or hyphens, beginning with a letter or digit",
        description:
          "What metrics, alerts and links call this server; unique. 1 to 63 letters, digits, dots, underscores or hyphens.",
        examples: ["corp"],
      }),
    host: readField(
      {
        title: "a host name or an IP address alone, without scheme, port or path",
        description: "The host name or IP address of the IMAP server. The certificate must match it.",
        examples: ["mail.example.com"],
      },
      parseHost,
    ),
    address: readField(
      {
        title: "an IP address alone, without port",
        description:
          "The IP address to dial instead of looking `host` up, as `--address` does on the command line. `host` still goes into SNI, and is what the certificate must match.",
        examples: ["192.0.2.1"],
      },
      parseAddress,
    ).optional(),
    port: z
      .int()
      .min(1)
      .max(65_535)
      .meta({
        title: "a port number from 1 to 65535",
        description: "The TCP port. Default: 993 with `implicit-tls`, 143 with `starttls` and `none`.",
        examples: [993],
      })
      .optional(),
    security: z
      .enum(SECURITIES)
      .meta({
        title: "`implicit-tls`, `starttls` or `none`",
        description:
          "How the connection is protected: TLS from the first byte, STARTTLS after the greeting, or not at all. Default: `implicit-tls` on port 993 or without a port, `starttls` on port 143; any other port needs it.",
        examples: ["implicit-tls"],
      })
      .optional(),
    auth: authSchema.optional(),
    mailboxes: z
      .array(
        lineField({
          title: "the name of a mailbox as text",
          description: "The name of a mailbox.",
          examples: ["INBOX"],
        }),
      )
      .max(100)
      .meta({
        title: "a list of at most 100 mailbox names",
        description: "The mailboxes whose messages are counted, written as people read them.",
        examples: [["INBOX", "Archive"]],
      })
      .prefault(["INBOX"]),
    sync: syncSchema.optional(),
    every: everyField
      .meta({
        description: "Time from the start of one check to the start of the next, 1s to 1w. Default: `defaults.every`.",
      })
      .optional(),
    cron: cronField.optional(),
    timezone: timezoneField.optional(),
    timeout: timeoutField
      .meta({ description: "The longest a whole check may take, 1s to 5m. Default: `defaults.timeout`." })
      .optional(),
    depth: depthField
      .meta({
        description:
          "How far a check goes: `connect` up to the capabilities, `login` on to the mailboxes and their counts (needs `auth`). Default: `defaults.depth` with `auth`, `connect` without.",
      })
      .optional(),
    thresholds: thresholdsSchema.prefault({}),
    confirm: confirmField
      .meta({
        description:
          "How many checks in a row have to agree before the state becomes worse, 1 to 10. A check that found something worse is repeated soon; one good check is enough to recover. Default: `defaults.confirm`.",
      })
      .optional(),
    maintenance: maintenanceSchema.prefault([]),
    ca: lineField({
      title: "the path of a PEM file",
      description:
        "A PEM file of further certificate authorities to trust, such as a company's own. A relative path starts at the folder of this file.",
      examples: ["./corp-ca.pem"],
    }).optional(),
    labels: z
      .record(
        z
          .string()
          .regex(/^(?!__)[A-Za-z_][A-Za-z0-9_]*$/)
          .refine((name) => !RESERVED_LABELS.includes(name))
          .meta({
            title: `letters, digits and underscores, not beginning with a digit or __, and not ${RESERVED_LABELS.join(", ")}`,
          }),
        lineField({ title: "text", description: "The value of a label.", examples: ["mail"] }),
      )
      .meta({
        title: "a map from label names to text",
        description: `Labels of your own on \`imapscope_server_info\` and the page. Names have letters, digits and underscores; ${RESERVED_LABELS.join(", ")} and names that begin with \`__\` are taken.`,
        examples: [{ team: "mail", site: "fra" }],
      })
      .prefault({}),
  })
  .superRefine(checkServer, { when: ({ value }) => typeof value === "object" && value !== null })
  .meta({
    title: "a server: a map with at least `name` and `host`",
    description: "One server to monitor.",
    examples: [{ name: "corp", host: "mail.example.com" }],
  });
