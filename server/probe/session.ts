import { ImapFlow, type ListResponse, type StatusObject } from "imapflow";
import type { Login } from "../config/types.ts";
import { VERSION } from "../config/version.ts";
import type { Failure, GreetingFacts } from "./facts.ts";
import { PhaseError, toFailure } from "./failure.ts";
import type { Run } from "./run.ts";
import { refusal, whyEnded } from "./wire/command.ts";
import type { Connection } from "./wire/connection.ts";

/** More than any server needs to say at once; less than would hurt us. */
const LIMITS = {
  maxLineLength: 1024 * 1024,
  maxLiteralSize: 256 * 1024,
  maxResponseSize: 2 * 1024 * 1024,
  maxResponseTokens: 100_000,
};
/** imapflow's own waits must never end before ours. */
const BEYOND_DEADLINE_MS = 60_000;

/** The session after the capabilities: logged in, speaking through imapflow. */
export type Session = {
  logIn(): Promise<void>;
  /** What the server says of itself (RFC 2971). */
  serverId(): Readonly<Record<string, string>> | null;
  list(): Promise<readonly ListResponse[]>;
  status(mailbox: string): Promise<StatusObject>;
  /** Lets go of imapflow; the connection stays. */
  close(): void;
};

/** A connection over which a password may be sent: TLS, and a certificate that was trusted. Made only by `probe`. */
export type TrustedConnection = { readonly trusted: true; readonly connection: Connection };

/**
 * Hands a trusted connection to imapflow. It gets a stream that begins with the greeting and the capabilities that we
 * have read already, so that it goes straight to the login; it never sees a socket, a name or a certificate.
 */
export function openSession(
  run: Run,
  { connection }: TrustedConnection,
  login: Login,
  greeting: GreetingFacts,
  capabilities: readonly string[],
): Session {
  const client = new ImapFlow({
    host: run.config.host,
    port: run.config.port,
    secure: true,
    auth: { user: login.user, pass: login.password.reveal() },
    transport: {
      connect: (_options, onConnect) => opened(connection, greetingLine(greeting, capabilities), onConnect),
    },
    clientInfo: { name: "imapscope", version: VERSION, vendor: "imapscope", "support-url": "" },
    connectionTimeout: run.config.timeoutSeconds * 1000 + BEYOND_DEADLINE_MS,
    greetingTimeout: run.config.timeoutSeconds * 1000 + BEYOND_DEADLINE_MS,
    socketTimeout: run.config.timeoutSeconds * 1000 + BEYOND_DEADLINE_MS,
    logger: false,
    disableAutoIdle: true,
    disableCompression: true,
    disableAutoEnable: true,
    ...LIMITS,
  });
  // Before connect(): an error event without a listener would end the process.
  let broken: Failure | null = null;
  client.on("error", (error) => {
    broken ??= toFailure(error);
  });
  const ask = <Value>(work: Promise<Value>) => answered(run, connection, work, () => broken);
  return {
    logIn: () => ask(client.connect()),
    serverId: () => stringsOf(client.serverInfo),
    list: () => ask(client.list()),
    status: async (mailbox) => {
      const counts = await ask(
        client.status(mailbox, { messages: true, unseen: true, uidNext: true, uidValidity: true }),
      );
      // imapflow answers false where the server refused.
      if (typeof counts !== "object") throw refused(connection);
      return counts;
    },
    close: () => client.close(),
  };
}

/** The stream for imapflow, reported as connected once imapflow has its hands on it. */
function opened(connection: Connection, line: string, onConnect: () => void) {
  setImmediate(onConnect);
  // Nothing watches for silence here: the deadline of the probe does.
  return Object.assign(connection.view(line), { setTimeout: () => {} });
}

function greetingLine({ status }: GreetingFacts, capabilities: readonly string[]): string {
  const known = capabilities.length > 0 ? ` [CAPABILITY ${capabilities.join(" ")}]` : "";
  return `* ${status ?? "OK"}${known} ready\r\n`;
}

/** Waits for imapflow, and says of a failure what the wire says of it: the server's refusal, its BYE, or a broken line. */
async function answered<Value>(
  run: Run,
  connection: Connection,
  work: Promise<Value>,
  broken: () => Failure | null,
): Promise<Value> {
  try {
    return await run.deadline.wait(work);
  } catch (error) {
    if (error instanceof PhaseError) throw error;
    const failure = toFailure(error);
    if (failure.code === "NotFound") throw new PhaseError(failure);
    const answer = connection.dialogue.exchanges.at(-1)?.answer;
    if (answer && answer.status !== "OK") throw new PhaseError(refusal(answer));
    if (connection.ended || connection.dialogue.bye) throw new PhaseError(whyEnded(connection));
    // A line that could not be read ends the session; the command that waited only learns that it is over.
    throw new PhaseError(broken() ?? failure);
  }
}

function refused(connection: Connection): PhaseError {
  const answer = connection.dialogue.last("STATUS")?.answer;
  if (answer && answer.status !== "OK") return new PhaseError(refusal(answer));
  return new PhaseError({ code: "InvalidResponse", text: "the server did not answer STATUS with counts" });
}

function stringsOf(info: unknown): Readonly<Record<string, string>> | null {
  if (typeof info !== "object" || info === null) return null;
  const entries = Object.entries(info).filter((entry): entry is [string, string] => typeof entry[1] === "string");
  return entries.length === 0 ? null : Object.fromEntries(entries.slice(0, 30));
}
