import { isIP } from "node:net";
import type { Context } from "hono";
import type { Config, ServerConfig } from "../../config/types.ts";
import { hostPort } from "../../contract/host-port.ts";
import { isSameHost, isSameServer } from "../../contract/identity.ts";
import { outboundPolicy } from "../../probe/outbound-policy.ts";
import { maySeeServers } from "../access/identity.ts";

/** What of the configuration whoever asks may know, and what they call its servers. */
export type ShownServers = { config: Config; nameOf(configured: string): string };

/**
 * The servers as whoever asks may know them. A visitor needs where mail is, and nothing of how it is monitored: a server is called by its
 * host, and one that only this machine or the network around it reaches is not there. A name of the configuration that somebody passed on
 * in a link still leads to it.
 */
export function serversFor(c: Context, config: Config): ShownServers {
  if (maySeeServers(c.get("principal"))) return { config, nameOf: (name) => name };
  const reached = config.servers.filter(({ host }) => !isInternal(host));
  return {
    config: { ...config, servers: reached.map((server) => ({ ...server, name: hostNameOf(server, reached) })) },
    nameOf(name) {
      const server = reached.find((one) => one.name === name);
      return server ? hostNameOf(server, reached) : name;
    },
  };
}

/** Where a host has several servers, with the port for all but the first. */
function hostNameOf(server: ServerConfig, servers: readonly ServerConfig[]): string {
  const first = servers.find(({ host }) => isSameHost(host, server.host));
  return first && !isSameServer(first, server) ? hostPort(server) : server.host;
}

function isInternal(host: string): boolean {
  if (isIP(host) === 0) return /^(?:.+\.)?localhost$/i.test(host);
  return outboundPolicy("public", []).refuseAddress(host) !== null;
}
