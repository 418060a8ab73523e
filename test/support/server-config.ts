import { Secret } from "../../server/config/secret.ts";
import type { ServerConfig } from "../../server/config/types.ts";
import type { ImapServer } from "../../server/demo/imap-server.ts";
import { testAuthority } from "./fault-server.ts";

/** The configuration of a fake server that a check of it succeeds with; the overrides say what is different. */
export async function serverConfig(
  server: Pick<ImapServer, "host" | "port" | "options">,
  overrides: Partial<ServerConfig> = {},
): Promise<ServerConfig> {
  const { user, password, security } = server.options;
  return {
    name: "corp",
    host: server.host,
    port: server.port,
    security,
    login: { user, password: new Secret(password) },
    depth: "login",
    mailboxes: ["INBOX"],
    sync: null,
    timing: { kind: "every", seconds: 60 },
    timeoutSeconds: 15,
    thresholds: { certificateDays: 21, quotaPercent: 90, newestMessageAge: null, seconds: {} },
    confirm: 2,
    maintenance: [],
    ca: (await testAuthority()).certificate,
    labels: {},
    address: null,
    family: null,
    ...overrides,
  };
}
