import type { Step } from "../contract/answers/phase.ts";
import type { PhaseReport } from "../contract/facts.ts";
import type { PhaseName } from "../contract/phases.ts";

/** What a probe tells of itself while it runs. */
export type StepObserver = { onPhase(phase: PhaseName): void; onOutcome(report: PhaseReport): void };

/** A check under way, whose steps are told here: by the probe itself, or by whoever passes on steps that were timed elsewhere. */
export type StepsUnderWay = StepObserver & {
  tell(step: Step): void;
  /** Calls `wanted` once somebody watches: at once where somebody does already, never after the end of the check. */
  whenWatched(wanted: () => void): void;
};

/** How far the checks under way have come, for whoever watches one of them. */
export type Steps = {
  /** A check of a server begins: what it has to tell its steps to. */
  begin(server: string): StepsUnderWay;
  /** The check has ended: its steps are in its result. */
  end(server: string): void;
  /** The phases so far, one step each, in the order in which they began; none when no check is under way. */
  of(server: string): readonly Step[];
  /** Calls `listener` whenever that changes. Gives the function that ends it. */
  follow(server: string, listener: () => void): () => void;
};

/** Keeps the steps of each check until it ends. */
export function createSteps(): Steps {
  const known = new Map<string, readonly Step[]>();
  const followers = new Map<string, Set<() => void>>();
  /** Whom to tell, of the check under way, that somebody watches. */
  const waiting = new Map<string, () => void>();
  const set = (server: string, steps: readonly Step[]) => {
    known.set(server, steps);
    for (const call of [...(followers.get(server) ?? [])]) call();
  };

  return {
    begin(server) {
      let own: readonly Step[] = [];
      waiting.delete(server);
      set(server, own);
      // Another check may have begun: this one is not shown any more.
      const isShown = () => known.get(server) === own;
      const tell = (step: Step) => {
        if (!isShown()) return;
        own = withStep(own, step);
        set(server, own);
      };
      const whenWatched = (wanted: () => void) => {
        if (!isShown()) return;
        if (followers.has(server)) wanted();
        else waiting.set(server, wanted);
      };
      return { ...observeSteps(tell), tell, whenWatched };
    },
    end(server) {
      known.delete(server);
      waiting.delete(server);
    },
    of: (server) => known.get(server) ?? [],
    follow(server, listener) {
      const call = () => listener();
      const others = followers.get(server) ?? new Set();
      followers.set(server, others.add(call));
      waiting.get(server)?.();
      waiting.delete(server);
      return () => {
        others.delete(call);
        if (others.size === 0 && followers.get(server) === others) followers.delete(server);
      };
    },
  };
}

/** Makes steps of what a probe tells. */
export function observeSteps(tell: (step: Step) => void): StepObserver {
  const start = performance.now();
  return {
    onPhase: (phase) => tell({ phase, at: Math.round(performance.now() - start) / 1000 }),
    onOutcome: (report) => report.status !== "skipped" && tell(report),
  };
}

/** The steps with one more; what was known of its phase is replaced. */
export function withStep(steps: readonly Step[], step: Step): readonly Step[] {
  const index = steps.findIndex(({ phase }) => phase === step.phase);
  return index < 0 ? [...steps, step] : steps.with(index, step);
}
