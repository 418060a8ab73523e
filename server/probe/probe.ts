import type { ServerConfig } from "../config/types.ts";
import { type Deadline, startDeadline } from "./deadline.ts";
import type { PhaseName, ProbeFacts, ServerFacts } from "./facts.ts";
import { hideSecrets } from "./hide-secrets.ts";
import { Journal } from "./journal.ts";
import { type Resolve, systemResolve } from "./phases/dns.ts";
import { takeLeave } from "./phases/logout.ts";
import { plannedPhases } from "./phases/order.ts";
import { createRedaction } from "./redaction.ts";
import { type Held, speak } from "./speak.ts";
import { roundedSeconds, Transcript } from "./transcript.ts";
import { Dialogue } from "./wire/dialogue.ts";
import { secureContext } from "./wire/secure-context.ts";

/** What a probe may be given besides the server. */
export type ProbeOptions = {
  /** Calls the probe off: it logs out and returns what it has, the phase it was in failed as `ABORTED`. */
  signal?: AbortSignal;
  /** Told when a phase begins. */
  onPhase?: (phase: PhaseName) => void;
  /** How names become addresses; the system's resolver unless given. */
  resolve?: Resolve;
};

/** How long a session that has failed may take to say goodbye, in seconds. */
const LEAVE_SECONDS = 1;

/** Probes a server once, within its timeout, and returns what was seen. Whatever the server does, this never throws. */
export async function probe(config: ServerConfig, options: ProbeOptions = {}): Promise<ProbeFacts> {
  // Made before the clock starts: reading hundreds of authorities is our work, not the server's.
  secureContext(config.ca);
  const startedAt = new Date();
  const start = performance.now();
  const elapsed = () => (performance.now() - start) / 1000;
  const redaction = createRedaction(config);
  const transcript = new Transcript();
  const deadline = startDeadline(config.timeoutSeconds, options.signal);
  const journal = new Journal(elapsed, options.onPhase ?? (() => {}));
  const held: Held = { connection: null, session: null };
  const run = { config, deadline, elapsed, resolve: options.resolve ?? systemResolve };
  await speak(run, journal, new Dialogue(transcript, redaction), held);
  const seconds = elapsed();
  await letGo(held, deadline);
  return hideSecrets(
    {
      server: serverFacts(config),
      depth: config.depth,
      startedAt: startedAt.toISOString(),
      seconds: roundedSeconds(seconds),
      phases: journal.phases(plannedPhases(config)),
      transcript: transcript.lines(),
    },
    redaction,
  );
}

function serverFacts({ name, host, port, security, login }: ServerConfig): ServerFacts {
  return { name, host, port, security, ...(login ? { user: login.user } : {}) };
}

/** Frees the session and the socket; a session that still stands is ended with a LOGOUT. */
async function letGo({ connection, session }: Held, deadline: Deadline): Promise<void> {
  const timedOut = deadline.remaining() === 0;
  deadline.clear();
  session?.close();
  if (connection === null) return;
  if (timedOut) connection.destroy();
  else await takeLeave(connection, Math.min(LEAVE_SECONDS, deadline.remaining()));
}
