import type { Random } from "./random.ts";

/** What came of one case. */
export type Outcome = {
  /** What was done to the program, for whoever looks at a failing case. */
  what: string;
  /** Seconds that it took, and how many it may take by its own deadline. */
  seconds: number;
  deadline: number;
  /** What is wrong with how the program took it; empty as it should be. */
  faults: readonly string[];
  /** What the program made of it: counted, so that one sees where the cases went. */
  came: string;
};

/** One thing that is fuzzed. */
export type FuzzKind = {
  name: string;
  /** How many of a hundred cases are of this kind. */
  share: number;
  /** Cases under way at the same time. */
  atOnce: number;
  prepare(): Promise<Prepared>;
};

/** What is ready for cases of a kind. */
export type Prepared = {
  /** One case; a `control` changes nothing, and has to come out healthy. */
  run(random: Random, control: boolean): Promise<Outcome>;
  close(): Promise<void>;
};
