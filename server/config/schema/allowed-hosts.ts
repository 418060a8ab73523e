import { isIP } from "node:net";
import { z } from "zod";
import { parseHost } from "../host.ts";
import { readField } from "./fields.ts";

const hostField = readField(
  {
    title: "a host name without a port, or `*.` and a domain",
    description: "A host name.",
    examples: ["monitor.example.com"],
  },
  parseHostPattern,
);

/** Further names that imapscope answers to, as they are written. */
export const allowedHostsSchema = z
  .array(hostField)
  .max(1000)
  .meta({
    title: "a list of host names",
    description:
      "Further host names that imapscope is reached by, such as the one that Prometheus scrapes; `*.example.com` stands for every name below that domain. IP addresses, localhost, the names in `listen` and `publicUrl`, and (if `listen` is not a loopback address) names without a dot are always allowed. Requests with any other `Host` are refused, because a foreign website can point a name of its own at this address (DNS rebinding).",
    examples: [["monitor.example.com"]],
  });

function parseHostPattern(text: string): string | null {
  const wild = text.startsWith("*.");
  const host = parseHost(wild ? text.slice(2) : text)?.toLowerCase() ?? null;
  if (host === null || isIP(host) !== 0) return null;
  return wild ? `*.${host}` : host;
}
