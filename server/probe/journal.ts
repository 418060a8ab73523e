import type { Failure, PhaseName, PhaseOutcome, Phases, PhaseValues } from "./facts.ts";
import { PhaseError, toFailure } from "./failure.ts";
import { roundedSeconds } from "./transcript.ts";

/** What a phase learnt, with its times where it knows them better than its caller. */
export type Measured<Value> = { value: Value; at?: number; seconds?: number };

/** Thrown when a phase has failed and is written down; whoever runs the phases stops. */
export class Stop extends Error {}

type Outcomes = { -readonly [Name in PhaseName]?: PhaseOutcome<PhaseValues[Name]> };

/** Runs phases one after the other and writes down how each ended. */
export class Journal {
  readonly #outcomes: Outcomes = {};
  readonly #elapsed: () => number;
  readonly #onPhase: (phase: PhaseName) => void;
  /** The phase that failed. */
  failed: PhaseName | null = null;

  constructor(elapsed: () => number, onPhase: (phase: PhaseName) => void) {
    this.#elapsed = elapsed;
    this.#onPhase = onPhase;
  }

  /** Runs a phase. Its failure is written down, with what it learnt, and ends the probe by `Stop`. */
  async run<Name extends PhaseName, Result extends Measured<PhaseValues[Name]>>(
    phase: Name,
    body: () => Promise<Result>,
  ): Promise<Result> {
    const began = this.#elapsed();
    this.#onPhase(phase);
    try {
      const result = await body();
      const { value, at = began, seconds = this.#elapsed() - began } = result;
      const outcome = { status: "ok", at: roundedSeconds(at), seconds: roundedSeconds(seconds), value };
      Object.assign(this.#outcomes, { [phase]: outcome });
      return result;
    } catch (error) {
      const { value, times } = error instanceof PhaseError ? error : { value: undefined, times: {} };
      this.fail(phase, { at: began, ...times }, toFailure(error), value);
      throw new Stop();
    }
  }

  /** Writes down that a phase failed, also one that had been fine until then. */
  fail(phase: PhaseName, when: { at: number; seconds?: number }, failure: Failure, value?: object): void {
    this.failed ??= phase;
    const { at, seconds = this.#elapsed() - at } = when;
    const times = { at: roundedSeconds(at), seconds: roundedSeconds(seconds) };
    const outcome = { status: "failed", ...times, failure, ...(value ? { value } : {}) };
    Object.assign(this.#outcomes, { [phase]: outcome });
  }

  /** Every phase; those that were not reached are skipped because of the one that failed, if they were to run. */
  phases(planned: ReadonlySet<PhaseName>): Phases {
    const of = <Name extends PhaseName>(name: Name): PhaseOutcome<PhaseValues[Name]> =>
      this.#outcomes[name] ?? { status: "skipped", because: (planned.has(name) && this.failed) || "not-applicable" };
    return {
      dns: of("dns"),
      tcp: of("tcp"),
      tls: of("tls"),
      greeting: of("greeting"),
      capability: of("capability"),
      starttls: of("starttls"),
      auth: of("auth"),
      list: of("list"),
      status: of("status"),
      logout: of("logout"),
    };
  }
}
