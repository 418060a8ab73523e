import type { Failure, SyncFacts, SyncOperation, SyncOutcome, SyncValues } from "../../contract/facts.ts";
import { toFailure } from "../failure.ts";
import { roundedSeconds } from "../transcript.ts";
import { type Canary, NotTried, type Operated } from "./canary.ts";

type Outcomes = { -readonly [Name in SyncOperation]?: SyncOutcome<SyncValues[Name]> };

/** Runs the operations of a canary one after the other, and writes down how each ended. Never throws. */
export class CanarySteps {
  readonly #canary: Canary;
  readonly #outcomes: Outcomes = {};
  /** The step after which nothing more can be tried. */
  #last: SyncOperation | null = null;

  constructor(canary: Canary) {
    this.#canary = canary;
  }

  /** Runs one operation, unless one that it needs did not succeed. Gives what it learnt, null where there is nothing. */
  async run<Name extends SyncOperation>(
    name: Name,
    needs: readonly SyncOperation[],
    body: () => Promise<Operated<SyncValues[Name]>>,
  ): Promise<SyncValues[Name] | null> {
    const { run } = this.#canary;
    const at = run.elapsed();
    try {
      this.#insist(needs);
      const { value, ...when } = await body();
      this.#note(name, { status: "ok", at: roundedSeconds(when.at), seconds: roundedSeconds(when.seconds), value });
      return value;
    } catch (error) {
      if (error instanceof NotTried) this.#note(name, { status: "skipped", because: error.because });
      else this.#failed(name, at, run.deadline.understand(toFailure(error)));
      return null;
    }
  }

  hasFailed(name: SyncOperation): boolean {
    return this.#outcomes[name]?.status === "failed";
  }

  /** The failure of the first step that failed; null when none did. */
  get failure(): Failure | null {
    const failed = Object.values(this.#outcomes).find(({ status }) => status === "failed");
    return failed?.status === "failed" ? failed.failure : null;
  }

  /** Every operation; one that was not come to is skipped. */
  operations(): SyncFacts["operations"] {
    return everyOperation((name) => this.#outcomes[name] ?? { status: "skipped", because: "not-applicable" });
  }

  #insist(needs: readonly SyncOperation[]): void {
    if (this.#last) throw new NotTried(this.#last);
    for (const need of needs) {
      const outcome = this.#outcomes[need];
      if (outcome?.status === "skipped" && outcome.because !== "not-applicable") throw new NotTried(outcome.because);
      if (outcome?.status !== "ok") throw new NotTried(need);
    }
  }

  #failed(name: SyncOperation, at: number, failure: Failure): void {
    const { run, first, second } = this.#canary;
    if (run.deadline.signal.aborted || first.connection.ended || second.connection.ended) this.#last = name;
    const seconds = roundedSeconds(run.elapsed() - at);
    this.#note(name, { status: "failed", at: roundedSeconds(at), seconds, failure });
  }

  #note(name: SyncOperation, outcome: object): void {
    Object.assign(this.#outcomes, { [name]: outcome });
  }
}

/** One outcome for each operation, in the order in which they run. */
export function everyOperation(
  of: <Name extends SyncOperation>(name: Name) => SyncOutcome<SyncValues[Name]>,
): SyncFacts["operations"] {
  return {
    select: of("select"),
    append: of("append"),
    push: of("push"),
    fetch: of("fetch"),
    flag: of("flag"),
    create: of("create"),
    move: of("move"),
    expunge: of("expunge"),
    rename: of("rename"),
    delete: of("delete"),
  };
}
