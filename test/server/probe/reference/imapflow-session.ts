import { ImapFlow, type ListResponse, type NamespaceObject } from "imapflow";
import type { AuthFacts, Failure } from "../../../../server/contract/facts.ts";
import { PhaseError, toFailure } from "../../../../server/probe/failure.ts";
import { listedMailbox } from "../../../../server/probe/listed-mailbox.ts";
import { clientInfo } from "../../../../server/probe/login/identify.ts";
import type { Listed as ListedMailbox } from "../../../../server/probe/mailboxes/list-mailboxes.ts";
import type { PeerText } from "../../../../server/probe/peer-text/peer-text.ts";
import type { Run } from "../../../../server/probe/run.ts";
import { behindSilence, refusal, whyEnded } from "../../../../server/probe/wire/command.ts";
import type { Argument } from "../../../../server/probe/wire/command-pieces.ts";
import type { Connection } from "../../../../server/probe/wire/connection.ts";
import { decodeMailboxName, encodeMailboxName } from "../../../../server/probe/wire/mailbox-name.ts";
import type { Response } from "../../../../server/probe/wire/tokens.ts";
import { request } from "./imapflow-request.ts";

/** More than any server needs to say at once; less than would hurt us. */
const LIMITS = {
  maxLineLength: 1024 * 1024,
  maxLiteralSize: 256 * 1024,
  maxResponseSize: 2 * 1024 * 1024,
  maxResponseTokens: 100_000,
};
/** imapflow's own waits must never end before ours, which last longer where this process was held up. */
const BEYOND_DEADLINE_MS = 86_400_000;

/** A mailbox as the server lists it: what its name means, and how it is written on the wire. */
type Listed = Omit<ListedMailbox, "flags"> & { flags: Set<string> };

/** The session after the login, speaking through imapflow. */
export type ReferenceSession = {
  /** Begins it: asks for the namespaces, and for the server's ID where that is not known. */
  begin(): Promise<void>;
  /** What the server says of itself (RFC 2971), also before the login. */
  serverId(): Readonly<Record<string, string>> | null;
  /** Where mailboxes lie (RFC 2342). */
  namespaces(): AuthFacts["namespaces"];
  list(): Promise<readonly Listed[]>;
  /** The name by which the server knows a mailbox that people call so: as it was listed, else in modified UTF-7. */
  wireName(mailbox: string): string;
  /**
   * Sends a command and gives its untagged responses of these kinds (`STATUS`, `EXISTS`, `OK`), in the order in which they came.
   * Its refusal is thrown in the server's words.
   */
  request(command: string, args: readonly Argument[], kinds: readonly string[]): Promise<readonly Response[]>;
  /** Lets go of imapflow; the connection stays. */
  close(): void;
};

/** An ID of one field may be all that a server tells to whoever is not logged in. */
const WHOLE_ID = 2;

/**
 * Hands a connection on which we are logged in to imapflow. It gets a stream that begins with a greeting of our own, PREAUTH with
 * the capabilities that are known; it never sees a socket, a name, a certificate or a password.
 */
export function openSession(
  run: Run,
  connection: Connection,
  capabilities: readonly string[],
  identity: AuthFacts["serverId"],
): ReferenceSession {
  const isIdentified = Object.keys(identity ?? {}).length >= WHOLE_ID;
  const announced = isIdentified ? capabilities.filter((capability) => capability !== "ID") : capabilities;
  const client = new ImapFlow({
    host: run.config.host,
    port: run.config.port,
    secure: true,
    transport: { connect: (_options, onConnect) => opened(connection, greetingLine(announced), onConnect) },
    // imapflow gives its own address where there is none.
    clientInfo: { "support-url": "", ...clientInfo(run) },
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
  let listed: readonly Listed[] = [];
  const ask = <Value>(work: Promise<Value>) => answered(run, connection, work, () => broken);
  return {
    begin: () => ask(client.connect()),
    serverId: () => stringsOf(client.serverInfo, run.peer) ?? identity,
    list: async () => {
      listed = (await ask(client.list())).map((mailbox) => listedAs(mailbox, client));
      return listed;
    },
    namespaces: () => namespacesOf(client, run.peer),
    wireName: (mailbox) => wireName(mailbox, listed, client),
    request: (command, args, kinds) => ask(request(client, command, args, kinds)),
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

/** A listed mailbox by its own name: imapflow puts the personal prefix before each, and guesses at what is no modified UTF-7. */
function listedAs(mailbox: ListResponse, client: Pick<ImapFlow, "capabilities">): Listed {
  const { pathAsListed: wireName, flags, subscribed } = mailbox;
  const delimiter = mailbox.delimiter ?? null;
  const decoded = namesAreUtf8(client) ? wireName : (decodeMailboxName(wireName) ?? wireName);
  const path = delimiter && decoded.startsWith(delimiter) ? decoded.slice(delimiter.length) : decoded;
  return {
    path: /^inbox$/i.test(path) ? "INBOX" : path,
    wireName,
    delimiter,
    flags,
    ...(subscribed === undefined ? {} : { subscribed }),
  };
}

function wireName(mailbox: string, listed: readonly Listed[], client: ImapFlow): string {
  // As they were sent: what is asked for is no fact.
  const { personal, other, shared } = client.namespaces ?? {};
  const prefixes = (personal || []).map(({ prefix }) => prefix);
  const known = listedMailbox(mailbox, listed, prefixes);
  if (known) return known.wireName;
  const namespaces = [personal, other, shared].flatMap((some) => some || []).filter(({ prefix }) => prefix !== "");
  const isWhole = /^inbox$/i.test(mailbox) || namespaces.some(({ prefix }) => mailbox.startsWith(prefix));
  const whole = isWhole ? mailbox : `${prefixes[0] ?? ""}${mailbox}`;
  return namesAreUtf8(client) ? whole : encodeMailboxName(whole);
}

/** Where there is no IMAP4rev1 any more, names are UTF-8 (RFC 9051 section 5.1); nothing else is enabled here. */
function namesAreUtf8({ capabilities }: Pick<ImapFlow, "capabilities">): boolean {
  return capabilities.has("IMAP4rev2") && !capabilities.has("IMAP4rev1");
}
