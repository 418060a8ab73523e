import { z } from "zod";
import { Failure, Moment } from "../facts/basics.ts";
import { ServerFacts } from "../facts/server.ts";
import { BackOff, HeldBack, ServerAlert } from "../facts/session.ts";
import { TranscriptLine } from "../facts/transcript.ts";
import type { Questions, SyncFacts } from "../facts.ts";
import { factsOf, type Of } from "../schema.ts";
import { TROUBLES } from "../troubles.ts";
import { FindingReport } from "./finding.ts";
import { PhaseAnswer } from "./phase.ts";
import { Depth, Phase, State } from "./sets.ts";

/** Trouble of our own that kept a check from learning what it should: the failure of that phase, and which kind it is. */
export const Trouble = z.object({ kind: z.enum(TROUBLES), phase: Phase, failure: Failure });
export type Trouble = Of<typeof Trouble>;

/** The same in the reader's language: what happened, what that means, and what to do. */
export const TroubleReport = Trouble.extend({
  title: z.string(),
  cause: z.string(),
  fix: z.array(z.string()),
}).describe("Trouble of imapscope's own, for which nothing can be said of the server.");
export type TroubleReport = Of<typeof TroubleReport>;

/** A past check as a cell or a point. */
export const PastCheck = z.object({
  id: z.string(),
  startedAt: Moment,
  /** The whole check. */
  seconds: z.number(),
  state: State,
});
export type PastCheck = Of<typeof PastCheck>;

/** What is the same in every check as people and programs get it: contract "A check as JSON". `GET /api/v1/checks/:id`. */
export const CheckReport = PastCheck.extend({
  /** Of this shape; raised when a reader of the old one would misread the new one. */
  version: z.literal(1),
  server: ServerFacts,
  depth: Depth,
  /** In the order in which they ran. */
  phases: z.array(PhaseAnswer),
  findings: z.array(FindingReport).describe("The root cause first."),
  /** The state is unknown then. Absent or null without. */
  trouble: TroubleReport.nullable().exactOptional(),
  heldUpSeconds: z
    .number()
    .describe("How long imapscope itself was held up meanwhile; absent when it was not.")
    .exactOptional(),
  heldBack: HeldBack.describe(
    "That the login was left out, as the last one was refused: since when, and when the next one is tried. Absent when it was not.",
  ).exactOptional(),
  /** The answers to the slow questions; null unless the depth is `full`. */
  questions: factsOf<Questions>().nullable(),
  /**
   * What became of the canary: at depth `sync` that of this check, else of the last one before it, which says when; null when
   * none was sent.
   */
  sync: factsOf<SyncFacts>().nullable(),
  /** What the server asked for when it found us too busy; null when it did not. */
  backOff: BackOff.nullable(),
  /** What the server said besides its answers; empty when that was nothing. */
  alerts: z.array(ServerAlert),
  transcript: z.array(TranscriptLine),
});
export type CheckReport = Of<typeof CheckReport>;

/** `POST /api/v1/servers/:name/check`: the check, and whether it was made for whoever asked. */
export const AskedCheck = CheckReport.extend({
  asked: Moment,
  answeredBy: z
    .enum(["new", "earlier"])
    .describe("`earlier`: it had ended before, and nothing was sent to the server."),
  leftAloneUntil: z.nullable(Moment).describe("Until when the server is not checked, because it asked for that."),
  allTheSameFrom: Moment.nullable().describe("From when on `force=true` makes a new check; null: now."),
});
export type AskedCheck = Of<typeof AskedCheck>;

/** A past check in a list: with the ids of its findings, the root cause first. */
export const ListedCheck = PastCheck.extend({ findings: z.array(z.string()) });
export type ListedCheck = Of<typeof ListedCheck>;

/** `GET /api/v1/servers/:name/checks`: newest first. */
export const CheckList = z.object({ checks: z.array(ListedCheck) });
export type CheckList = Of<typeof CheckList>;
