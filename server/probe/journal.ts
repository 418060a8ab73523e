import type { Failure, PhaseOutcome, PhaseReport, Phases, PhaseValues, Traffic } from "../contract/facts.ts";
import { eachPhase } from "../contract/phase-list.ts";
import type { PhaseName } from "../contract/phases.ts";
import { PhaseError, toFailure } from "./failure.ts";
import type { Measured, Measurement } from "./measurement.ts";
import { roundedSeconds } from "./transcript.ts";

/** Thrown when a phase has failed and is written down; whoever runs the phases stops. */
export class Stop extends Error {}

/** Told of each phase as it begins, and of how it ended; of one that turns out to have failed after all, once more. */
export type Observer = { onPhase(phase: PhaseName): void; onOutcome(report: PhaseReport): void };

type Outcomes = { -readonly [Name in PhaseName]?: PhaseOutcome<PhaseValues[Name]> };

/** Runs phases one after the other and writes down how each ended. */
export class Journal {
  readonly #outcomes: Outcomes = {};
  readonly #elapsed: () => number;
  readonly #observer: Observer;
  readonly #understand: (failure: Failure) => Failure;
  /** What has gone over the connection so far; null while there is none. */
  traffic: () => Traffic | null = () => null;
  /** The phase that failed. */
  failed: PhaseName | null = null;

  /** `understand` gives a failure as it is to be taken; as it is unless given. */
  constructor(
    elapsed: () => number,
    observer: Observer,
    understand: (failure: Failure) => Failure = (failure) => failure,
  ) {
    this.#elapsed = elapsed;
    this.#observer = observer;
    this.#understand = understand;
  }

  /** Runs a phase. Its failure is written down, with what it learnt, and ends the probe by `Stop`. */
  async run<Name extends PhaseName, Result extends Measured<PhaseValues[Name]>>(
    phase: Name,
    body: () => Promise<Result>,
  ): Promise<Result> {
    const began = this.#elapsed();
    const before = this.traffic();
    this.#observer.onPhase(phase);
    try {
      const result = await body();
      const { at = began, seconds = this.#elapsed() - began, traffic = this.#since(before) } = result;
      this.#note(phase, { status: "ok", ...measurement(at, seconds, traffic), value: result.value });
      return result;
    } catch (error) {
      const { value, measured } = error instanceof PhaseError ? error : { value: undefined, measured: {} };
      this.fail(phase, { at: began, traffic: this.#since(before), ...measured }, toFailure(error), value);
      throw new Stop();
    }
  }

  /** Writes down that a phase failed, also one that had been fine until then. */
  fail(phase: PhaseName, when: Measurement & { at: number }, thrown: Failure, value?: object): void {
    const failure = this.#understand(thrown);
    this.failed ??= phase;
    const { at, seconds = this.#elapsed() - at, traffic } = when;
    this.#note(phase, { status: "failed", ...measurement(at, seconds, traffic), failure, ...(value ? { value } : {}) });
  }

  #note(phase: PhaseName, outcome: object): void {
    Object.assign(this.#outcomes, { [phase]: outcome });
    this.#observer.onOutcome({ phase, ...outcome } as PhaseReport);
  }

  #since(before: Traffic | null): Traffic | undefined {
    const now = this.traffic();
    if (now === null) return undefined;
    const { bytesIn, bytesOut, roundTrips } = before ?? { bytesIn: 0, bytesOut: 0, roundTrips: 0 };
    return {
      bytesIn: now.bytesIn - bytesIn,
      bytesOut: now.bytesOut - bytesOut,
      roundTrips: now.roundTrips - roundTrips,
    };
  }

  /**
   * Every phase; those that were not reached are skipped because of the one that failed, or was `leftOut`, if they were to run.
   */
  phases(planned: ReadonlySet<PhaseName>, leftOut: PhaseName | null = null): Phases {
    const because = this.failed ?? leftOut;
    return eachPhase(
      (name) =>
        this.#outcomes[name] ?? { status: "skipped", because: (planned.has(name) && because) || "not-applicable" },
    );
  }
}

function measurement(at: number, seconds: number, traffic: Traffic | undefined) {
  return { at: roundedSeconds(at), seconds: roundedSeconds(seconds), ...(traffic ? { traffic } : {}) };
}
