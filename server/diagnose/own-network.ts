import type { Check } from "./check.ts";

/** A server as this question needs it: its latest check, and for how long after its beginning that says how things are. */
export type LatestCheck = {
  host: string;
  /** Null before the first one. */
  check: Check | null;
  freshSeconds: number;
  /** Whether it is checked so seldom that an old check is no reason to doubt the others. */
  seldom: boolean;
};

/** With fewer servers, it is as likely that they fail for reasons of their own. */
const LEAST_SERVERS = 3;
/** The name system answered: this name does not exist, or has no address. */
const ANSWERED: readonly string[] = ["ENOTFOUND", "ENODATA", "ABORTED"];
/** The kernel has no way to the address. */
const NO_ROUTE: readonly string[] = ["ENETUNREACH", "EHOSTUNREACH", "EADDRNOTAVAIL"];

/**
 * Whether it is imapscope itself that has no network: every server's latest check failed before a packet reached anybody.
 * Lookups alone prove it only when they fail in two domains, as the name servers of one may be what is broken.
 */
export function isOwnNetworkDown(servers: readonly LatestCheck[], now: Date): boolean {
  const asked = servers.filter((server) => !server.seldom || isFresh(server, now));
  if (asked.length < LEAST_SERVERS) return false;
  if (!asked.every((server) => isFresh(server, now) && mayBeOwnNetwork(server.check))) return false;
  return asked.some(({ check }) => hadNoRoute(check)) || new Set(asked.map(({ host }) => domainOf(host))).size > 1;
}

/** Whether a check failed in a way in which all of them do without a network. */
export function mayBeOwnNetwork(check: Check | null): boolean {
  return (
    hadNoRoute(check) || (failureCode(check, "dns") !== null && !ANSWERED.includes(failureCode(check, "dns") ?? ""))
  );
}

function hadNoRoute(check: Check | null): boolean {
  return NO_ROUTE.includes(failureCode(check, "tcp") ?? "");
}

function failureCode(check: Check | null, phase: "dns" | "tcp"): string | null {
  const outcome = check?.phases.find((report) => report.phase === phase);
  return outcome?.status === "failed" ? outcome.failure.code : null;
}

function isFresh({ check, freshSeconds }: LatestCheck, now: Date): boolean {
  return check !== null && now.getTime() - Date.parse(check.startedAt) <= freshSeconds * 1000;
}

/** The last two labels: too little for `co.uk`, where it takes two domains for one, which is the careful mistake. */
function domainOf(host: string): string {
  return host.toLowerCase().replace(/\.$/, "").split(".").slice(-2).join(".");
}
