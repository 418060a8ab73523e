import { parseHost } from "../config/host.ts";
import type { ServerConfig } from "../config/types.ts";
import type { Setting } from "../contract/answers/setting.ts";
import { canonicalHost, isSameServer } from "../contract/identity.ts";
import { isOfDomains } from "../contract/mail-address.ts";
import type { NoteId, Provider } from "../providers/provider.ts";
import { PROVIDERS } from "../providers/providers.ts";
import { splitEmailAddress } from "./email-address.ts";

/** What is known of an e-mail address. */
export type Discovery = {
  address: string;
  /** In the ASCII form of international names. */
  domain: string;
  /** The best first; empty where nothing is known, or where there is no IMAP. */
  settings: readonly Setting[];
  /** What else one has to know. */
  notes: readonly NoteId[];
};

/**
 * Finds the settings of an e-mail address without asking anybody: from the configured servers, then from the list of
 * providers. A text that is no e-mail address has none.
 */
export function discover(address: string, servers: readonly ServerConfig[]): Discovery {
  const parts = splitEmailAddress(address);
  const domain = parts && domainOf(parts.domain);
  if (!parts || !domain) return { address, domain: parts?.domain ?? "", settings: [], notes: [] };
  const provider = providerOf(domain);
  const own = servers.filter((server) => domainsOf(server).has(domain));
  const settings = [
    ...own.map((server) => ofServer(server, address, parts.local)),
    ...(provider ? ofProvider(provider, address, parts.local, domain) : []),
  ];
  return { address, domain, settings: withoutRepeats(settings), notes: provider?.notes ?? [] };
}

/** The hosts that are found for addresses of a domain. */
export function hostsOf(domain: string, servers: readonly ServerConfig[]): ReadonlySet<string> {
  const found = discover(`user@${domain}`, servers).settings;
  return new Set(found.map(({ host }) => canonicalHost(host)));
}

/** The domains whose mail a server has, as far as the configuration shows: its user's, its host, and the host's parent. */
export function domainsOf({ host, login }: ServerConfig): ReadonlySet<string> {
  const user = login && splitEmailAddress(login.user);
  const name = host.toLowerCase();
  const parent = name.split(".").length > 2 ? [name.slice(name.indexOf(".") + 1)] : [];
  return new Set([name, ...parent, ...(user ? [domainOf(user.domain) ?? ""] : [])]);
}

function ofServer({ name, host, port, security, login }: ServerConfig, address: string, local: string): Setting {
  const user = login && !login.user.includes("@") ? local : address;
  return { host, port, security, user, source: { kind: "configured", server: name } };
}

function ofProvider({ name, imap, userForm }: Provider, address: string, local: string, domain: string): Setting[] {
  return imap.map(({ host, port, security }) => ({
    host: host.replace("{domain}", domain),
    port,
    security,
    user: userForm === "address" ? address : local,
    source: { kind: "provider", provider: name },
  }));
}

function providerOf(domain: string): Provider | undefined {
  return PROVIDERS.find(({ domains }) => isOfDomains(domain, domains));
}

function domainOf(text: string): string | null {
  return parseHost(text)?.toLowerCase() ?? null;
}

function withoutRepeats(settings: readonly Setting[]): readonly Setting[] {
  return settings.filter((one, index) => settings.findIndex((other) => isSameServer(one, other)) === index);
}
