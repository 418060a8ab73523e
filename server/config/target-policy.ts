import { canonicalHost, isSameHost } from "../contract/identity.ts";
import type { TargetRule } from "./types.ts";

/** What a policy decides about: a host name or an IP address (IPv6 without brackets), and a port. */
export type HostPort = { host: string; port: number };

/** Who may be probed, decided by what the target is called; where a name leads to is not looked at here. */
export type TargetPolicy = {
  allowed(target: HostPort): boolean;
  /** Whether nothing but `*` allows it: nobody has named that host, so only public addresses may be meant. */
  onlyByAny(target: HostPort): boolean;
};

/** Registered for IMAP (RFC 9051 section 11, RFC 8314 section 3.2): whoever answers there expects mail programs. */
const IMAP_PORTS: readonly number[] = [143, 993];

/** Allows what at least one of the rules names; `configured` stands for `servers`, on their own ports and those of IMAP. */
export function targetPolicy(rules: readonly TargetRule[], servers: readonly HostPort[]): TargetPolicy {
  const own = rules.includes("configured") ? servers.map(({ host, port }) => ({ host, port })) : [];
  const all = [
    ...rules.filter((rule) => rule !== "configured"),
    ...own,
    ...own.map(({ host }) => ({ host, port: null })),
  ];
  const naming = (target: HostPort) =>
    all.filter(({ host, port }) => namesHost(host, target.host) && namesPort(port, target.port));
  return {
    allowed: (target) => naming(target).length > 0,
    onlyByAny: (target) => naming(target).every(({ host }) => host === "*"),
  };
}

function namesHost(pattern: string, host: string): boolean {
  if (pattern === "*") return true;
  return pattern.startsWith("*.") ? canonicalHost(host).endsWith(pattern.slice(1)) : isSameHost(pattern, host);
}

function namesPort(allowed: number | "any" | null, port: number): boolean {
  return allowed === "any" || (allowed === null ? IMAP_PORTS.includes(port) : allowed === port);
}
