import type { Checking } from "../../../../server/contract/answers/events.ts";
import type { PhaseReport } from "../../../../server/contract/facts.ts";
import type { PhaseName } from "../../../../server/contract/phases.ts";

/** One step of a check under way; `seconds` is null while it runs. */
export type CourseStep =
  | { phase: PhaseName; status: "waiting" }
  | { phase: PhaseName; status: "running"; at: number }
  | { phase: PhaseName; status: "ended"; report: PhaseReport };

/** Every step that a check means to take, in their order, as far as each has come; and those that it took besides. */
export function courseSteps({ phases, steps }: Checking): readonly CourseStep[] {
  const besides = steps.map(({ phase }) => phase).filter((phase) => !phases.includes(phase));
  return [...phases, ...besides].map((phase) => {
    const step = steps.find((one) => one.phase === phase);
    if (!step) return { phase, status: "waiting" };
    if (step.status === undefined) return { phase, status: "running", at: step.at };
    return { phase, status: "ended", report: step };
  });
}
