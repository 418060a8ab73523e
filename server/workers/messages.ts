import type { Step } from "../contract/answers/phase.ts";
import type { HeldBack, PhaseReport, SyncFacts } from "../contract/facts.ts";
import type { ComparedFacts } from "../diagnose/compared.ts";
import type { LastOffered } from "../diagnose/diagnosis.ts";
import type { PackedServer } from "./packed-server.ts";

/** A check that a worker is to make: all that it needs for it, so that a worker knows nothing from one check to the next. */
export type Order = {
  id: number;
  server: PackedServer;
  supportUrl: string | undefined;
  previous: ComparedFacts | null;
  lastOffered: LastOffered | null;
  lastSync: SyncFacts | null;
  /** Why it is not to log in, and what was answered to the last login; undefined and null when it is to. */
  heldBack: HeldBack | undefined;
  lastLogin: readonly PhaseReport[] | null;
  /** Whether its steps are to be told while it runs. */
  watched: boolean;
};

/** What the main thread says to a worker. */
export type ToWorker =
  /** Trusted authorities (PEM) that servers name by this number from now on: said once, as many servers have the same. */
  | { kind: "authorities"; number: number; text: string }
  | { kind: "check"; order: Order }
  /** Somebody watches that check from now on. */
  | { kind: "watch"; id: number }
  /** That check is called off: it logs out, and gives what it has. */
  | { kind: "abort"; id: number }
  /** Whether it still turns: it answers at once. */
  | { kind: "ask" };

/** An error of ours, without what a server said. */
export type Mistake = { name: string; message: string; stack: string };

/** A check has ended: the check itself as JSON, as facts are plain JSON; or it failed by a bug of ours. */
export type EndedCheck = { id: number; check: string } | { id: number; mistake: Mistake };

/** What a worker says to the main thread. */
export type FromWorker =
  /** It can make checks from now on. */
  | { kind: "ready" }
  | { kind: "answer" }
  | { kind: "ended"; outcomes: readonly EndedCheck[] }
  | { kind: "step"; id: number; step: Step }
  /** A diagnosis failed: our bug. */
  | { kind: "bug"; id: number; diagnosis: string; mistake: Mistake }
  /** It ends, as nobody caught this. */
  | { kind: "dying"; mistake: Mistake };
