import { Counter, Gauge, type Registry } from "prom-client";
import { PHASE_NAMES, PHASE_ORDER } from "../../contract/phases.ts";
import { perServer } from "./series.ts";
import type { SubjectMetrics } from "./subject.ts";

/** How each phase of a check went. A check that could not be made (`unknown`) says nothing about the server's phases. */
export function phaseMetrics(registry: Registry): SubjectMetrics {
  const duration = perServer(
    new Gauge({
      name: "imapscope_phase_duration_seconds",
      help: "How long the phase took in the last check, up to its success or failure; absent when it was skipped.",
      labelNames: ["server", "phase"],
      registers: [registry],
    }),
  );
  const success = perServer(
    new Gauge({
      name: "imapscope_phase_success",
      help: "Whether the phase succeeded in the last check; absent when it was skipped.",
      labelNames: ["server", "phase"],
      registers: [registry],
    }),
  );
  const failures = new Counter({
    name: "imapscope_phase_failures_total",
    help: "How many times the phase failed; 0 from the start for every phase of the security mode of the server.",
    labelNames: ["server", "phase"],
    registers: [registry],
  });

  const forget = (server: string) => {
    duration.replace(server, []);
    success.replace(server, []);
  };

  return {
    add({ name: server, security }) {
      for (const phase of PHASE_ORDER[security]) failures.inc({ server, phase }, 0);
    },
    observe({ phases, state }, { name: server, security }) {
      const order = state === "unknown" ? [] : PHASE_ORDER[security];
      const series = order.flatMap((phase) => {
        const outcome = phases[phase];
        return outcome.status === "skipped" ? [] : [{ labels: { server, phase }, outcome }];
      });
      duration.replace(
        server,
        series.map(({ labels, outcome }) => ({ labels, value: outcome.seconds })),
      );
      success.replace(
        server,
        series.map(({ labels, outcome }) => ({ labels, value: outcome.status === "ok" ? 1 : 0 })),
      );
      for (const { labels, outcome } of series) {
        if (outcome.status === "failed") failures.inc(labels);
      }
    },
    pause: forget,
    remove(server) {
      forget(server);
      for (const phase of PHASE_NAMES) failures.remove({ server, phase });
    },
  };
}
