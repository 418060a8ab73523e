import { resolve } from "node:path";
import { completeConnection } from "./connection.ts";
import type { SECRETS } from "./schema/secret.ts";
import type { WrittenConfig, WrittenServer } from "./schema.ts";
import type { Secret } from "./secret.ts";
import { type Sources, secretId } from "./sources.ts";
import type { Config, Login, ServerConfig, Timing } from "./types.ts";

/** The configuration with every default filled in; `folder` is where its relative paths start. */
export function completeConfig(written: WrittenConfig, sources: Sources, folder: string): Config {
  return {
    listen: written.listen,
    publicUrl: written.publicUrl ?? null,
    data: resolve(folder, written.data),
    retention: written.retention,
    servers: written.servers.map((server, index) => completeServer(server, index, written.defaults, sources)),
  };
}

function completeServer(
  server: WrittenServer,
  index: number,
  defaults: WrittenConfig["defaults"],
  sources: Sources,
): ServerConfig {
  const connection = completeConnection(server.port, server.security);
  if (connection === null) throw new Error(`server ${server.name}: the schema let a port without security through`);
  const { seconds, certificateDays, quotaPercent, newestMessageAge = null } = server.thresholds;
  return {
    name: server.name,
    host: server.host,
    ...connection,
    login: loginOf(server, index, sources),
    depth: server.auth === undefined ? "connect" : (server.depth ?? defaults.depth),
    mailboxes: server.mailboxes,
    timing: timingOf(server, defaults.every),
    timeoutSeconds: server.timeout ?? defaults.timeout,
    thresholds: { certificateDays, quotaPercent, newestMessageAge, seconds: { ...seconds } },
    confirm: server.confirm ?? defaults.confirm,
    ca: sources.authorities.get(index) ?? null,
    labels: server.labels,
    address: null,
    family: null,
  };
}

function loginOf({ name, auth }: WrittenServer, index: number, { secrets }: Sources): Login | null {
  const read = (key: keyof typeof SECRETS): Secret => {
    const secret = secrets.get(secretId(index, key));
    if (secret === undefined) throw new Error(`server ${name}: no ${key} was read and no problem reported`);
    return secret;
  };
  if (auth === undefined) return null;
  const { user, oauth2 } = auth;
  if (oauth2 === undefined) return { user, password: read("password") };
  return {
    user,
    oauth2: {
      tokenUrl: oauth2.tokenUrl,
      clientId: oauth2.clientId,
      clientSecret: oauth2.clientSecret === undefined ? null : read("clientSecret"),
      scope: oauth2.scope ?? null,
      refreshToken: oauth2.refreshToken === undefined ? null : read("refreshToken"),
    },
  };
}

function timingOf({ cron, timezone, every }: WrittenServer, seconds: number): Timing {
  if (cron !== undefined) return { kind: "cron", expression: cron, timezone: timezone ?? "UTC" };
  return { kind: "every", seconds: every ?? seconds };
}
