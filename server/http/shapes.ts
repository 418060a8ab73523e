import type { Language } from "../contract/languages.ts";
import type { PhaseName } from "../contract/phases.ts";
import type { Security } from "../contract/securities.ts";
import type { State } from "../contract/states.ts";
import type { CheckReport, FindingReport } from "../diagnose/check.ts";
import type { SyncState } from "../diagnose/sync-state.ts";
import type { Setting } from "../discover/discover.ts";
import type { ProblemEntry } from "../present/problem-entry.ts";
import type { MailboxStatus, Moment, Questions } from "../probe/facts.ts";
import type { NoteId } from "../providers/provider.ts";
import type { Step } from "../record/steps.ts";
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
  /** Until when it is not checked by itself because it asked to be left alone; null when it is checked. */
  leftAloneUntil: Moment | null;
  /** Null until the first check has ended. */
  latest: LatestCheck | null;
  /** Whether a check is under way. */
  checking: boolean;
  /** How two devices stay in step; null where no canary is sent. */
  sync: SyncSummary | null;
  /** The worst state of each of the last 24 hours, oldest first, the last one not over yet; null where nothing is known. */
  day: readonly (State | null)[];
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

/** What the last canary came to, and when it set out; `waiting` before the first one. */
export type SyncSummary = { state: SyncState; startedAt: Moment } | { state: "waiting"; startedAt: null };

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
  /** The counts of the mailboxes a day ago, or at the oldest check since; null where there is none to compare with. */
  before: { startedAt: Moment; mailboxes: readonly MailboxStatus[] } | null;
  /** The answers of the newest check that asked the slow questions; null where none is kept. */
  answers: { id: string; startedAt: Moment; questions: Questions } | null;
};

/** `POST /api/v1/servers/:name/check`: the check, and whether it was made for whoever asked. */
export type AskedCheck = CheckReport & {
  asked: Moment;
  /** `earlier`: it had ended before, and still stands; nothing was sent to the server. */
  answeredBy: "new" | "earlier";
  /** Until when the server is not checked, because it asked for that; null when it is. */
  leftAloneUntil: Moment | null;
  /** From when on `?force=true` makes a new check although an earlier one stands; null when it does now. */
  allTheSameFrom: Moment | null;
};

/** `GET /api/v1/servers/:name/checks`: newest first. */
export type CheckList = { checks: readonly (RecentCheck & { findings: readonly string[] })[] };

/** `GET /api/v1/discover`: what is known of an e-mail address, the best settings first. */
export type Discovered = {
  address: string;
  domain: string;
  /**
   * `checkable`: whether `selfCheck` lets a visitor have this server checked. `label`: what people call the provider, or the name of
   * our own server.
   */
  settings: readonly (Setting & { checkable: boolean; label: string })[];
  notes: readonly { id: NoteId; text: string }[];
};

/** Something that a mail program can be set up for. */
export type SetupChoice = {
  kind: "configured" | "provider";
  /** What links and files call it. */
  name: string;
  /** What people call it, in the reader's language. */
  label: string;
  /** What it is called besides, in any language: to be found by. */
  names: readonly string[];
  /** The domains of its addresses, one that begins with a dot with all below it; empty where customers bring their own. */
  domains: readonly string[];
  /** `{domain}` stands for the address's own. Null where there is no IMAP to reach; the notes say why. */
  imap: Endpoint | null;
  /** For sending, which imapscope does not check; null where it is not known. */
  smtp: Endpoint | null;
  /** Whether the user name is the whole address or what stands before the @. */
  userForm: "address" | "local-part";
  signIn: SignIn;
  notes: Discovered["notes"];
  /** Whether `selfCheck` lets a visitor have it checked. */
  checkable: boolean;
};

type Endpoint = { host: string; port: number; security: Security };

/** `GET /api/v1/setup`: our own servers first, then the providers; and whether visitors may check anything here. */
export type SetupList = { choices: readonly SetupChoice[]; selfCheck: boolean };

/** Settings of a visitor's check: found, or what the visitor wrote. */
export type SelfCheckSetting = Omit<Setting, "source"> & { source: Setting["source"] | { kind: "visitor" } };

/** The event `settings` of `POST /api/v1/self-check`, its first: what is checked, and the phases that are to come. */
export type SelfCheckSettings = { setting: SelfCheckSetting; phases: readonly PhaseName[] };

/**
 * The event `phase`. Without `status`: one begins, `at` so many seconds after the check did. With it: it has ended, with its
 * `seconds` and what it learnt (`value`) or why it failed (`failure`), as in the check's own list of phases.
 */
export type SelfCheckPhase = Step;

/**
 * The event `check`, the last one. A visitor's check is kept nowhere, so its findings come in every language: a reader who
 * changes it need not have the account checked once more.
 */
export type SelfCheckResult = CheckReport & { translations: Readonly<Record<Language, readonly FindingReport[]>> };

/**
 * The event `checking` of `GET /api/v1/events?server=NAME`: how far the check under way has come. `phases` are those that are to
 * run, `steps` those that have begun, each as in `SelfCheckPhase`; every event holds all of them.
 */
export type Checking = { name: string; phases: readonly PhaseName[]; steps: readonly Step[] };

/** A server that had a problem within the last 30 days: in how many checks, and when last. */
export type Seen = { server: string; checks: number; lastSeen: Moment };

/** `GET /api/v1/diagnoses/:id`: an entry of the catalogue, with the servers that have it now and those that had it. */
export type CatalogueProblem = ProblemEntry & {
  /** The server that it is written for (`?server=NAME`), and whether its latest check found it; null for the problem in general. */
  about: { server: string; present: boolean } | null;
  now: readonly string[];
  seen: readonly Seen[];
};

/** `GET /api/v1/diagnoses`. */
export type CatalogueList = { diagnoses: readonly CatalogueProblem[] };
