import { Registry } from "prom-client";
import type { Finding } from "../../contract/answers/finding.ts";
import { isSameServer } from "../../contract/identity.ts";
import type { State } from "../../contract/states.ts";
import type { Check } from "../../diagnose/check.ts";
import type { ConfigMetrics } from "./configuration.ts";
import { type Exposition, expose } from "./exposition.ts";
import type { HttpCertificateMetrics } from "./http-certificate.ts";
import type { InternalErrors } from "./internal-errors.ts";
import { processMetrics } from "./program.ts";
import { registered } from "./registered.ts";
import type { SchedulerMetrics } from "./scheduler.ts";
import type { StoreMetrics } from "./store.ts";
import type { MeasuredServer } from "./subject.ts";
import { createSubjects } from "./subjects.ts";

/** The figures on `/metrics`. */
export type Metrics = {
  /** These are the configured servers from now on: new ones get their first series, those that left lose all. */
  servers(servers: readonly MeasuredServer[]): void;
  /** Where people reach the page. */
  publicUrl(url: string | null): void;
  /**
   * A check has ended; one of a server that is not configured is not counted. The server is now in this state, and this is what is
   * confirmed of what was found.
   */
  observe(check: Check, state?: State, findings?: readonly Finding[]): void;
  /** A server's state is another one without a check of it having ended. */
  show(server: string, state: State, findings?: readonly Finding[]): void;
  /** The server is not checked by itself from now on, or is again. */
  pause(server: string, paused: boolean): void;
  scheduler: SchedulerMetrics;
  config: ConfigMetrics;
  store: StoreMetrics;
  httpCertificate: HttpCertificateMetrics;
  /** Counts a failure of imapscope itself. */
  internalError: InternalErrors;
  /** Everything, in the format that the `Accept` header asks for. */
  expose(accept?: string): Promise<Exposition>;
};

/** The metrics of one process; `version` is that of imapscope. */
export function createMetrics(version: string): Metrics {
  const defined = createSubjects(version);
  const { families, table, build, info, servers: subjects, scheduler, config, store, internalError } = defined;
  const program = new Registry();
  processMetrics(program);
  let configured: ReadonlyMap<string, MeasuredServer> = new Map();

  return {
    servers(servers) {
      const next = new Map(servers.map((server) => [server.name, server]));
      for (const known of configured.values()) {
        if (goesOn(known, next.get(known.name))) continue;
        table.remove(known.name);
        for (const subject of subjects) subject.remove?.(known.name);
      }
      for (const server of next.values()) {
        if (!goesOn(server, configured.get(server.name))) {
          table.add(server.name);
          for (const subject of subjects) subject.add?.(server);
        }
        for (const subject of subjects) subject.configure?.(server);
      }
      info.servers([...next.values()]);
      configured = next;
    },
    publicUrl: build.publicUrl,
    observe(check, state = check.state, findings = check.findings) {
      const server = configured.get(check.server.name);
      if (server) for (const subject of subjects) subject.observe(check, server, state, findings);
    },
    show(server, state, findings = []) {
      if (configured.has(server)) for (const subject of subjects) subject.show?.(server, state, findings);
    },
    pause(server, paused) {
      if (configured.has(server)) for (const subject of subjects) subject.pause?.(server, paused);
    },
    scheduler,
    config,
    store,
    httpCertificate: defined.httpCertificate,
    internalError,
    expose: async (accept) => expose([...(await families()), ...(await registered(program))], accept),
  };
}

/** Whether the figures of one go on for the other: a name that now means another server begins anew. */
function goesOn(one: MeasuredServer, other: MeasuredServer | undefined): boolean {
  return other !== undefined && isSameServer(one, other);
}
