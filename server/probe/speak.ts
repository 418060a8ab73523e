import type { Socket } from "node:net";
import type { CapabilityFacts } from "./facts.ts";
import { toFailure } from "./failure.ts";
import { type Journal, Stop } from "./journal.ts";
import { auth, refuseWithoutMechanism } from "./phases/auth.ts";
import { capabilities } from "./phases/capability.ts";
import { dns } from "./phases/dns.ts";
import { greeting } from "./phases/greeting.ts";
import { list } from "./phases/list.ts";
import { logout } from "./phases/logout.ts";
import { starttls } from "./phases/starttls.ts";
import { status } from "./phases/status.ts";
import { tcp } from "./phases/tcp.ts";
import { tls } from "./phases/tls.ts";
import type { Run } from "./run.ts";
import { openSession, type Session } from "./session.ts";
import { Connection } from "./wire/connection.ts";
import type { Dialogue } from "./wire/dialogue.ts";

/** What has to be let go of at the end, however far the probe came. */
export type Held = { connection: Connection | null; session: Session | null };

type Known = { -readonly [Key in keyof CapabilityFacts]: CapabilityFacts[Key] };

/** Runs the phases in the order of the security mode, until the last one or the first that fails. */
export async function speak(run: Run, journal: Journal, dialogue: Dialogue, held: Held): Promise<void> {
  try {
    await phases(run, journal, dialogue, held);
  } catch (error) {
    if (!(error instanceof Stop)) throw error;
  }
}

async function phases(run: Run, journal: Journal, dialogue: Dialogue, held: Held): Promise<void> {
  const { security, login, depth } = run.config;
  const connect = (socket: Socket) => {
    held.connection = new Connection(socket, dialogue, run.elapsed);
    return held.connection;
  };

  const found = await journal.run("dns", () => dns(run));
  const dialled = await journal.run("tcp", () => tcp(run, found.value.addresses));
  const encrypted = security === "implicit-tls";
  const connection = connect(
    encrypted ? (await journal.run("tls", () => tls(run, dialled.socket))).socket : dialled.socket,
  );
  const greeted = await journal.run("greeting", () => greeting(run, connection, encrypted));

  const known: Known = { beforeTls: null, afterTls: null, afterLogin: null };
  const asked = run.elapsed();
  await journal.run("capability", async () => {
    known[encrypted ? "afterTls" : "beforeTls"] = await capabilities(run, connection);
    return { value: known };
  });

  if (security === "starttls") {
    const offered = known.beforeTls?.includes("STARTTLS") ?? false;
    const { socket } = await journal.run("starttls", () => starttls(run, connection, offered));
    connection.attach((await journal.run("tls", () => tls(run, socket))).socket);
    await learnAgain(run, journal, connection, known, asked);
  }

  if (security !== "none" && depth === "login" && login !== null) {
    const session = await journal.run("auth", async () => {
      refuseWithoutMechanism(known.afterTls ?? []);
      const trusted = { trusted: true, connection } as const;
      held.session = openSession(run, trusted, login, greeted.value, known.afterTls ?? []);
      return { ...(await auth(connection, held.session, greeted.value)), session: held.session };
    });
    known.afterLogin = dialogue.capabilities;
    await journal.run("list", () => list(connection, session.session));
    await journal.run("status", () => status(run, connection, session.session));
    session.session.close();
  }
  await journal.run("logout", () => logout(run, connection));
}

/** What was announced before TLS does not count after it: asked again, as a part of the capability phase. */
async function learnAgain(run: Run, journal: Journal, connection: Connection, known: Known, at: number): Promise<void> {
  try {
    known.afterTls = await capabilities(run, connection);
  } catch (error) {
    journal.fail("capability", { at }, toFailure(error), known);
    throw new Stop();
  }
}
