import { isIP } from "node:net";
import type { Depth } from "../contract/depths.ts";
import type { Security } from "../contract/securities.ts";
import { completeConnection, type PortAndSecurity } from "./connection.ts";
import { onceServer } from "./once-server.ts";
import { parseTargetAddress, type TargetAddress } from "./target-address.ts";
import type { Credential, Login, ServerConfig } from "./types.ts";
import { UsageError } from "./usage-error.ts";

/** What the options of the command line say about a target; null where an option is not given. */
export type TargetOptions = {
  user: string | null;
  credential: Credential | null;
  security: Security | null;
  depth: Depth | null;
  family: 4 | 6 | null;
  /** The IP address to dial instead of looking the host up. */
  address: string | null;
  /** Further trusted certificate authorities, PEM. */
  caPem: string | null;
  timeoutSeconds: number | null;
};

/** The server that a TARGET of the command line names; throws a `UsageError` that says what to write instead. */
export function parseTarget(target: string, options: TargetOptions): ServerConfig {
  const parts = parseTargetAddress(target);
  const connection = connectionOf(parts, options.security);
  const login = loginOf(parts, options);
  if ((options.depth === "login" || options.depth === "sync") && login === null) {
    throw new UsageError(
      `--depth ${options.depth} needs a login: add --user NAME and --password-env VAR (or --token-env VAR)`,
    );
  }
  const server = onceServer({ host: parts.host, ...connection }, login, options.depth);
  return {
    ...server,
    timeoutSeconds: options.timeoutSeconds ?? server.timeoutSeconds,
    ca: options.caPem,
    address: addressOf(options),
    family: options.family,
  };
}

function connectionOf({ scheme, port }: TargetAddress, security: Security | null): PortAndSecurity {
  if (scheme === "imaps" && security !== null && security !== "implicit-tls") {
    throw new UsageError(`imaps:// means implicit TLS, and --security ${security} does not: leave out one of them`);
  }
  if (scheme === "imap" && security === "implicit-tls") {
    throw new UsageError("imap:// means STARTTLS: write imaps:// for implicit TLS");
  }
  const implied = scheme === null ? null : scheme === "imaps" ? "implicit-tls" : "starttls";
  const connection = completeConnection(port ?? undefined, security ?? implied ?? undefined);
  if (connection !== null) return connection;
  throw new UsageError(
    `port ${port} is not a standard IMAP port, so say which security it uses: add --security implicit-tls, --security starttls or --security none`,
  );
}

function loginOf(
  { user: inTarget }: TargetAddress,
  { user: inOption, credential, depth }: TargetOptions,
): Login | null {
  if (inTarget !== null && inOption !== null && inTarget !== inOption) {
    throw new UsageError("the target names one user and --user another: leave out one of them");
  }
  const user = inTarget ?? inOption;
  if (user === null && credential !== null) {
    const noun = "token" in credential ? "an access token" : "a password";
    throw new UsageError(`there is ${noun} but no user: add --user NAME`);
  }
  if (user !== null && credential === null && depth !== "connect") {
    throw new UsageError(
      "there is a user but no password: add --password-env VAR, --password-file FILE, --password-stdin or --token-env VAR (or --depth connect)",
    );
  }
  return user === null || credential === null ? null : { user, ...credential };
}

function addressOf({ address, family }: TargetOptions): string | null {
  if (address === null) return null;
  const bare = address.replace(/^\[(.*)\]$/, "$1");
  const version = isIP(bare);
  if (version === 0) throw new UsageError("--address takes an IP address: write --address 192.0.2.1 or 2001:db8::1");
  if (family !== null && family !== version) {
    throw new UsageError(
      `--address is an IPv${version} address and --family asks for IPv${family}: leave out one of them`,
    );
  }
  return bare;
}
