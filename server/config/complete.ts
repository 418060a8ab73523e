import { resolve } from "node:path";
import { type AccessSources, completeAccess } from "./access-sources.ts";
import { completeConnection } from "./connection.ts";
import type { OwnTls } from "./key-pair.ts";
import type { SECRETS } from "./schema/secret.ts";
import type { WrittenConfig, WrittenModule, WrittenServer } from "./schema.ts";
import type { Secret } from "./secret.ts";
import { type Owner, ownerId, type Sources, secretId } from "./sources.ts";
import type { Config, Login, ModuleConfig, OAuth2, ServerConfig, Thresholds, Timing } from "./types.ts";

type WrittenOAuth2 = NonNullable<NonNullable<WrittenServer["auth"]>["oauth2"]>;

/** The configuration with every default filled in; `folder` is where its relative paths start. */
export function completeConfig(
  written: WrittenConfig,
  sources: Sources,
  accessSources: AccessSources,
  folder: string,
): Config {
  return {
    listen: written.listen,
    publicUrl: written.publicUrl ?? null,
    allowedHosts: written.allowedHosts,
    trustedProxies: written.trustedProxies,
    tls: written.tls === undefined ? null : ownTlsOf(sources),
    data: resolve(folder, written.data),
    access: completeAccess(written.access, accessSources),
    selfCheck: written.selfCheck,
    streams: written.streams,
    retention: written.retention,
    servers: written.servers.map((server, index) => completeServer(server, index, written.defaults, sources)),
    modules: Object.entries(written.modules).map(([name, module]) =>
      completeModule(name, module, written.defaults, sources),
    ),
  };
}

function ownTlsOf({ tls }: Sources): OwnTls {
  if (tls === null) throw new Error("tls: no key pair was read and no problem reported");
  return tls;
}

function completeServer(
  server: WrittenServer,
  index: number,
  defaults: WrittenConfig["defaults"],
  sources: Sources,
): ServerConfig {
  const connection = completeConnection(server.port, server.security);
  if (connection === null) throw new Error(`server ${server.name}: the schema let a port without security through`);
  const owner = ["servers", index] as const;
  return {
    name: server.name,
    host: server.host,
    ...connection,
    login: loginOf(server.auth, owner, sources),
    depth: server.auth === undefined ? "connect" : (server.depth ?? defaults.depth),
    mailboxes: server.mailboxes,
    sync: server.sync === undefined ? null : { everySeconds: server.sync.every, mailbox: server.sync.mailbox },
    timing: timingOf(server, defaults.every),
    timeoutSeconds: server.timeout ?? defaults.timeout,
    thresholds: thresholdsOf(server),
    confirm: server.confirm ?? defaults.confirm,
    maintenance: server.maintenance.map(({ cron, for: seconds, timezone }) => ({
      expression: cron,
      timezone,
      seconds,
    })),
    ca: sources.authorities.get(ownerId(owner)) ?? null,
    ...rereadCaOf(owner, sources),
    labels: server.labels,
    address: server.address ?? null,
    family: null,
  };
}

/** A module says less than a server: the target brings the rest. */
function completeModule(
  name: string,
  module: WrittenModule,
  defaults: WrittenConfig["defaults"],
  sources: Sources,
): ModuleConfig {
  const owner = ["modules", name] as const;
  return {
    name,
    targets: module.targets,
    security: module.security ?? null,
    login: loginOf(module.auth, owner, sources),
    depth: module.auth === undefined ? "connect" : (module.depth ?? defaults.depth),
    mailboxes: module.mailboxes,
    timeoutSeconds: module.timeout ?? defaults.timeout,
    thresholds: thresholdsOf(module),
    ca: sources.authorities.get(ownerId(owner)) ?? null,
    ...rereadCaOf(owner, sources),
    family: module.family ?? null,
  };
}

function rereadCaOf(owner: Owner, { rereadAuthorities }: Sources): Pick<ServerConfig, "rereadCa"> {
  const rereadCa = rereadAuthorities.get(ownerId(owner));
  return rereadCa === undefined ? {} : { rereadCa };
}

function thresholdsOf({ thresholds }: Pick<WrittenServer, "thresholds">): Thresholds {
  const { seconds, certificateDays = null, quotaPercent, newestMessageAge = null } = thresholds;
  return { certificateDays, quotaPercent, newestMessageAge, seconds: { ...seconds } };
}

function loginOf(auth: WrittenServer["auth"], owner: Owner, { secrets }: Sources): Login | null {
  const read = (key: keyof typeof SECRETS): Secret => {
    const secret = secrets.get(secretId(owner, key));
    if (secret === undefined) throw new Error(`${ownerId(owner)}: no ${key} was read and no problem reported`);
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
      ...endsOf(oauth2),
    },
  };
}

function endsOf({ clientSecret, refreshToken }: WrittenOAuth2): Pick<OAuth2, "ends"> {
  const said = [
    ["clientSecret", clientSecret?.until],
    ["refreshToken", refreshToken?.until],
  ] as const;
  const ends = said.flatMap(([secret, until]) => (until ? [[secret, until.toISOString()]] : []));
  return ends.length > 0 ? { ends: Object.fromEntries(ends) } : {};
}

function timingOf({ cron, timezone, every }: WrittenServer, seconds: number): Timing {
  if (cron !== undefined) return { kind: "cron", expression: cron, timezone: timezone ?? "UTC" };
  return { kind: "every", seconds: every ?? seconds };
}
