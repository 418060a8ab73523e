import type { Config, ServerConfig } from "../../server/config/types.ts";

/** A whole configuration in memory, with these servers. */
export function configOf(...servers: ServerConfig[]): Config {
  return {
    listen: { host: "127.0.0.1", port: 0 },
    publicUrl: null,
    allowedHosts: [],
    trustedProxies: [],
    tls: null,
    data: null,
    access: null,
    selfCheck: { enabled: true, targets: "configured", perMinute: 6 },
    streams: { perClient: 20 },
    modules: [],
    retention: { checks: 86_400, failures: 86_400, hourly: 86_400 },
    servers,
  };
}
