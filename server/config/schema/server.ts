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
          "The unique name of this server in metrics, alerts and links: 1 to 63 letters, digits, dots, underscores or hyphens.",
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
          "Connect to this IP address instead of looking up `host`, as `--address` does on the command line. SNI and the certificate check still use `host`.",
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
          "How the connection is protected: TLS from the first byte, STARTTLS after the greeting, or not at all. Default: `implicit-tls` on port 993 or without a port, `starttls` on port 143; required for any other port.",
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
        description: "The mailboxes whose messages are counted, with their names as mail programs show them.",
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
      .meta({ description: "The longest time for a whole check, 1s to 5m. Default: `defaults.timeout`." })
      .optional(),
    depth: depthField
      .meta({
        description:
          "How far a check goes: `connect` ends at the capabilities, `login` also logs in and counts messages (needs `auth`). Default: `defaults.depth` with `auth`, `connect` without.",
      })
      .optional(),
    thresholds: thresholdsSchema.prefault({}),
    confirm: confirmField
      .meta({
        description:
          "How many checks in a row must agree before the state gets worse, 1 to 10. A check that finds a worse state is repeated soon; one good check is enough to recover. Default: `defaults.confirm`.",
      })
      .optional(),
    maintenance: maintenanceSchema.prefault([]),
    ca: lineField({
      title: "the path of a PEM file",
      description:
        "A PEM file with additional certificate authorities to trust, such as a company's own. A relative path starts at the folder of this file.",
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
        description: `Your own labels, shown on the page and on \`imapscope_server_info\`. Names consist of letters, digits and underscores; ${RESERVED_LABELS.join(", ")} and names that begin with \`__\` are reserved.`,
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
