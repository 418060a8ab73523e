import type { Depth } from "./depths.ts";
import type { Failure, Moment, Traffic } from "./facts/basics.ts";
import type { DiscoveryFacts } from "./facts/discovery.ts";
import type { ListFacts, QuotaFacts, StatusFacts } from "./facts/mailboxes.ts";
import type { DnsFacts, TcpFacts, TlsFacts } from "./facts/network.ts";
import type { Questions } from "./facts/questions.ts";
import type { ServerFacts } from "./facts/server.ts";
import type {
  AuthFacts,
  BackOff,
  CapabilityFacts,
  GreetingFacts,
  HeldBack,
  LogoutFacts,
  ServerAlert,
  StarttlsFacts,
  TokenFacts,
} from "./facts/session.ts";
import type { SyncFacts } from "./facts/sync.ts";
import type { TranscriptLine } from "./facts/transcript.ts";
import type { PhaseName } from "./phases.ts";

export type * from "./facts/basics.ts";
export type * from "./facts/discovery.ts";
export type * from "./facts/mailboxes.ts";
export type * from "./facts/network.ts";
export type * from "./facts/questions.ts";
export type * from "./facts/server.ts";
export type * from "./facts/session.ts";
export type * from "./facts/sync.ts";
export type * from "./facts/transcript.ts";

/**
 * What a probe saw, and nothing else: no opinion, no threshold, no severity.
 *
 * Facts are plain JSON. They are stored, sent to the page and judged again later just as they are, so a
 * moment is a string and there is no second form to convert to and from.
 */
export type ProbeFacts = {
  server: ServerFacts;
  depth: Depth;
  startedAt: Moment;
  /** From the start of the first phase to the end of the last, seconds. */
  seconds: number;
  phases: Phases;
  /**
   * How long the process of imapscope itself was held up meanwhile (busy, stopped, suspended), seconds: what it measured may be so
   * much too long. Absent when it was not.
   */
  heldUpSeconds?: number;
  /** The answers to the slow questions; null unless the depth is `full`. */
  questions: Questions | null;
  /**
   * What became of the canary: that of this probe at depth `sync`, else of the last one before it, which says when. Absent or null
   * when none was sent.
   */
  sync?: SyncFacts | null;
  /** How the settings were found; absent or null when they were given. */
  discovery?: DiscoveryFacts | null;
  /** Why the login was left out although the server was there for it; absent when it was not. */
  heldBack?: HeldBack;
  /** What the server asked for when it found us too busy; null when it did not. */
  backOff: BackOff | null;
  /** What the server said besides its answers, at most 20 of it; absent or empty when that was nothing. */
  alerts?: readonly ServerAlert[];
  transcript: readonly TranscriptLine[];
};

/** What each phase learns when it succeeds. */
export type PhaseValues = {
  dns: DnsFacts;
  tcp: TcpFacts;
  tls: TlsFacts;
  greeting: GreetingFacts;
  capability: CapabilityFacts;
  starttls: StarttlsFacts;
  token: TokenFacts;
  auth: AuthFacts;
  list: ListFacts;
  status: StatusFacts;
  quota: QuotaFacts;
  sync: SyncFacts;
  logout: LogoutFacts;
};

/** Every phase with its outcome; a phase that the security mode does not have is skipped as `not-applicable`. */
export type Phases = { readonly [Name in PhaseName]: PhaseOutcome<PhaseValues[Name]> };

/**
 * How a phase ended. `at` is when it began, `seconds` how long it took; both in seconds, measured where bytes
 * leave and arrive at the socket, `at` counted from the start of the probe.
 */
export type PhaseOutcome<Value> =
  | { status: "ok"; at: number; seconds: number; traffic?: Traffic; value: Value }
  | { status: "failed"; at: number; seconds: number; traffic?: Traffic; failure: Failure; value?: Partial<Value> }
  | { status: "skipped"; because: PhaseName | "not-applicable" };

/** A phase with its outcome. */
export type PhaseReport = { [Name in PhaseName]: { phase: Name } & PhaseOutcome<PhaseValues[Name]> }[PhaseName];
