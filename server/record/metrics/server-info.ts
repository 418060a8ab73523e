import { type Family, labelText, PIECE_LENGTH } from "./family.ts";
import type { MeasuredServer } from "./subject.ts";

const OWN_LABELS = ["server", "host", "port", "security"];

/** The configuration of each server as labels, to join with other metrics. */
export type ServerInfo = { servers(servers: readonly MeasuredServer[]): void; family: Family };

/**
 * Each series has the configured labels of its server. A configured name that Prometheus would not take is written with `_`; one
 * that is ours gets `exported_` before it, as Prometheus does. They are written when they are asked for, and not kept.
 */
export function serverInfoMetrics(): ServerInfo {
  const name = "imapscope_server_info";
  let configured: readonly MeasuredServer[] = [];

  function* lines(): Iterable<string> {
    let text = "";
    for (const server of configured) {
      text += `${name}{${labelText(labelsOf(server))}} 1\n`;
      if (text.length < PIECE_LENGTH) continue;
      yield text;
      text = "";
    }
    yield text;
  }

  return {
    servers(servers) {
      configured = servers;
    },
    family: {
      name,
      help: "The server's configuration, with its configured labels; the value is always 1.",
      type: "gauge",
      labelNames: OWN_LABELS,
      lines,
    },
  };
}

function labelsOf({ name, host, port, security, labels }: MeasuredServer): Record<string, string> {
  const configured = Object.entries(labels).map(([label, value]) => [labelName(label), value]);
  return { server: name, host, port: String(port), security, ...Object.fromEntries(configured) };
}

function labelName(configured: string): string {
  const name = configured.replace(/[^a-zA-Z0-9_]/g, "_").replace(/^(?=\d|$)/, "_");
  return OWN_LABELS.includes(name) || name.startsWith("__") ? `exported_${name}` : name;
}
