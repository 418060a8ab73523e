import { Registry } from "prom-client";
import { checkMetrics } from "./checks.ts";
import { type ConfigMetrics, configMetrics } from "./configuration.ts";
import { findingMetrics } from "./findings.ts";
import { type InternalErrors, internalErrorMetrics } from "./internal-errors.ts";
import { mailboxMetrics } from "./mailboxes.ts";
import { phaseMetrics } from "./phases.ts";
import { type BuildMetrics, buildMetrics } from "./program.ts";
import { quotaMetrics } from "./quota.ts";
import { type SchedulerMetrics, schedulerMetrics } from "./scheduler.ts";
import { serverMetrics } from "./server.ts";
import { type ServerInfo, serverInfoMetrics } from "./server-info.ts";
import type { SubjectMetrics } from "./subject.ts";
import { syncMetrics } from "./sync.ts";
import { tlsMetrics } from "./tls.ts";

/** Every metric of our own, in a registry of its own. */
export type Subjects = {
  registry: Registry;
  build: BuildMetrics;
  info: ServerInfo;
  servers: readonly SubjectMetrics[];
  scheduler: SchedulerMetrics;
  config: ConfigMetrics;
  internalError: InternalErrors;
};

/** Defines them all. A new subject is one file and one line here. */
export function createSubjects(version: string): Subjects {
  const registry = new Registry();
  return {
    registry,
    build: buildMetrics(registry, version),
    config: configMetrics(registry),
    scheduler: schedulerMetrics(registry),
    servers: [
      serverMetrics(registry),
      checkMetrics(registry),
      phaseMetrics(registry),
      findingMetrics(registry),
      tlsMetrics(registry),
      mailboxMetrics(registry),
      quotaMetrics(registry),
      syncMetrics(registry),
    ],
    info: serverInfoMetrics(registry),
    internalError: internalErrorMetrics(registry),
  };
}
