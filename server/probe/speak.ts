import type { TLSSocket } from "node:tls";
import type { Login } from "../config/types.ts";
import type { CapabilityFacts, GreetingFacts } from "../contract/facts.ts";
import type { PhaseName } from "../contract/phases.ts";
import { PhaseError, toFailure } from "./failure.ts";
import { type Journal, Stop } from "./journal.ts";
import type { Proof } from "./login/ways.ts";
import { auth } from "./phases/auth.ts";
import { capabilities } from "./phases/capability.ts";
import { dns } from "./phases/dns.ts";
import { greeting } from "./phases/greeting.ts";
import { list } from "./phases/list.ts";
import { logout } from "./phases/logout.ts";
import { knowsQuota, quota } from "./phases/quota.ts";
import { starttls } from "./phases/starttls.ts";
import { status } from "./phases/status.ts";
import { tcp } from "./phases/tcp.ts";
import { tls } from "./phases/tls.ts";
import { token } from "./phases/token.ts";
import type { Run } from "./run.ts";
import type { Transcript } from "./transcript.ts";
import { waited } from "./wire/command.ts";
import { Connection } from "./wire/connection.ts";
import type { Dialogue } from "./wire/dialogue.ts";
import type { TimedSocket } from "./wire/timed-socket.ts";

/** What a probe works with and leaves behind, however far it came. */
export type Work = {
  run: Run;
  journal: Journal;
  dialogue: Dialogue;
  transcript: Transcript;
  /** The phases that are to run; one that turns out not to apply is taken out. */
  planned: Set<PhaseName>;
  /** Whether nobody is to be logged in, although that was planned. */
  heldBack: boolean;
  /** What has to be let go of at the end. */
  connection: Connection | null;
  addresses: readonly string[];
};

type Known = { -readonly [Key in keyof CapabilityFacts]: CapabilityFacts[Key] };

/** Runs the phases in the order of the security mode, until the last one or the first that fails. */
export async function speak(work: Work): Promise<void> {
  try {
    await phases(work);
  } catch (error) {
    if (!(error instanceof Stop)) throw error;
  }
}

async function phases(work: Work): Promise<void> {
  const { run, journal, planned } = work;
  const { security, login } = run.config;

  const found = await journal.run("dns", () => dns(run));
  work.addresses = found.value.addresses;
  const dialled = await journal.run("tcp", () => tcp(run, found.value.addresses));
  const { address } = dialled.value;
  const encrypted = security === "implicit-tls";
  const secured = encrypted ? (await journal.run("tls", () => tls(run, dialled.socket, address))).socket : null;
  const connection = connect(work, dialled.socket, secured);
  const greeted = await journal.run("greeting", () => greeting(run, connection, encrypted));

  const known: Known = { beforeTls: null, afterTls: null, afterLogin: null, sources: {} };
  const asked = run.elapsed();
  await journal.run("capability", async () => {
    await learn(run, connection, known, encrypted ? "afterTls" : "beforeTls");
    return { value: known, ...waited(work.dialogue.exchanges) };
  });

  if (security === "starttls") {
    const offered = known.beforeTls?.includes("STARTTLS") ?? false;
    const { socket: plain } = await journal.run("starttls", () => starttls(run, connection, offered));
    connection.attach((await journal.run("tls", () => tls(run, plain, address))).socket);
    await learnAgain(work, connection, known, asked);
  }
  if (planned.has("auth") && login !== null && !work.heldBack)
    await loggedIn(work, connection, login, greeted.value, known, address);
  await journal.run("logout", () => logout(run, connection));
}

function connect(work: Work, socket: TimedSocket, secured: TLSSocket | null): Connection {
  const connection = new Connection(socket, secured, work.dialogue, work.run.elapsed);
  work.connection = connection;
  work.journal.traffic = () => connection.traffic;
  return connection;
}

async function loggedIn(
  work: Work,
  connection: Connection,
  login: Login,
  greeted: GreetingFacts,
  known: Known,
  address: string,
): Promise<void> {
  const { run, journal, dialogue, planned, transcript } = work;
  const { proof, forget } = await proofOf(work, login);
  const { session } = await journal.run("auth", async () => {
    insistOnSecrets(run);
    try {
      return await auth(run, { trusted: true, connection }, proof, greeted, known.afterTls ?? []);
    } catch (error) {
      // A token that the server refused is not used again.
      if (dialogue.last("AUTHENTICATE")?.answer) forget();
      throw error;
    }
  });
  known.afterLogin = dialogue.capabilities;
  const answered = dialogue.last("AUTHENTICATE", "LOGIN")?.answer;
  const announced = answered !== null && answered !== undefined && dialogue.capabilitiesAt <= answered.at;
  known.sources = { ...known.sources, afterLogin: announced ? "login" : "command" };
  const listed = await journal.run("list", () => list(connection, session));
  await journal.run("status", () => status(run, connection, session, listed.value));
  if (knowsQuota(known.afterLogin ?? []))
    await unlessRefused(
      connection,
      journal.run("quota", () => quota(connection, session)),
    );
  else planned.delete("quota");
  if (planned.has("sync")) {
    // Only a canary needs imapflow; whoever begins a probe with one has loaded it.
    const { sync } = await import("./phases/sync.ts");
    const first = { connection, session };
    await journal.run("sync", () => sync({ run, address, proof, transcript, dialogue }, first, listed.value));
  }
}

/** A server that does not tell the quota has answered, and what comes after needs none of it. */
async function unlessRefused(connection: Connection, phase: Promise<unknown>): Promise<void> {
  try {
    await phase;
  } catch (error) {
    const answer = connection.dialogue.newest?.answer;
    const isRefused = answer !== null && answer !== undefined && answer.status !== "OK";
    if (!(error instanceof Stop) || !isRefused || connection.ended) throw error;
  }
}

async function proofOf({ run, journal }: Work, login: Login): Promise<{ proof: Proof; forget: () => void }> {
  const keep = () => {};
  if ("password" in login) return { proof: login, forget: keep };
  if ("token" in login) return { proof: { user: login.user, accessToken: login.token }, forget: keep };
  const { accessToken, forget } = await journal.run("token", async () => {
    insistOnSecrets(run);
    return token(run, login, run.tokens);
  });
  run.peer.hide(accessToken);
  return { proof: { user: login.user, accessToken }, forget };
}

/** Throws where a secret could not be read: nobody is logged in with an old one. */
function insistOnSecrets({ unreadable }: Run): void {
  if (unreadable?.login) throw new PhaseError(unreadable.login);
}

/** Learns the capabilities of this stage, and whether they were announced or had to be asked for. */
async function learn(run: Run, connection: Connection, known: Known, stage: "beforeTls" | "afterTls"): Promise<void> {
  const announced = connection.dialogue.capabilities !== null;
  known[stage] = await capabilities(run, connection);
  known.sources = { ...known.sources, [stage]: announced ? "greeting" : "command" };
}

/** What was announced before TLS does not count after it: asked again, as a part of the capability phase. */
async function learnAgain({ run, journal }: Work, connection: Connection, known: Known, at: number): Promise<void> {
  try {
    await learn(run, connection, known, "afterTls");
  } catch (error) {
    journal.fail("capability", { at }, toFailure(error), known);
    throw new Stop();
  }
}
