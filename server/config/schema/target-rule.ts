import { isIP } from "node:net";
import { parseHost } from "../host.ts";
import type { TargetRule } from "../types.ts";
import { readField } from "./fields.ts";

const WITH_PORT = /^(\*|\*\.[^:]+|\[[^\]]*\]|[^:]+?)(?::(\d{1,5}|\*))?$/;

/** One entry of `targets`: who may be probed. */
export const targetRuleField = readField(
  {
    title: "`configured`, a host, `*.` and a domain, or `*`, each host with or without a port",
    description: "Who may be probed.",
    examples: ["configured"],
  },
  parseTargetRule,
);

/** Reads `configured`, `mail.example.com`, `*.example.com`, `*`, an IP address, and hosts with `:1993` or `:*`; else null. */
export function parseTargetRule(text: string): TargetRule | null {
  if (text === "configured") return "configured";
  if (isIP(text) === 6) return { host: text.toLowerCase(), port: null };
  const [, pattern = "", digits] = WITH_PORT.exec(text) ?? [];
  const host = parsePattern(pattern);
  if (host === null) return null;
  if (digits === undefined) return { host, port: null };
  if (digits === "*") return { host, port: "any" };
  const port = Number(digits);
  return port >= 1 && port <= 65_535 ? { host, port } : null;
}

function parsePattern(pattern: string): string | null {
  if (pattern === "*") return pattern;
  if (!pattern.startsWith("*.")) return parseHost(pattern)?.toLowerCase() ?? null;
  const domain = parseHost(pattern.slice(2));
  return domain === null || isIP(domain) !== 0 ? null : `*.${domain.toLowerCase()}`;
}
