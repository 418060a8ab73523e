import { Gauge, type Registry } from "prom-client";
import type { Finding } from "../../contract/answers/finding.ts";
import type { Severity } from "../../contract/severities.ts";
import { perServer } from "./series.ts";
import type { SubjectMetrics } from "./subject.ts";

/** Which findings are present and confirmed. The labels are those of the catalogue: as many series as it has entries, at the most. */
export function findingMetrics(registry: Registry): SubjectMetrics {
  const active = perServer(
    new Gauge({
      name: "imapscope_finding_active",
      help: "Whether the finding was present in the last check and in as many before it as `confirm` says; absent until that was so once since the start, and while the state is unknown.",
      labelNames: ["server", "finding", "severity"],
      registers: [registry],
    }),
  );
  const seen = new Map<string, Map<string, Severity>>();

  const set = (server: string, findings: readonly Finding[]) => {
    const known = seen.get(server) ?? new Map<string, Severity>();
    for (const { id, severity } of findings) known.set(id, severity);
    seen.set(server, known);
    const present = new Set(findings.map(({ id }) => id));
    active.replace(
      server,
      [...known].map(([finding, severity]) => ({
        labels: { server, finding, severity },
        value: present.has(finding) ? 1 : 0,
      })),
    );
  };
  const forget = (server: string) => active.replace(server, []);

  return {
    add({ name }) {
      seen.set(name, new Map());
    },
    observe({ state: observed }, { name: server }, state, findings) {
      if (state === "unknown" || observed === "unknown") forget(server);
      else set(server, findings);
    },
    show(server, state, findings) {
      if (state === "unknown") forget(server);
      else set(server, findings);
    },
    pause: forget,
    remove(server) {
      forget(server);
      seen.delete(server);
    },
  };
}
