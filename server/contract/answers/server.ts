import { z } from "zod";
import { Moment } from "../facts/basics.ts";
import type { MailboxStatus, Questions } from "../facts.ts";
import { factsOf, type Of } from "../schema.ts";
import { SYNC_STATES } from "../sync-states.ts";
import { CheckReport, PastCheck } from "./check.ts";
import { FindingReport } from "./finding.ts";
import { Security, SignIn, State } from "./sets.ts";
import { StoreTrouble } from "./store.ts";

/** Since when a server is in its state; `atLeast` when it was so before the oldest check that was looked at. */
export const Since = z.object({ moment: Moment, atLeast: z.boolean() });
export type Since = Of<typeof Since>;

/** What the overview needs of the latest check. */
export const LatestCheck = z.object({
  id: z.string(),
  startedAt: Moment,
  seconds: z.number(),
  findings: z.array(FindingReport),
  /** When the server's certificate ends; null where no certificate was seen. */
  certificateNotAfter: Moment.nullable(),
});
export type LatestCheck = Of<typeof LatestCheck>;

/** What the last canary came to, and when it set out; `waiting` before the first one. */
export const SyncSummary = z.discriminatedUnion("state", [
  z.object({ state: z.enum(SYNC_STATES), startedAt: Moment }),
  z.object({ state: z.literal("waiting"), startedAt: z.null() }),
]);
export type SyncSummary = Of<typeof SyncSummary>;

/** A server on the overview: what it is, how it is, and its latest checks. */
export const ServerSummary = z.object({
  name: z.string(),
  host: z.string(),
  port: z.int(),
  security: Security,
  /** Null when the server is checked without logging in. */
  user: z.string().nullable(),
  /** How the account is signed in to; null without logging in. */
  signIn: SignIn,
  /** `30s`, or the cron expression. */
  timing: z.string(),
  /** How often it is checked; null by a cron expression. */
  intervalSeconds: z.number().nullable(),
  labels: z.record(z.string(), z.string()),
  /** What is sure: it becomes worse only when `confirm` checks in a row agree, so the latest check may have seen worse. */
  state: State,
  /** Null before the first check. */
  since: Since.nullable(),
  /** In a maintenance window it is not checked by itself, so that its state is unknown. Null outside of one. */
  paused: z.object({ until: Moment }).nullable(),
  /** Until when it is not checked by itself because it asked to be left alone; null when it is checked. */
  leftAloneUntil: Moment.nullable(),
  /** Null until the first check has ended. */
  latest: LatestCheck.nullable(),
  /** Whether a check is under way. */
  checking: z.boolean(),
  /** How two devices stay in step; null where no canary is sent. */
  sync: SyncSummary.nullable(),
  /** The worst state of each of the last 24 hours, oldest first, the last one not over yet; null where nothing is known. */
  day: z.array(State.nullable()),
  /** The newest checks, oldest first, at most 48. */
  recent: z.array(PastCheck),
});
export type ServerSummary = Of<typeof ServerSummary>;

const here = {
  /** The server's clock, for ages. */
  now: Moment,
  /** Whether these are the demo's own servers. */
  demo: z.boolean(),
  version: z.string(),
  /** Absent while checks are recorded and the past can be read. */
  store: StoreTrouble.exactOptional(),
};

/** `GET /api/v1/servers`, and the first event of `GET /api/v1/events`. */
export const Overview = z.object({ ...here, servers: z.array(ServerSummary) });
export type Overview = Of<typeof Overview>;

/** `GET /api/v1/servers/:name`. */
export const ServerDetail = z.object({
  ...here,
  server: ServerSummary,
  check: CheckReport.nullable(),
  /** The counts of the mailboxes a day ago, or at the oldest check since; null where there is none to compare with. */
  before: z.object({ startedAt: Moment, mailboxes: z.array(factsOf<MailboxStatus>()) }).nullable(),
  /** The answers of the newest check that asked the slow questions; null where none is kept. */
  answers: z.object({ id: z.string(), startedAt: Moment, questions: factsOf<Questions>() }).nullable(),
});
export type ServerDetail = Of<typeof ServerDetail>;
