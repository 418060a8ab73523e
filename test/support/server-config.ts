import { Secret } from "../../server/config/secret.ts";
import type { ServerConfig } from "../../server/config/types.ts";
import type { ImapServer } from "../../server/demo/imap-server.ts";
import { testAuthority } from "./fault-server.ts";
import { PLAIN_SERVER } from "./plain-server.ts";

/** The configuration of a fake server that a check of it succeeds with; the overrides say what is different. */
export async function serverConfig(
  server: Pick<ImapServer, "host" | "port" | "options">,
  overrides: Partial<ServerConfig> = {},
): Promise<ServerConfig> {
  const { user, password, security } = server.options;
  return {
    ...PLAIN_SERVER,
    host: server.host,
    port: server.port,
    security,
    login: { user, password: new Secret(password) },
    depth: "login",
    thresholds: { ...PLAIN_SERVER.thresholds, certificateDays: 21 },
    ca: (await testAuthority()).certificate,
    ...overrides,
  };
}
