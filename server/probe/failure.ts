import type { Failure } from "../contract/facts.ts";
import type { Measurement } from "./measurement.ts";
import { printable } from "./wire/printable.ts";

/** Ends a phase: the failure, and what the phase learnt all the same. */
export class PhaseError<Value = object> extends Error {
  readonly failure: Failure;
  readonly value: Partial<Value> | undefined;
  /** What was measured, where that is known better than by when the phase began and ended. */
  readonly measured: Measurement;

  constructor(failure: Failure, value?: Partial<Value>, measured: Measurement = {}) {
    super(`${failure.code}: ${failure.text}`);
    this.name = "PhaseError";
    this.failure = { ...failure, text: printable(failure.text) };
    this.value = value;
    this.measured = measured;
  }
}

/**
 * Whatever was thrown, as a failure with the code of whoever threw it: Node's (`ECONNREFUSED`), OpenSSL's by way of Node
 * (`ERR_SSL_WRONG_VERSION_NUMBER`), imapflow's (`LineTooLarge`). The only place where an unknown error is looked into.
 */
export function toFailure(error: unknown): Failure {
  if (error instanceof PhaseError) return error.failure;
  if (!(error instanceof Error)) return { code: "UNKNOWN", text: printable(String(error)) };
  const first = error instanceof AggregateError ? error.errors[0] : undefined;
  if (first instanceof Error) return toFailure(first);
  const code = "code" in error && typeof error.code === "string" && error.code !== "" ? error.code : error.name;
  const reason = "reason" in error && typeof error.reason === "string" ? error.reason : error.message;
  return { code, text: printable(reason) };
}
