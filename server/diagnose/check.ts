import type { CheckReport, Trouble } from "../contract/answers/check.ts";
import type { Finding } from "../contract/answers/finding.ts";
import type { Phases } from "../contract/facts.ts";
import type { FindingId } from "../contract/finding-ids.ts";
import type { PhaseName } from "../contract/phases.ts";

/** One probe with its findings, free of language: what is judged, counted and kept. */
export type Check = Omit<CheckReport, "phases" | "findings" | "trouble"> & {
  phases: Phases;
  /** The root cause first. */
  findings: readonly Finding[];
  /** Trouble of our own, for which nothing can be said of the server: the state is unknown. Absent or null without. */
  trouble?: Trouble | null;
};

/** A finding as it is made: always of this version's catalogue, and of a phase. */
export type Found = Finding & { id: FindingId; phase: PhaseName };
