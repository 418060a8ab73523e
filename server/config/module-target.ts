import { hostPort } from "../contract/host-port.ts";
import type { Security } from "../contract/securities.ts";
import { completeConnection } from "./connection.ts";
import { parseHost } from "./host.ts";
import { parseTargetAddress } from "./target-address.ts";
import type { ModuleConfig, ServerConfig } from "./types.ts";
import { UsageError } from "./usage-error.ts";

/** What of a target decides about the connection. */
type Address = { host: string; port: number | null; security: Security | null; address?: string | null };

/**
 * The server that a target of `/probe` means, probed as the module says: `imaps://host[:port]`, `imap://host[:port]`,
 * `host[:port]`, or the name of a configured server. Throws a `UsageError` that says what to write instead.
 */
export function moduleServer(target: string, module: ModuleConfig, servers: readonly ServerConfig[]): ServerConfig {
  const { host, port, security, address = null } = addressOf(target, servers);
  if (security !== null && module.security !== null && security !== module.security) {
    throw new UsageError(
      `the target means ${security}, but the module ${module.name} is for ${module.security}: write only host:port, or use another module`,
    );
  }
  const connection = completeConnection(port ?? undefined, security ?? module.security ?? undefined);
  if (connection === null) {
    throw new UsageError(
      `port ${port} is not a standard IMAP port, so say which security it uses: write imaps:// or imap:// before the host, or security: implicit-tls in the module ${module.name}`,
    );
  }
  const { targets: _, name: __, ...settings } = module;
  return {
    ...settings,
    name: hostPort({ host, port: connection.port }),
    host,
    ...connection,
    timing: { kind: "every", seconds: 60 },
    confirm: 1,
    maintenance: [],
    sync: null,
    labels: {},
    address,
  };
}

/**
 * The same, with this name in SNI and as the one that the certificate must match, as blackbox_exporter's parameter `hostname` means
 * it: dialled is what the target names. Null where the text is no host name.
 */
export function withHostname(server: ServerConfig, hostname: string): ServerConfig | null {
  const host = parseHost(hostname);
  return host === null ? null : { ...server, host, lookUp: server.host };
}

function addressOf(target: string, servers: readonly ServerConfig[]): Address {
  const named = servers.find(({ name }) => name === target);
  if (named !== undefined) return named;
  if (target.includes("@")) {
    throw new UsageError(
      "a target must not name a user, because its module says who logs in: write imaps://host[:port], imap://host[:port] or host[:port]",
    );
  }
  const { scheme, host, port } = parseTargetAddress(target);
  return { host, port, security: scheme === null ? null : scheme === "imaps" ? "implicit-tls" : "starttls" };
}
