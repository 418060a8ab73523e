import { Counter, type Registry } from "prom-client";
import { TROUBLES } from "../../contract/troubles.ts";

/** Where imapscope itself failed: what it lacked for a check (as `trouble` of a check says it), or which part of it has a bug. */
export const WHERE = [...TROUBLES, "check", "diagnosis", "record", "http", "worker"] as const;

/** One of these. */
export type Where = (typeof WHERE)[number];

/** Counts a failure of imapscope itself. */
export type InternalErrors = (where: Where) => void;

/** How often imapscope itself failed, at 0 from the start. */
export function internalErrorMetrics(registry: Registry): InternalErrors {
  const errors = new Counter({
    name: "imapscope_internal_errors_total",
    help: "How often imapscope itself failed, which is no server's fault: it had no file descriptors, memory or ports for a check, was delayed during a check (late), or could not read a file; a check, a diagnosis, a record or an HTTP answer failed because of a bug; a worker ended or could not start.",
    labelNames: ["where"],
    registers: [registry],
  });
  for (const where of WHERE) errors.inc({ where }, 0);
  return (where) => errors.inc({ where });
}
