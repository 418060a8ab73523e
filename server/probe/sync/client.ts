import { ImapFlow, type ListResponse } from "imapflow";
import type { Failure } from "../../contract/facts.ts";
import { PhaseError, toFailure } from "../failure.ts";
import { type Listed, pathOf } from "../mailboxes/list-mailboxes.ts";
import type { Run } from "../run.ts";
import { behindSilence, refusal, whyEnded } from "../wire/command.ts";
import type { Connection } from "../wire/connection.ts";

/** More than any server needs to say at once; less than would hurt us. */
const LIMITS = {
  maxLineLength: 1024 * 1024,
  maxLiteralSize: 256 * 1024,
  maxResponseSize: 2 * 1024 * 1024,
  maxResponseTokens: 100_000,
};
/** imapflow's own waits must never end before ours, which last longer where this process was held up. */
const BEYOND_DEADLINE_MS = 86_400_000;

/** What a canary needs of imapflow. */
export type Client = Pick<
  ImapFlow,
  | "append"
  | "capabilities"
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

/** A session of a canary, speaking through imapflow. */
export type ClientSession = {
  /**
   * Has imapflow do something, which means some of these commands. When the server refuses one of them (imapflow then
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

/**
 * Hands a connection on which we are logged in to imapflow. It gets a stream that begins with a greeting of our own, PREAUTH with
 * the capabilities that are known; it never sees a socket, a name, a certificate or a password.
 */
export async function openClient(run: Run, connection: Connection): Promise<ClientSession> {
  // Who we are was said before the login.
  const announced = (connection.dialogue.capabilities ?? []).filter((capability) => capability !== "ID");
  const client = new ImapFlow({
    host: run.config.host,
    port: run.config.port,
    secure: true,
    transport: { connect: (_options, onConnect) => opened(connection, greetingLine(announced), onConnect) },
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
  try {
    await ask(client.connect());
  } catch (error) {
    client.close();
    throw error;
  }
  return {
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

function greetingLine(capabilities: readonly string[]): string {
  // A placeholder is no atom.
  const atoms = capabilities.filter((capability) => /^[!-~]+$/.test(capability));
  const known = atoms.length > 0 ? ` [CAPABILITY ${atoms.join(" ")}]` : "";
  return `* PREAUTH${known} ready\r\n`;
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
    if (error instanceof PhaseError) throw behindSilence(connection, error);
    const failure = toFailure(error);
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

/** A listed mailbox by its own name: imapflow puts the personal prefix before each, and guesses at what is no modified UTF-7. */
export function listedAs(mailbox: ListResponse, { capabilities }: Pick<ImapFlow, "capabilities">): Listed {
  const { pathAsListed: wireName, flags, subscribed } = mailbox;
  const delimiter = mailbox.delimiter ?? null;
  const isUtf8 = capabilities.has("IMAP4rev2") && !capabilities.has("IMAP4rev1");
  const path = pathOf(wireName, delimiter, isUtf8);
  return { path, wireName, delimiter, flags, ...(subscribed === undefined ? {} : { subscribed }) };
}
