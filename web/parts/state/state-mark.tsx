import type { State } from "../../../server/contract/states.ts";
import { stateWords } from "./words.ts";

/** A state, or what is only worth knowing. */
export type Mark = State | "note";

const SHAPES: Readonly<Record<Mark, string>> = {
  up: "M2 7.5 5.5 11 12 3.5",
  warning: "M7 2 12.6 12H1.4zM7 6v2.6M7 10.3v.2",
  degraded: "M7 1.8a5.2 5.2 0 1 0 0 10.4a5.2 5.2 0 1 0 0-10.4M7 4.2v3.2M7 9.6v.2",
  down: "M3 3l8 8M11 3l-8 8",
  note: "M7 1.8a5.2 5.2 0 1 0 0 10.4a5.2 5.2 0 1 0 0-10.4M7 6.6v3.2M7 4.2v.2",
  unknown: "M4.6 5a2.4 2.4 0 1 1 3.6 2.1q-1.2.7-1.2 1.8M7 11.4v.2",
};

/** The shape of a state; the word has to stand beside it. */
export function StateIcon({ state }: { state: Mark }) {
  return (
    <svg class={`icon state-${state}`} viewBox="0 0 14 14" aria-hidden="true">
      <path d={SHAPES[state]} />
    </svg>
  );
}

/** A state as shape and word, in its colour. */
export function StateMark({ state }: { state: State }) {
  return (
    <span class={`state state-${state}`}>
      <StateIcon state={state} />
      {stateWords.value.names[state]}
    </span>
  );
}
