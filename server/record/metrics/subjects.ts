import { Registry } from "prom-client";
import { checkMetrics } from "./checks.ts";
import { type ConfigMetrics, configMetrics } from "./configuration.ts";
import type { Described, Family } from "./family.ts";
import { findingMetrics } from "./findings.ts";
import { createHttpCertificateMetrics, type HttpCertificateMetrics } from "./http-certificate.ts";
import { type InternalErrors, internalErrorMetrics } from "./internal-errors.ts";
import { mailboxMetrics } from "./mailboxes.ts";
import { phaseMetrics } from "./phases.ts";
import { type BuildMetrics, buildMetrics } from "./program.ts";
import { quotaMetrics } from "./quota.ts";
import { described, registered } from "./registered.ts";
import { type SchedulerMetrics, schedulerMetrics } from "./scheduler.ts";
import { serverMetrics } from "./server.ts";
import { type ServerInfo, serverInfoMetrics } from "./server-info.ts";
import { createStoreMetrics, type StoreMetrics } from "./store.ts";
import type { SubjectMetrics } from "./subject.ts";
import { syncMetrics } from "./sync.ts";
import { createTable, type Table } from "./table.ts";
import { tlsMetrics } from "./tls.ts";

/** Every metric of our own: those of the servers in a table, the few others in a registry of prom-client. */
export type Subjects = {
  build: BuildMetrics;
  info: ServerInfo;
  table: Pick<Table, "add" | "remove">;
  servers: readonly SubjectMetrics[];
  scheduler: SchedulerMetrics;
  config: ConfigMetrics;
  store: StoreMetrics;
  httpCertificate: HttpCertificateMetrics;
  internalError: InternalErrors;
  described: readonly Described[];
  /** All of them with their series as they are now. */
  families(): Promise<readonly Family[]>;
};

/** Defines them all. A new subject is one file and one line here. */
export function createSubjects(version: string): Subjects {
  const program = new Registry();
  const failures = new Registry();
  const table = createTable();
  const subjects = {
    build: buildMetrics(program, version),
    config: configMetrics(program),
    httpCertificate: createHttpCertificateMetrics(program),
    scheduler: schedulerMetrics(program),
    store: createStoreMetrics(program),
    table,
    servers: [
      serverMetrics(table),
      checkMetrics(table),
      phaseMetrics(table),
      findingMetrics(table),
      tlsMetrics(table),
      mailboxMetrics(table),
      quotaMetrics(table),
      syncMetrics(table),
    ],
    info: serverInfoMetrics(),
    internalError: internalErrorMetrics(failures),
  };
  const { family } = subjects.info;
  return {
    ...subjects,
    described: [...described(program), ...table.families, ...described(failures), family],
    families: async () => [...(await registered(program)), ...table.families, ...(await registered(failures)), family],
  };
}
