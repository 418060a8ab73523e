import type { Depth } from "../contract/depths.ts";
import type { PhaseName } from "../contract/phases.ts";
import type { Scope } from "../contract/scopes.ts";
import type { Severity } from "../contract/severities.ts";
import type { State } from "../contract/states.ts";
import type { Who } from "../contract/who.ts";
import type {
  BackOff,
  Moment,
  PhaseReport,
  Questions,
  ServerAlert,
  ServerFacts,
  SyncFacts,
  TranscriptLine,
} from "../probe/facts.ts";
import type { Evidence, Text } from "./diagnosis.ts";
import type { Trouble } from "./trouble.ts";

export type { PhaseReport };

/** One probe with its findings, free of language: what is stored and counted. Plain JSON. */
export type Check = {
  /** Of this shape; raised when a reader of the old one would misread the new one. */
  version: 1;
  id: string;
  server: ServerFacts;
  depth: Depth;
  startedAt: Moment;
  /** The whole check. */
  seconds: number;
  state: State;
  /** In the order in which they ran. */
  phases: readonly PhaseReport[];
  /** The root cause first. */
  findings: readonly Finding[];
  /** Trouble of our own, for which nothing can be said of the server: the state is unknown. Absent or null without. */
  trouble?: Trouble | null;
  /** How long imapscope itself was held up meanwhile, seconds; absent when it was not. */
  heldUpSeconds?: number;
  /** The answers to the slow questions; null unless the depth is `full`. */
  questions: Questions | null;
  /**
   * What became of the canary: at depth `sync` that of this check, else of the last one before it, which says when; null when
   * none was sent.
   */
  sync: SyncFacts | null;
  /** What the server asked for when it found us too busy; null when it did not. */
  backOff: BackOff | null;
  /** What the server said besides its answers; empty when that was nothing. */
  alerts: readonly ServerAlert[];
  transcript: readonly TranscriptLine[];
};

/** A diagnosis that was present in a check; its phase is null only in checks that earlier versions have recorded. */
export type Finding = { id: string; severity: Severity; phase: PhaseName | null; evidence: Evidence };

/** A finding as it is made: always of a phase. */
export type Found = Finding & { phase: PhaseName };

/** A finding in the reader's language. */
export type FindingReport = Finding &
  Text & {
    reference: string;
    /** Whether it may pass by itself. */
    transient: boolean;
    /** How to see that it is gone. */
    verify: readonly string[];
    /** Of whom it speaks. */
    scope: Scope;
    /** What its severity means for them. */
    severityReason: string;
    /** Who can put it right, the more likely one first. */
    who: readonly Who[];
  };

/** A check as people and programs get it: contract "A check as JSON". */
export type CheckReport = Omit<Check, "findings" | "trouble"> & {
  findings: readonly FindingReport[];
  trouble?: TroubleReport | null;
};

/** Trouble of our own in the reader's language: what happened, what that means, and what to do. */
export type TroubleReport = Trouble & { title: string; cause: string; fix: readonly string[] };
