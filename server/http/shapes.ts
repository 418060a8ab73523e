import type { Security } from "../config/types.ts";
import type { CheckReport, FindingReport } from "../diagnose/check.ts";
import type { ProblemEntry } from "../diagnose/problem-entry.ts";
import type { State } from "../diagnose/state.ts";
import type { Setting } from "../discover/discover.ts";
import type { NoteId } from "../discover/notes.ts";
import type { Moment, PhaseName } from "../probe/facts.ts";
import type { SignIn } from "./sign-in.ts";

/** A server on the overview: what it is, how it is, and its latest checks. */
export type ServerSummary = {
  name: string;
  host: string;
  port: number;
  security: Security;
  /** Null when the server is checked without logging in. */
  user: string | null;
  /** How the account is signed in to; null without logging in. */
  signIn: SignIn;
  /** `30s`, or the cron expression. */
  timing: string;
  labels: Readonly<Record<string, string>>;
  /** What is sure: it becomes worse only when `confirm` checks in a row agree, so the latest check may have seen worse. */
  state: State;
  /** Since when it is so; `atLeast` when it was so before what is known. Null before the first check. */
  since: { moment: Moment; atLeast: boolean } | null;
  /** In a maintenance window it is not checked by itself, so that its state is unknown. Null outside of one. */
  paused: { until: Moment } | null;
  /** Null until the first check has ended. */
  latest: LatestCheck | null;
  /** Whether a check is under way. */
  checking: boolean;
  /** The newest checks, oldest first, at most 48. */
  recent: readonly RecentCheck[];
};

/** What the overview needs of the latest check. */
export type LatestCheck = {
  id: string;
  startedAt: Moment;
  seconds: number;
  findings: readonly FindingReport[];
  /** When the server's certificate ends; null where no certificate was seen. */
  certificateNotAfter: Moment | null;
};

/** One past check as a cell or a point. */
export type RecentCheck = { id: string; startedAt: Moment; seconds: number; state: State };

/** `GET /api/v1/servers`, and the first event of `GET /api/v1/events`. */
export type Overview = {
  /** The server's clock, for ages. */
  now: Moment;
  /** Whether these are the demo's own servers. */
  demo: boolean;
  version: string;
  servers: readonly ServerSummary[];
};

/** `GET /api/v1/servers/:name`. */
export type ServerDetail = {
  now: Moment;
  demo: boolean;
  version: string;
  server: ServerSummary;
  check: CheckReport | null;
};

/** `GET /api/v1/servers/:name/checks`: newest first. */
export type CheckList = { checks: readonly (RecentCheck & { findings: readonly string[] })[] };

/** `GET /api/v1/discover`: what is known of an e-mail address, the best settings first. */
export type Discovered = {
  address: string;
  domain: string;
  /** `checkable`: whether `selfCheck` lets a visitor have this server checked. */
  settings: readonly (Setting & { checkable: boolean })[];
  notes: readonly { id: NoteId; text: string }[];
};

/** Settings of a visitor's check: found, or what the visitor wrote. */
export type SelfCheckSetting = Omit<Setting, "source"> & { source: Setting["source"] | { kind: "visitor" } };

/** The event `settings` of `POST /api/v1/self-check`, its first: what is checked, and the phases that are to come. */
export type SelfCheckSettings = { setting: SelfCheckSetting; phases: readonly PhaseName[] };

/** The event `phase`: one begins, so that the one before it has succeeded; `at` is in seconds since the check began. */
export type SelfCheckPhase = { phase: PhaseName; at: number };
/** A server that had a problem within the last 30 days: in how many checks, and when last. */
export type Seen = { server: string; checks: number; lastSeen: Moment };

/** `GET /api/v1/diagnoses/:id`: an entry of the catalogue, with the servers that have it now and those that had it. */
export type CatalogueProblem = ProblemEntry & { now: readonly string[]; seen: readonly Seen[] };

/** `GET /api/v1/diagnoses`. */
export type CatalogueList = { diagnoses: readonly CatalogueProblem[] };
