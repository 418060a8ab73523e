import { Gauge, type Registry } from "prom-client";
import type { MeasuredServer } from "./subject.ts";

const NAME = "imapscope_server_info";
const OWN_LABELS = ["server", "host", "port", "security"];

/** The configuration of each server as labels, to join with other metrics. */
export type ServerInfo = { servers(servers: readonly MeasuredServer[]): void };

/**
 * Every series has the configured labels of all servers, empty where a server does not have one. A configured name that
 * Prometheus would not take is written with `_`; one that is ours gets `exported_` before it, as Prometheus does.
 */
export function serverInfoMetrics(registry: Registry): ServerInfo {
  const servers = (configured: readonly MeasuredServer[]) => {
    const series = configured.map(labelsOf);
    registry.removeSingleMetric(NAME);
    const info = new Gauge({
      name: NAME,
      help: "How the server is configured, with its configured labels; the value is always 1.",
      labelNames: [...new Set([...OWN_LABELS, ...series.flatMap(Object.keys).toSorted()])],
      registers: [registry],
    });
    for (const labels of series) info.set(labels, 1);
  };
  servers([]);
  return { servers };
}

function labelsOf({ name, host, port, security, labels }: MeasuredServer): Record<string, string> {
  const configured = Object.entries(labels).map(([label, value]) => [labelName(label), value]);
  return { server: name, host, port: String(port), security, ...Object.fromEntries(configured) };
}

function labelName(configured: string): string {
  const name = configured.replace(/[^a-zA-Z0-9_]/g, "_").replace(/^(?=\d|$)/, "_");
  return OWN_LABELS.includes(name) || name.startsWith("__") ? `exported_${name}` : name;
}
