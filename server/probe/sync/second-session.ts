import type { GreetingFacts } from "../../contract/facts.ts";
import type { Proof } from "../login/ways.ts";
import { auth } from "../phases/auth.ts";
import { capabilities } from "../phases/capability.ts";
import { greeting } from "../phases/greeting.ts";
import { takeLeave } from "../phases/logout.ts";
import { starttls } from "../phases/starttls.ts";
import { tls } from "../phases/tls.ts";
import type { Run } from "../run.ts";
import type { Transcript } from "../transcript.ts";
import { Connection } from "../wire/connection.ts";
import { dial } from "../wire/dial.ts";
import { Dialogue } from "../wire/dialogue.ts";
import type { Side } from "./canary.ts";
import { openClient } from "./client.ts";

/** How long the second session may take to say goodbye, in seconds. */
const LEAVE_SECONDS = 1;

/** What the second session needs to know of the first. */
export type Ways = {
  run: Run;
  /** The address that the first session is connected to. */
  address: string;
  proof: Proof;
  transcript: Transcript;
  /** The first session's. */
  dialogue: Dialogue;
};

/**
 * Opens a second session of the same account at the same address, logs in, and hands it to `use`; afterwards it is logged out. The
 * certificate is verified anew: without trust no password is sent.
 */
export async function withSecondSession<Value>(ways: Ways, use: (second: Side) => Promise<Value>): Promise<Value> {
  const { run, address, proof } = ways;
  const { socket } = await dial(address, run.config.port, run).connected;
  let connection: Connection | null = null;
  let side: Side | null = null;
  try {
    const encrypted = run.config.security === "implicit-tls";
    const secured = encrypted ? (await tls(run, socket, address)).socket : null;
    connection = new Connection(socket, secured, dialogueOf(ways), run.elapsed);
    const { value: greeted } = await greeting(run, connection, encrypted);
    if (!encrypted) await secure(run, connection, address);
    side = await logIn(run, connection, proof, greeted);
    return await use(side);
  } finally {
    side?.session.close();
    if (connection === null) socket.destroy();
    else await takeLeave(connection, Math.min(LEAVE_SECONDS, run.deadline.remaining()));
  }
}

async function secure(run: Run, connection: Connection, address: string): Promise<void> {
  const offered = (await capabilities(run, connection)).includes("STARTTLS");
  const { socket } = await starttls(run, connection, offered);
  connection.attach((await tls(run, socket, address)).socket);
}

async function logIn(run: Run, connection: Connection, proof: Proof, greeted: GreetingFacts): Promise<Side> {
  const before = await capabilities(run, connection);
  await auth(run, { trusted: true, connection }, proof, greeted, before);
  const session = await openClient(run, connection);
  return { connection, session, capabilities: connection.dialogue.capabilities ?? before };
}

/** Into the transcript of the probe, as said in the second session. */
function dialogueOf({ run, transcript, dialogue }: Ways): Dialogue {
  return new Dialogue({ add: (at, from, text) => transcript.add(at, from, text, 2) }, run.peer, dialogue);
}
