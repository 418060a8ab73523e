import type { ServerConfig } from "../../../../server/config/types.ts";
import type { LoginAttempt, Phases, TranscriptLine } from "../../../../server/contract/facts.ts";
import { startDeadline } from "../../../../server/probe/deadline.ts";
import { PhaseError, toFailure } from "../../../../server/probe/failure.ts";
import { Journal, Stop } from "../../../../server/probe/journal.ts";
import { identify } from "../../../../server/probe/login/identify.ts";
import { logIn } from "../../../../server/probe/login/log-in.ts";
import { createPeerText } from "../../../../server/probe/peer-text/peer-text.ts";
import { capabilities } from "../../../../server/probe/phases/capability.ts";
import { dns } from "../../../../server/probe/phases/dns.ts";
import { greeting } from "../../../../server/probe/phases/greeting.ts";
import { list } from "../../../../server/probe/phases/list.ts";
import { logout, takeLeave } from "../../../../server/probe/phases/logout.ts";
import { plannedPhases } from "../../../../server/probe/phases/order.ts";
import { knowsQuota, quota } from "../../../../server/probe/phases/quota.ts";
import { starttls } from "../../../../server/probe/phases/starttls.ts";
import { status } from "../../../../server/probe/phases/status.ts";
import { tcp } from "../../../../server/probe/phases/tcp.ts";
import { tls } from "../../../../server/probe/phases/tls.ts";
import type { Run } from "../../../../server/probe/run.ts";
import { Transcript } from "../../../../server/probe/transcript.ts";
import { Connection } from "../../../../server/probe/wire/connection.ts";
import { Dialogue } from "../../../../server/probe/wire/dialogue.ts";
import { systemResolve } from "../../../../server/probe/wire/resolver.ts";
import { openSession, type ReferenceSession } from "./imapflow-session.ts";

/** What the reference learnt, and what was said for it. */
export type Reference = { phases: Phases; transcript: readonly TranscriptLine[] };

/** Probes a server, by password, as the program did while imapflow spoke for it after the login: what our own dialogue is held against. */
export async function probeByImapflow(config: ServerConfig): Promise<Reference> {
  const start = performance.now();
  const elapsed = () => (performance.now() - start) / 1000;
  const peer = createPeerText(config);
  const transcript = new Transcript();
  const deadline = startDeadline(config.timeoutSeconds);
  const dialogue = new Dialogue(transcript, peer);
  const onPhase = (phase: Dialogue["phase"]) => {
    dialogue.phase = phase;
  };
  const journal = new Journal(elapsed, { onPhase, onOutcome() {} });
  const run: Run = { config, deadline, peer, elapsed, resolve: systemResolve, nameServers: [] };
  const planned = new Set(plannedPhases(config));
  const held: Held = { connection: null, session: null };
  try {
    await speak(run, journal, dialogue, planned, held);
  } catch (error) {
    if (!(error instanceof Stop)) throw error;
  }
  held.session?.close();
  if (held.connection && deadline.remaining() > 0) await takeLeave(held.connection, 1);
  held.connection?.destroy();
  deadline.clear();
  return { phases: journal.phases(planned), transcript: transcript.lines(peer) };
}

type Held = { connection: Connection | null; session: ReferenceSession | null };

async function speak(
  run: Run,
  journal: Journal,
  dialogue: Dialogue,
  planned: Set<Dialogue["phase"]>,
  held: Held,
): Promise<void> {
  const encrypted = run.config.security === "implicit-tls";
  const found = await journal.run("dns", () => dns(run));
  const dialled = await journal.run("tcp", () => tcp(run, found.value.addresses));
  const { address } = dialled.value;
  const secured = encrypted ? (await journal.run("tls", () => tls(run, dialled.socket, address))).socket : null;
  const connection = new Connection(dialled.socket, secured, dialogue, run.elapsed);
  held.connection = connection;
  const greeted = await journal.run("greeting", () => greeting(run, connection, encrypted));
  const learn = () => journal.run("capability", async () => ({ value: await learnt(run, connection) }));
  await learn();
  if (run.config.security === "starttls") {
    const offered = dialogue.capabilities?.includes("STARTTLS") ?? false;
    const { socket } = await journal.run("starttls", () => starttls(run, connection, offered));
    connection.attach((await journal.run("tls", () => tls(run, socket, address))).socket);
    await learn();
  }
  const before = dialogue.capabilities ?? [];
  const { session } = await journal.run("auth", async () => {
    const session = await logInBy(run, connection, before, greeted.value.status === "PREAUTH", held);
    const [serverId, namespaces] = [session.serverId(), session.namespaces()];
    return { session, value: { mechanism: "", answer: null, challenge: null, serverId, namespaces } };
  });
  const listed = await journal.run("list", () => list(connection, session));
  await journal.run("status", () => status(run, connection, session, listed.value));
  if (knowsQuota(dialogue.capabilities ?? []))
    await unlessRefused(
      connection,
      journal.run("quota", () => quota(connection, session)),
    );
  else planned.delete("quota");
  session.close();
  await journal.run("logout", () => logout(run, connection));
}

async function learnt(run: Run, connection: Connection) {
  await capabilities(run, connection);
  return { beforeTls: null, afterTls: null, afterLogin: null, sources: {} };
}

async function logInBy(run: Run, connection: Connection, before: readonly string[], isIn: boolean, held: Held) {
  const { login } = run.config;
  if (login === null || !("password" in login)) throw new Error("the reference logs in by password");
  const attempts: LoginAttempt[] = [];
  const identity = isIn ? null : await identify(run, connection, before);
  try {
    if (!isIn) {
      const proof = { user: login.user, password: login.password };
      await logIn(run, { trusted: true, connection }, proof, before, ({ attempt }) => void attempts.push(attempt));
    }
    const session = openSession(run, connection, connection.dialogue.capabilities ?? before, identity);
    held.session = session;
    await session.begin();
    return session;
  } catch (error) {
    throw new PhaseError(toFailure(error), { attempts, serverId: identity });
  }
}

/** As the probe does: a server that does not tell the quota has answered. */
async function unlessRefused(connection: Connection, phase: Promise<unknown>): Promise<void> {
  try {
    await phase;
  } catch (error) {
    const answer = connection.dialogue.newest?.answer;
    if (!(error instanceof Stop) || !answer || answer.status === "OK" || connection.ended) throw error;
  }
}
