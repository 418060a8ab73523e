import type { ServerConfig } from "../config/types.ts";
import type { HeldBack, PhaseReport, Phases, ProbeFacts, SyncFacts } from "../contract/facts.ts";
import type { PhaseName } from "../contract/phases.ts";
import { clockSetBy } from "./clock-set.ts";
import { withCurrentFiles } from "./current-files.ts";
import { type Deadline, startDeadline } from "./deadline.ts";
import { Journal } from "./journal.ts";
import { forgetIntroduction } from "./login/introduce.ts";
import type { OutboundPolicy } from "./outbound-policy.ts";
import { troubleIn } from "./own-trouble.ts";
import { createPeerText } from "./peer-text/peer-text.ts";
import { takeLeave } from "./phases/logout.ts";
import { plannedPhases } from "./phases/order.ts";
import { ask } from "./questions/ask.ts";
import type { Run } from "./run.ts";
import { serverFacts } from "./server-facts.ts";
import { speak, type Work } from "./speak.ts";
import type { Patience } from "./sync/patience.ts";
import type { TokenCache } from "./token/cache.ts";
import { roundedSeconds, Transcript } from "./transcript.ts";
import { trustStore } from "./wire/authorities.ts";
import { Dialogue } from "./wire/dialogue.ts";
import { type Resolve, systemResolve } from "./wire/resolver.ts";
import { secureContext } from "./wire/secure-context.ts";

/** What a probe may be given besides the server. */
export type ProbeOptions = {
  /** Calls the probe off: it logs out and returns what it has, the phase it was in failed as `ABORTED`. */
  signal?: AbortSignal;
  /** Told when a phase begins. */
  onPhase?: (phase: PhaseName) => void;
  /** Told when a phase has ended, and once more of one that fails later: capabilities, asked for again inside TLS. */
  onOutcome?: (report: PhaseReport) => void;
  /** One of many checks of its server, as on a schedule: what hardly ever changes is not asked each time. */
  routine?: boolean | undefined;
  /** How names become addresses; the system's resolver unless given. */
  resolve?: Resolve;
  /** Where whoever is probed finds out who asks. */
  supportUrl?: string | undefined;
  /** The name servers to ask besides, `192.0.2.53` or `127.0.0.1:5353`; unless given the system's, or nobody with `resolve`. */
  nameServers?: readonly string[];
  /** How long a canary waits for what should come; long enough for any server unless given. */
  patience?: Patience;
  /** Where the probe may go; anywhere unless given. What it refuses fails the phase `dns` as `TARGET_NOT_ALLOWED`. */
  policy?: OutboundPolicy | undefined;
  /** Where access tokens come from; all that are not told share one that keeps them in memory. */
  tokens?: TokenCache | undefined;
  /** Leaves the login out, and all that needs one: the last one was refused. */
  heldBack?: HeldBack | undefined;
};

/** Less than this is lost now and then on any machine. */
const WORTH_TELLING_SECONDS = 0.1;
/** How long a session that has failed may take to say goodbye, in seconds. */
const LEAVE_SECONDS = 1;

/** Probes a server once, within its timeout, and returns what was seen. Whatever the server does, this never throws. */
export async function probe(configured: ServerConfig, options: ProbeOptions = {}): Promise<ProbeFacts> {
  const { config, unreadable } = await withCurrentFiles(configured);
  // Before the clock starts: reading hundreds of authorities and loading what only some probes need is our work, not the server's.
  secureContext(config.ca);
  trustStore(config.ca);
  const planned = new Set(plannedPhases(config));
  if (planned.has("sync")) await import("./phases/sync.ts");
  const startedAt = new Date();
  clockSetBy();
  const start = performance.now();
  const elapsed = () => (performance.now() - start) / 1000;
  const peer = createPeerText(config, { routine: options.routine ?? false });
  const transcript = new Transcript();
  const deadline = startDeadline(config.timeoutSeconds, options.signal);
  const dialogue = new Dialogue(transcript, peer);
  const observer = {
    onPhase: (phase: PhaseName) => {
      dialogue.phase = phase;
      options.onPhase?.(phase);
    },
    onOutcome: (report: PhaseReport) => options.onOutcome?.(report),
  };
  const journal = new Journal(elapsed, observer, deadline.understand);
  const run: Run = {
    config,
    unreadable,
    deadline,
    peer,
    elapsed,
    routine: options.routine,
    resolve: options.resolve ?? systemResolve,
    nameServers: options.nameServers,
    supportUrl: options.supportUrl,
    policy: options.policy,
    patience: options.patience,
    tokens: options.tokens,
  };
  const { heldBack } = options;
  const work: Work = {
    run,
    heldBack: heldBack !== undefined,
    journal,
    dialogue,
    planned,
    transcript,
    connection: null,
    addresses: [],
  };
  await speak(work);
  if (journal.failed !== null) forgetIntroduction(config);
  const seconds = elapsed();
  await letGo(work, deadline);
  // A server that wants to be left alone is not asked more.
  const curious = config.depth === "full" && dialogue.backOff === null && !deadline.signal.aborted;
  const questions = curious ? await ask(run, { addresses: work.addresses }) : null;
  const heldUp = roundedSeconds(deadline.lost());
  deadline.clear();
  const leftOut = heldBack && journal.failed === null && planned.has("auth") ? heldBack : null;
  const phases = journal.phases(planned, leftOut?.phase);
  return {
    server: serverFacts(config),
    depth: config.depth,
    startedAt: startedAt.toISOString(),
    seconds: roundedSeconds(seconds),
    phases,
    ...(heldUp >= WORTH_TELLING_SECONDS ? { heldUpSeconds: heldUp } : {}),
    ...(leftOut ? { heldBack: leftOut } : {}),
    questions,
    sync: canaryIn(phases, heldUp),
    backOff: dialogue.backOff,
    alerts: dialogue.alerts,
    transcript: transcript.lines(peer),
  };
}

/** What became of the canary, also of one whose phase failed; null when none was sent, or we lost sight of it ourselves. */
function canaryIn({ sync }: Phases, heldUp: number): SyncFacts | null {
  if (sync.status === "skipped" || !sync.value) return null;
  if (sync.status === "failed" && troubleIn(sync.failure) !== null) return null;
  const { startedAt, mailbox, operations, unopened = null } = sync.value;
  if (!startedAt || !mailbox || !operations) return null;
  const late = heldUp >= WORTH_TELLING_SECONDS ? { heldUpSeconds: heldUp } : {};
  return { startedAt, mailbox, unopened, ...late, operations };
}

/** Frees the socket; a session that still stands is ended with a LOGOUT. */
async function letGo({ connection }: Work, deadline: Deadline): Promise<void> {
  if (connection === null) return;
  if (deadline.remaining() === 0) connection.destroy();
  else await takeLeave(connection, Math.min(LEAVE_SECONDS, deadline.remaining()));
}
