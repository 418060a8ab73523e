import { subscribe, unsubscribe } from "node:diagnostics_channel";
import { Socket } from "node:net";
import { onTestFinished } from "vitest";
import type { ServerConfig } from "../../../../server/config/types.ts";
import type { ImapServer } from "../../../../server/demo/imap-server.ts";
import type { ImapServerOptions } from "../../../../server/demo/options.ts";
import type { SessionRecord } from "../../../../server/demo/session-record.ts";
import { startDeadline } from "../../../../server/probe/deadline.ts";
import { createPeerText } from "../../../../server/probe/peer-text/peer-text.ts";
import { ask } from "../../../../server/probe/questions/ask.ts";
import type { PortToCompare } from "../../../../server/probe/questions/other-ports.ts";
import type { Run } from "../../../../server/probe/run.ts";
import { systemResolve } from "../../../../server/probe/wire/resolver.ts";
import { fakeImapServer } from "../../../support/fault-server.ts";
import { serverConfig } from "../../../support/server-config.ts";

/** One fake server an address, all on the same port; the addresses are 127.0.0.1, 127.0.0.2 and so on. */
export async function serversOnOnePort(...each: readonly Partial<ImapServerOptions>[]): Promise<readonly ImapServer[]> {
  const servers: ImapServer[] = [];
  for (const [index, options] of each.entries()) {
    const port = servers[0]?.port ?? 0;
    servers.push(await fakeImapServer({ ...options, host: `127.0.0.${index + 1}`, port }));
  }
  return servers;
}

/** A run against the first of `servers` by the name `localhost`; its deadline begins now. */
export async function runAgainst(
  [first]: readonly ImapServer[],
  overrides: Partial<ServerConfig> = {},
  cancel?: AbortSignal,
): Promise<Run> {
  if (first === undefined) throw new Error("there is no server to run against");
  const config = await serverConfig(first, { host: "localhost", depth: "full", ...overrides });
  const start = performance.now();
  const deadline = startDeadline(config.timeoutSeconds, cancel);
  onTestFinished(() => deadline.clear());
  const elapsed = () => (performance.now() - start) / 1000;
  return { config, deadline, peer: createPeerText(config), elapsed, resolve: systemResolve };
}

/** Asks everything of the addresses of `servers`; on no other port unless given. */
export async function askAll(
  servers: readonly ImapServer[],
  overrides: Partial<ServerConfig> = {},
  ports: readonly PortToCompare[] = [],
) {
  const run = await runAgainst(servers, overrides);
  const answers = await ask(run, { addresses: servers.map(({ host }) => host) }, ports);
  await Promise.all(servers.map((server) => server.idle()));
  return answers;
}

/** What every question keeps to: no attempt to log in, and a LOGOUT wherever IMAP was spoken and TLS did not fail after it. */
export function manners(servers: readonly ImapServer[]) {
  const sessions = servers.flatMap((server) => server.sessions);
  return {
    credentials: sessions.flatMap(({ credentials }) => credentials),
    leftWithoutLogout: sessions.filter(leftWithoutLogout).map(({ lines }) => lines),
  };
}

/** How a TLS record of type handshake begins (RFC 8446 section 5.1). */
const HANDSHAKE_RECORD = "\x16\x03";

function leftWithoutLogout({ lines, tls }: SessionRecord): boolean {
  // A silent server is asked whether it waits for TLS; its ClientHello may look like lines.
  if (lines[0]?.startsWith(HANDSHAKE_RECORD)) return false;
  const last = lines.at(-1)?.split(" ")[1];
  return last !== undefined && last !== "LOGOUT" && (tls || last !== "STARTTLS");
}

/**
 * The connections that are made from now on: how many, and how many there were at once, at most. One counts from the
 * moment it is dialled until it is closed: a server in the same process hears of the end only after the next has begun.
 */
export function countConnections() {
  const count = { all: 0, open: 0, peak: 0 };
  const began = (message: unknown) => {
    if (typeof message !== "object" || message === null || !("socket" in message)) return;
    if (!(message.socket instanceof Socket)) return;
    count.all += 1;
    count.open += 1;
    count.peak = Math.max(count.peak, count.open);
    message.socket.once("close", () => {
      count.open -= 1;
    });
  };
  subscribe("net.client.socket", began);
  onTestFinished(() => {
    unsubscribe("net.client.socket", began);
  });
  return count;
}
