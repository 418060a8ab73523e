import type { Security } from "./securities.ts";

/** How a server is reached. */
export type Reached = {
  /** The name that its certificate has to be for, or an IP address; IPv6 without brackets. */
  host: string;
  port: number;
  security: Security;
  /** The name that is dialled where that is another one than `host`. */
  lookUp?: string | null | undefined;
};

/** An account on a server; without a user, whoever does not log in. */
export type Account = Reached & { user?: string | null | undefined };

/** Whether two names, or two addresses, are of the same host: in any case (RFC 4343), IPv6 in any spelling (RFC 5952). */
export function isSameHost(one: string, other: string): boolean {
  return canonicalHost(one) === canonicalHost(other);
}

/** Whether both are the same server, spoken to in the same way: what is known of one holds for the other. */
export function isSameServer(one: Reached, other: Reached): boolean {
  return serverKey(one) === serverKey(other);
}

/** Whether both are the same account on the same server: a name may mean another one since the configuration changed. */
export function isSameAccount(one: Account, other: Account): boolean {
  return accountKey(one) === accountKey(other);
}

/** One text for each server. */
export function serverKey({ host, port, security, lookUp = null }: Reached): string {
  return JSON.stringify([canonicalHost(host), lookUp && canonicalHost(lookUp), port, security]);
}

/** One text for each account. A user's name counts as it is written: what is in front of an `@` may differ in capitals. */
export function accountKey(account: Account): string {
  return JSON.stringify([serverKey(account), account.user ?? null]);
}

/**
 * One text for each account as servers count failed logins, before they lock it: the user of a host, in any capitals, by whichever of the
 * two ports of IMAP. Wider than `accountKey`, as two ways to the same account are locked together.
 */
export function lockoutKeyOf({ host, port, user }: Pick<Account, "host" | "port" | "user">): string {
  return JSON.stringify([canonicalHost(host), IMAP_PORTS.has(port) ? "imap" : port, user?.toLowerCase() ?? null]);
}

/** RFC 9051 section 2.1, RFC 8314 section 7.2 (one server answers on both). */
const IMAP_PORTS: ReadonlySet<number> = new Set([143, 993]);

/** One spelling for each host: lower case, no dot at the end, IPv6 in its shortest form. */
export function canonicalHost(host: string): string {
  const lower = host.toLowerCase().replace(/\.$/, "");
  const url = `http://[${lower}]`;
  return lower.includes(":") && URL.canParse(url) ? new URL(url).hostname.slice(1, -1) : lower;
}
