import { Gauge, type Registry } from "prom-client";
import type { Severity } from "../../diagnose/diagnosis.ts";
import { perServer } from "./series.ts";
import type { Subject } from "./subject.ts";

/** Which findings are present. The labels are those of the catalogue: as many series as it has entries, at the most. */
export function findingMetrics(registry: Registry): Subject {
  const active = perServer(
    new Gauge({
      name: "imapscope_finding_active",
      help: "Whether the finding was present in the last check; absent until it has been found once since the start, and while the state is unknown.",
      labelNames: ["server", "finding", "severity"],
      registers: [registry],
    }),
  );
  const seen = new Map<string, Map<string, Severity>>();

  return {
    add({ name }) {
      seen.set(name, new Map());
    },
    observe({ findings, state }, { name: server }) {
      const known = seen.get(server) ?? new Map<string, Severity>();
      for (const { id, severity } of findings) known.set(id, severity);
      const present = new Set(findings.map(({ id }) => id));
      const shown = [...known].filter(([finding]) => state !== "unknown" || present.has(finding));
      active.replace(
        server,
        shown.map(([finding, severity]) => ({
          labels: { server, finding, severity },
          value: present.has(finding) ? 1 : 0,
        })),
      );
    },
    pause: (server) => active.replace(server, []),
    remove(server) {
      active.replace(server, []);
      seen.delete(server);
    },
  };
}
