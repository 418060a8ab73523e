import type { Depth } from "../contract/depths.ts";
import { hostPort } from "../contract/host-port.ts";
import type { Security } from "../contract/securities.ts";
import { thresholdsSchema } from "./schema/thresholds.ts";
import type { Login, ServerConfig } from "./types.ts";

/** How long a check that somebody waits for may take: the slow questions need more than a session does. */
export function defaultTimeoutSeconds(depth: Depth | null): number {
  return depth === "full" ? 60 : 15;
}

/** A server that is checked once because somebody asks for it, as it is configured where nobody says otherwise. */
export function onceServer(
  { host, port, security }: { host: string; port: number; security: Security },
  login: Login | null,
  depth: Depth | null = null,
): ServerConfig {
  return {
    name: hostPort({ host, port }),
    host,
    port,
    security,
    login,
    depth: depth ?? (login === null ? "connect" : "login"),
    sync: null,
    mailboxes: ["INBOX"],
    timing: { kind: "every", seconds: 60 },
    timeoutSeconds: defaultTimeoutSeconds(depth),
    thresholds: { ...thresholdsSchema.parse({}), certificateDays: null, newestMessageAge: null, seconds: {} },
    confirm: 1,
    maintenance: [],
    ca: null,
    labels: {},
    address: null,
    family: null,
  };
}
