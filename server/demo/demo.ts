import { Secret } from "../config/secret.ts";
import type { ServerConfig, SyncConfig } from "../config/types.ts";
import { type Authority, createAuthority } from "./certificates.ts";
import { type ImapServer, startImapServer } from "./imap-server.ts";
import { HEALTHY, type ImapServerOptions } from "./options.ts";

/** Servers of our own, one for each thing that commonly goes wrong, and the configuration that monitors them. */
export type Demo = {
  servers: readonly ServerConfig[];
  /** Ends all of them at once. */
  close(): Promise<void>;
};

/** One server of the demo: how it behaves, and what its configuration says beyond the usual. */
type Example = {
  name: string;
  /** Null when nothing listens. */
  behaviour: Partial<ImapServerOptions> | null;
  /** Days of certificate validity left; negative when it has expired. A year when left out. */
  certificateDays?: number;
  config?: Partial<ServerConfig>;
};

const HOST = "127.0.0.1";
const NAME = "localhost";
const DAY_MS = 86_400_000;

/** A port of the operating system's reserved range on which nothing listens on loopback: tcpmux (RFC 1078). */
const NOBODY_LISTENS = 1;

/** A canary in a mailbox of its own, often enough to be seen by whoever looks at the demo. */
const SYNC: SyncConfig = { everySeconds: 60, mailbox: "imapscope" };

/** What IDLE takes to tell of a change on a server that is told of it itself. */
const USUAL_PUSH_SECONDS = 0.04;

const EXAMPLES: readonly Example[] = [
  { name: "healthy", behaviour: {}, config: { sync: SYNC } },
  { name: "certificate-expiring", behaviour: { security: "starttls" }, certificateDays: 9, config: { sync: SYNC } },
  { name: "certificate-expired", behaviour: {}, certificateDays: -3 },
  { name: "wrong-password", behaviour: {}, config: { login: { user: HEALTHY.user, password: new Secret("guessed") } } },
  {
    name: "slow",
    behaviour: { delays: { auth: 1.2 } },
    config: { thresholds: { certificateDays: null, quotaPercent: 90, newestMessageAge: null, seconds: { total: 1 } } },
  },
  // Later than any server is that is told of changes, sooner than one that looks for them itself.
  { name: "push-slow", behaviour: { pushDelay: 8 }, config: { sync: SYNC } },
  { name: "starttls-missing", behaviour: { security: "none" }, config: { security: "starttls" } },
  { name: "refused", behaviour: null },
];

/** Starts the demo on ephemeral ports of 127.0.0.1; writes no file and needs no privilege. */
export async function startDemo(): Promise<Demo> {
  const authority = await createAuthority("imapscope demo authority");
  const running: ImapServer[] = [];
  const close = async () => {
    await Promise.all(running.map((server) => server.close()));
  };
  try {
    const servers: ServerConfig[] = [];
    for (const example of EXAMPLES) {
      const server = example.behaviour === null ? null : await start(example, authority);
      if (server !== null) running.push(server);
      servers.push(configure(example, server, authority, servers.length));
    }
    return { servers, close };
  } catch (error) {
    await close();
    throw error;
  }
}

async function start({ behaviour, certificateDays = 365 }: Example, authority: Authority): Promise<ImapServer> {
  const now = Date.now();
  const certificate = await authority.issue({
    names: [NAME, HOST],
    commonName: NAME,
    notBefore: new Date(now - 90 * DAY_MS),
    // An hour beyond, so that whole days stay what they say for a while.
    notAfter: new Date(now + certificateDays * DAY_MS + (Math.sign(certificateDays) * DAY_MS) / 24),
  });
  return startImapServer({ pushDelay: USUAL_PUSH_SECONDS, ...behaviour, host: HOST, certificate });
}

function configure(example: Example, server: ImapServer | null, authority: Authority, index: number): ServerConfig {
  return {
    name: example.name,
    host: NAME,
    port: server?.port ?? NOBODY_LISTENS,
    security: server?.options.security ?? "implicit-tls",
    login: { user: HEALTHY.user, password: new Secret(HEALTHY.password) },
    depth: "login",
    mailboxes: ["INBOX", "Archive"],
    sync: null,
    // Not all at the same moment: the page is to move.
    timing: { kind: "every", seconds: 3 + (index % 3) },
    timeoutSeconds: 10,
    thresholds: { certificateDays: null, quotaPercent: 90, newestMessageAge: null, seconds: {} },
    // Whoever looks at the demo is to see at once what is wrong.
    confirm: 1,
    maintenance: [],
    ca: authority.certificate,
    labels: { site: "demo" },
    address: null,
    family: 4,
    ...example.config,
  };
}
