import { z } from "zod";
import { splitHostPort } from "./host.ts";
import { accessSchema } from "./schema/access.ts";
import { allowedHostsSchema } from "./schema/allowed-hosts.ts";
import { durationField, lineField, readField, ruleIssue } from "./schema/fields.ts";
import { moduleNameField, moduleSchema } from "./schema/module.ts";
import { selfCheckSchema } from "./schema/self-check.ts";
import { serverSchema } from "./schema/server.ts";
import { streamsSchema } from "./schema/streams.ts";
import { confirmField, depthField, everyField, timeoutField } from "./schema/timing.ts";
import { tlsSchema } from "./schema/tls.ts";
import { trustedProxiesSchema } from "./schema/trusted-proxies.ts";

/** imapscope.yaml, as it is written: `z.input` is the file, `z.output` has each text read and each fixed default filled in. */
export const configSchema = z
  .strictObject({
    listen: readField(
      {
        title: "HOST:PORT, with an IPv6 address in brackets",
        description:
          "Where the page, the API and the metrics are served: HOST:PORT, with an IPv6 address in brackets. `0.0.0.0:9143` serves every IPv4 address of the machine. Anything but a loopback address needs `access`.",
        examples: ["127.0.0.1:9143"],
      },
      splitHostPort,
    ).prefault("127.0.0.1:9143"),
    publicUrl: readField(
      {
        title: "an http or https URL without user, query or fragment",
        description:
          "The URL of the page for its readers, including the path of a reverse proxy. Links in alerts and reports begin with it.",
        examples: ["https://imapscope.example.com"],
      },
      parsePublicUrl,
    ).optional(),
    allowedHosts: allowedHostsSchema.prefault([]),
    trustedProxies: trustedProxiesSchema.prefault([]),
    tls: tlsSchema.optional(),
    data: lineField({
      title: "the path of a folder",
      description:
        "The folder of the embedded database, created if it is missing. A relative path starts at the folder of this file.",
      examples: ["./data"],
    }).prefault("./data"),
    defaults: z
      .strictObject({
        every: everyField.prefault("60s"),
        timeout: timeoutField.prefault("15s"),
        depth: depthField.prefault("login"),
        confirm: confirmField.prefault(2),
      })
      .meta({
        title: "a map of `every`, `timeout`, `depth` and `confirm`",
        description: "Values for all servers that do not set their own.",
        examples: [{ every: "60s", timeout: "15s", depth: "login", confirm: 2 }],
      })
      .prefault({}),
    servers: z
      .array(serverSchema)
      .min(1)
      .superRefine(checkNames, { when: ({ value }) => Array.isArray(value) })
      .meta({
        title: "a list of at least one server",
        description: "The servers to monitor.",
        examples: [[{ name: "corp", host: "mail.example.com" }]],
      }),
    modules: z
      .record(moduleNameField, moduleSchema)
      .meta({
        title: "a map from names to modules",
        description:
          "The modules of `/probe?target=…&module=NAME`, which replaces blackbox_exporter: how targets are probed, and which targets are allowed.",
        examples: [{ imaps: { targets: ["configured"] } }],
      })
      .prefault({}),
    access: accessSchema.optional(),
    selfCheck: selfCheckSchema.prefault({}),
    streams: streamsSchema.prefault({}),
    retention: z
      .strictObject({
        checks: durationField(
          { description: "How long to keep checks that found nothing worse than a warning.", examples: ["14d"] },
          { least: "1h", most: "3650d" },
        ).prefault("14d"),
        failures: durationField(
          { description: "How long to keep checks that found the server degraded or down.", examples: ["90d"] },
          { least: "1h", most: "3650d" },
        ).prefault("90d"),
        hourly: durationField(
          {
            description: "How long to keep hourly figures and incidents, from which long charts and uptime are made.",
            examples: ["400d"],
          },
          { least: "1d", most: "3650d" },
        ).prefault("400d"),
      })
      .meta({
        title: "a map of `checks`, `failures` and `hourly`",
        description: "How long records are kept.",
        examples: [{ checks: "14d", failures: "90d", hourly: "400d" }],
      })
      .prefault({}),
  })
  .meta({ title: "a map that begins with keys such as `servers`", description: "The configuration of imapscope." });

/** The configuration after the schema: texts read, fixed defaults filled in, secrets and files not read yet. */
export type WrittenConfig = z.output<typeof configSchema>;

/** One server after the schema. */
export type WrittenServer = WrittenConfig["servers"][number];

/** One module after the schema. */
export type WrittenModule = WrittenConfig["modules"][string];

function parsePublicUrl(text: string): string | null {
  const url = URL.parse(text);
  if (url === null || !/^https?:$/.test(url.protocol)) return null;
  if (url.username !== "" || url.password !== "" || url.search !== "" || url.hash !== "") return null;
  return url.href.replace(/\/+$/, "");
}

/** Other keys may be wrong at this time, so a server may be anything. */
function checkNames(servers: readonly ({ name?: unknown } | null)[], context: z.RefinementCtx): void {
  const seen = new Map<unknown, number>();
  for (const [index, server] of servers.entries()) {
    const name = server?.name;
    const first = seen.get(name);
    if (typeof name !== "string") continue;
    if (first === undefined) seen.set(name, index);
    else {
      context.addIssue(
        ruleIssue([index, "name"], `server ${first + 1} of the list already has this name`, "choose another name"),
      );
    }
  }
}
