import { ImapFlow, type ListResponse, type NamespaceObject, type StatusObject } from "imapflow";
import type { Secret } from "../config/secret.ts";
import { VERSION } from "../config/version.ts";
import type { AuthFacts, Failure, GreetingFacts } from "./facts.ts";
import { PhaseError, toFailure } from "./failure.ts";
import type { PeerText } from "./peer-text/peer-text.ts";
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
/** What STATUS is asked for; imapflow leaves out what the server does not support. */
const COUNTS = { messages: true, unseen: true, uidNext: true, uidValidity: true, highestModseq: true, size: true };
/** imapflow's own waits must never end before ours, which last longer where this process was held up. */
const BEYOND_DEADLINE_MS = 86_400_000;

/** What is shown to the server to be let in. */
export type Proof = { user: string } & ({ password: Secret } | { accessToken: Secret });

/** What EXAMINE says of a mailbox. */
export type Examined = { exists: number; uidValidity: bigint; highestModseq?: bigint | undefined };

/** What a canary needs of imapflow. */
export type Client = Pick<
  ImapFlow,
  | "append"
  | "fetchOne"
  | "list"
  | "mailboxCreate"
  | "mailboxDelete"
  | "mailboxOpen"
  | "mailboxRename"
  | "mailboxUnsubscribe"
  | "messageDelete"
  | "messageFlagsAdd"
  | "messageMove"
  | "noop"
  | "search"
  | "status"
>;

/** The session after the capabilities: logged in, speaking through imapflow. */
export type Session = {
  logIn(): Promise<void>;
  /** What the server says of itself (RFC 2971). */
  serverId(): Readonly<Record<string, string>> | null;
  /** Where mailboxes lie (RFC 2342). */
  namespaces(): AuthFacts["namespaces"];
  list(): Promise<readonly ListResponse[]>;
  status(mailbox: string): Promise<StatusObject>;
  /** Opens a mailbox read-only. */
  examine(mailbox: string): Promise<Examined>;
  /** INTERNALDATE of the newest message of the mailbox that was examined; null when it is empty. */
  newest(): Promise<Date | null>;
  /** Asks for the quota of a mailbox; the figures are read from the dialogue, where they are exact. */
  quota(mailbox: string): Promise<void>;
  /**
   * Has imapflow do something more, which means some of these commands. When the server refuses one of them (imapflow then
   * throws, or answers false or nothing) that is thrown in the server's words.
   */
  command<Value>(
    names: readonly string[],
    work: (client: Client) => Promise<Value | false | undefined>,
  ): Promise<Value>;
  /** Begins to listen to what the server announces by itself (RFC 2177), until the next command. */
  listen(): void;
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
  proof: Proof,
  greeting: GreetingFacts,
  capabilities: readonly string[],
): Session {
  const client = new ImapFlow({
    host: run.config.host,
    port: run.config.port,
    secure: true,
    auth: { user: proof.user, ...credential(proof) },
    transport: {
      connect: (_options, onConnect) => opened(connection, greetingLine(greeting, capabilities), onConnect),
    },
    clientInfo: { name: "imapscope", version: VERSION, vendor: "imapscope", "support-url": run.supportUrl ?? "" },
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
    serverId: () => stringsOf(client.serverInfo, run.peer),
    list: () => ask(client.list()),
    namespaces: () => namespacesOf(client, run.peer),
    status: async (mailbox) => {
      const counts = await ask(client.status(mailbox, COUNTS));
      // imapflow answers false where the server refused.
      if (typeof counts !== "object") throw refused(connection, "STATUS");
      return counts;
    },
    examine: async (mailbox) => ask(client.mailboxOpen(mailbox, { readOnly: true })),
    newest: async () => {
      const message = await ask(client.fetchOne("*", { internalDate: true }));
      if (typeof message !== "object" || message.internalDate === undefined) return null;
      return new Date(message.internalDate);
    },
    quota: async (mailbox) => {
      if (!(await ask(client.getQuota(mailbox)))) throw refused(connection, "GETQUOTAROOT", "GETQUOTA");
    },
    command: async (names, work) => {
      const before = connection.dialogue.newest;
      try {
        const value = await ask(work(client));
        if (value !== false && value !== undefined) return value;
      } catch (error) {
        const meant = connection.dialogue.after(before).filter(({ command }) => names.includes(command));
        const answer = meant.at(-1)?.answer;
        throw answer && answer.status !== "OK" ? new PhaseError(refusal(answer)) : error;
      }
      throw refused(connection, ...names);
    },
    listen: () => void client.idle().catch((error) => (broken ??= toFailure(error))),
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
  // A placeholder is no atom.
  const atoms = capabilities.filter((capability) => /^[!-~]+$/.test(capability));
  const known = atoms.length > 0 ? ` [CAPABILITY ${atoms.join(" ")}]` : "";
  return `* ${status ?? "OK"}${known} ready\r\n`;
}

/** Waits for imapflow, and says of a failure what the wire says of it: the server's refusal, its BYE, or a broken line. */
async function answered<Value>(
  run: Run,
  connection: Connection,
  work: Promise<Value>,
  broken: () => Failure | null,
): Promise<Value> {
  const { promise: throttled, reject } = Promise.withResolvers<never>();
  throttled.catch(() => {});
  // imapflow waits as long as such a refusal asks for, up to five minutes, and tries again: we go instead.
  connection.onActivity = () => {
    const answer = connection.dialogue.newest?.answer;
    if (answer && answer.status !== "OK" && connection.dialogue.backOff) reject(new PhaseError(refusal(answer)));
  };
  try {
    return await run.deadline.wait(Promise.race([work, throttled]));
  } catch (error) {
    if (error instanceof PhaseError) throw error;
    const failure = toFailure(error);
    // imapflow's own conclusion from a refused STATUS: the server's words are worth more.
    if (failure.code === "NotFound") throw refused(connection, "STATUS");
    const answer = connection.dialogue.exchanges.at(-1)?.answer;
    if (answer && answer.status !== "OK") throw new PhaseError(refusal(answer));
    if (connection.ended || connection.dialogue.bye) throw new PhaseError(whyEnded(connection));
    // A line that could not be read ends the session; the command that waited only learns that it is over.
    const { code, text } = broken() ?? failure;
    // imapflow quotes what it could not read.
    throw new PhaseError({ code, text: run.peer.text(text) });
  } finally {
    connection.onActivity = null;
  }
}

function refused(connection: Connection, ...commands: string[]): PhaseError {
  const answer = connection.dialogue.last(...commands)?.answer;
  if (answer && answer.status !== "OK") return new PhaseError(refusal(answer));
  if (connection.ended) return new PhaseError(whyEnded(connection));
  return new PhaseError({ code: "InvalidResponse", text: `the server did not answer ${commands[0]} with figures` });
}

function credential(proof: Proof): { pass: string } | { accessToken: string } {
  return "password" in proof ? { pass: proof.password.reveal() } : { accessToken: proof.accessToken.reveal() };
}

function stringsOf(info: unknown, peer: PeerText): Readonly<Record<string, string>> | null {
  if (typeof info !== "object" || info === null) return null;
  const entries = Object.entries(info).filter((entry): entry is [string, string] => typeof entry[1] === "string");
  return entries.length === 0 ? null : peer.record(Object.fromEntries(entries.slice(0, 30)));
}

function namespacesOf({ namespaces }: ImapFlow, peer: PeerText): AuthFacts["namespaces"] {
  if (!namespaces) return null;
  const plain = (list: readonly NamespaceObject[] | false | undefined) =>
    (list || []).map(({ prefix, delimiter }) => ({
      prefix: peer.text(prefix),
      delimiter: delimiter ? peer.text(delimiter) : (delimiter ?? null),
    }));
  return { personal: plain(namespaces.personal), others: plain(namespaces.other), shared: plain(namespaces.shared) };
}
