import { createServer, type Server, type Socket } from "node:net";
import { createSecureContext, type SecureContext } from "node:tls";
import { selfSigned } from "./certificates.ts";
import { HEALTHY, type ImapServerOptions } from "./options.ts";
import { serve } from "./serve.ts";
import { DemoSession, type Shared } from "./session.ts";
import type { SessionRecord } from "./session-record.ts";
import { MailboxStore } from "./store/mailbox-store.ts";

/** A running server of `startImapServer`. */
export type ImapServer = {
  readonly host: string;
  readonly port: number;
  /** What happened on each connection, the oldest first; the last 100. */
  readonly sessions: readonly SessionRecord[];
  /** The behaviour as it is now. */
  readonly options: ImapServerOptions;
  /** The mailboxes as they are now; what sessions store stays until `set` is given other mailboxes. */
  readonly store: MailboxStore;
  /** Changes the behaviour from the next step of every session on; host and port stay. */
  set(changes: Partial<ImapServerOptions>): void;
  /** Refuses new connections and ends the open ones; `start` brings it back on the same port. */
  stop(): Promise<void>;
  start(): Promise<void>;
  /** Resolves when no session is open any more: a client's last words have arrived. */
  idle(): Promise<void>;
  /** Ends everything at once. */
  close(): Promise<void>;
};

const MAX_SESSIONS = 100;

/** Starts an IMAP server on a loopback address that behaves well except for what the options change. */
export async function startImapServer(changes: Partial<ImapServerOptions> = {}): Promise<ImapServer> {
  let options: ImapServerOptions = { ...HEALTHY, ...changes };
  const certificate = options.certificate ?? (await selfSigned({ names: ["localhost", "127.0.0.1", "::1"] }));
  const records: SessionRecord[] = [];
  const open = new Map<DemoSession, Promise<void>>();
  const store = new MailboxStore(() => options);
  const shared: Shared = {
    options: () => options,
    secureContext: contextCache(() => ({ ...options, certificate: options.certificate ?? certificate })),
    store,
    loggedIn: () =>
      [...open.keys()].filter(({ state, record }) => state !== "not-authenticated" && !record.ended).length,
  };

  function accept(socket: Socket): void {
    const session = new DemoSession(socket, shared);
    records.push(session.record);
    if (records.length > MAX_SESSIONS) records.shift();
    open.set(session, finish(session));
  }

  async function finish(session: DemoSession): Promise<void> {
    await serve(session);
    await session.closed;
    open.delete(session);
  }

  const server = createServer({ allowHalfOpen: false }, accept);
  let port = await listen(server, options.port, options.host);

  async function stop(): Promise<void> {
    const stopped = new Promise<void>((resolve) => server.close(() => resolve()));
    for (const session of open.keys()) session.destroy();
    await stopped;
    await Promise.all(open.values());
  }

  return {
    host: options.host,
    get port() {
      return port;
    },
    get options() {
      return options;
    },
    sessions: records,
    store,
    set(more) {
      options = { ...options, ...more, host: options.host, port: options.port };
      if (more.mailboxes !== undefined) store.reset();
    },
    stop,
    async start() {
      port = await listen(server, port, options.host);
    },
    async idle() {
      while (open.size > 0) await Promise.all(open.values());
    },
    close: stop,
  };
}

function listen(server: Server, port: number, host: string): Promise<number> {
  return new Promise((resolve, reject) => {
    server.once("error", reject);
    server.listen({ port, host }, () => {
      server.off("error", reject);
      const address = server.address();
      if (address === null || typeof address === "string")
        reject(new Error("The server does not listen on a TCP port"));
      else resolve(address.port);
    });
  });
}

/** One context for as long as certificate and TLS options stay the same: making one costs more than a handshake. */
function contextCache(current: () => Pick<ImapServerOptions, "tls"> & { certificate: { key: string; chain: string } }) {
  let made: { from: ReturnType<typeof current>; context: SecureContext } | null = null;
  return (): SecureContext => {
    const now = current();
    if (made === null || made.from.certificate !== now.certificate || made.from.tls !== now.tls) {
      const { key, chain: cert } = now.certificate;
      made = { from: now, context: createSecureContext({ key, cert, ...now.tls }) };
    }
    return made.context;
  };
}
