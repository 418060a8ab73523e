import { completeConnection } from "../config/connection.ts";
import { onceServer } from "../config/once-server.ts";
import { Secret } from "../config/secret.ts";
import type { ServerConfig } from "../config/types.ts";
import type { SelfCheckSetting } from "../contract/answers/setting.ts";
import { isSameHost } from "../contract/identity.ts";
import type { Security } from "../contract/securities.ts";
import { type Discovery, discover } from "../discover/discover.ts";

/** What a visitor asks to have checked. Whatever is left out is found from the address. */
export type SelfCheckQuestion = {
  address: string;
  user?: string | undefined;
  password?: string | undefined;
  host?: string | undefined;
  port?: number | undefined;
  security?: Security | undefined;
};

/** Somebody waits at the page: longer than this is no answer. */
const MAX_SECONDS = 30;

/**
 * The settings to check: those found that fit what the visitor wrote, or what the visitor wrote. A text says what is missing
 * when there are none.
 */
export function settingOf(question: SelfCheckQuestion, servers: readonly ServerConfig[]): SelfCheckSetting | string {
  const { address, user, host, port, security } = question;
  const found = discover(address, servers);
  const fits = found.settings.find(
    (setting) =>
      (host === undefined || isSameHost(setting.host, host)) &&
      (port === undefined || setting.port === port) &&
      (security === undefined || setting.security === security),
  );
  if (fits) return { ...fits, user: user ?? fits.user };
  const name = host ?? found.settings[0]?.host;
  if (name === undefined) return nothingKnown(found);
  const connection = completeConnection(port, security);
  if (connection === null) return `security: port ${port} is not a standard IMAP port; write implicit-tls or starttls`;
  return { host: name, ...connection, user: user ?? address, source: { kind: "visitor" } };
}

/** The server to probe with the visitor's password and with nothing of ours but how our own servers are to be reached. */
export function serverOf(
  { host, port, security, user }: SelfCheckSetting,
  password: string | undefined,
  servers: readonly ServerConfig[],
): ServerConfig {
  const login = password === undefined ? null : { user, password: new Secret(password) };
  const target = onceServer({ host, port, security }, login);
  const own = servers.find((server) => isSameHost(server.host, host) && server.port === port);
  if (!own) return target;
  const { ca, rereadCa = null, address, family, thresholds, timeoutSeconds } = own;
  return {
    ...target,
    ca,
    rereadCa,
    address,
    family,
    thresholds,
    timeoutSeconds: Math.min(MAX_SECONDS, timeoutSeconds),
  };
}

function nothingKnown({ domain, notes }: Discovery): string {
  return notes.includes("no-imap")
    ? `address: ${domain} offers no IMAP`
    : `host: no settings are known for ${domain}; also write host, port and security`;
}
