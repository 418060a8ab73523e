import type { Finding } from "../../contract/answers/finding.ts";
import type { Severity } from "../../contract/severities.ts";
import type { SubjectMetrics } from "./subject.ts";
import type { Table } from "./table.ts";

/** Which findings are present and confirmed. The labels are those of the catalogue: as many series as it has entries, at the most. */
export function findingMetrics(table: Table): SubjectMetrics {
  const active = table.freeGauge(
    {
      name: "imapscope_finding_active",
      help: "Whether the finding is present, in as many checks in a row as `confirm` says; absent until the finding is first confirmed after a start, and while the state is unknown.",
    },
    ["finding", "severity"],
  );
  const seen = new Map<string, Map<string, Severity>>();

  const set = (server: string, findings: readonly Finding[]) => {
    if (findings.length === 0 && !seen.has(server)) return;
    const known = seen.get(server) ?? new Map<string, Severity>();
    for (const { id, severity } of findings) known.set(id, severity);
    seen.set(server, known);
    const present = new Set(findings.map(({ id }) => id));
    active.replace(
      server,
      [...known].map(([finding, severity]) => ({ labels: [finding, severity], figure: present.has(finding) ? 1 : 0 })),
    );
  };
  const forget = (server: string) => active.replace(server, []);

  return {
    observe({ state: observed }, { name: server }, state, findings) {
      if (state === "unknown" || observed === "unknown") forget(server);
      else set(server, findings);
    },
    show(server, state, findings) {
      if (state === "unknown") forget(server);
      else set(server, findings);
    },
    pause: forget,
    remove: (server) => void seen.delete(server),
  };
}
