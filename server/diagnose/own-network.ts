import type { Check } from "./check.ts";

/** A server as this question needs it: its latest check, and for how long after its beginning that says how things are. */
export type WatchedServer = {
  host: string;
  /** Null before the first one. */
  check: Check | null;
  freshSeconds: number;
  /** Whether it is checked so seldom that an old check is no reason to doubt the others. */
  seldom: boolean;
};

/** What a router on the way may have said proves little about fewer servers: it is as likely that they fail for reasons of their own. */
const LEAST_SERVERS = 3;
/** The name system answered: this name does not exist, or has no address. */
const ANSWERED: readonly string[] = ["ENOTFOUND", "ENODATA", "ABORTED"];
/** This machine has no way to the address, no network of its family, or none at all. */
const NO_ROUTE_HERE: readonly string[] = ["ENETUNREACH", "EADDRNOTAVAIL", "ENETDOWN"];
/** There is no way, here or further on. */
const NO_ROUTE: readonly string[] = [...NO_ROUTE_HERE, "EHOSTUNREACH"];

/**
 * Whether it is imapscope itself that has no network: every server's latest check failed before a packet reached anybody.
 * That this machine has no route is its own word, and enough of one server; lookups prove it only when they fail in two
 * domains, as the name servers of one may be what is broken.
 */
export function isOwnNetworkDown(servers: readonly WatchedServer[], now: Date): boolean {
  const asked = servers.filter((server) => !server.seldom || isFresh(server, now));
  if (asked.length === 0) return false;
  if (!asked.every((server) => isFresh(server, now) && mayBeOwnNetwork(server.check))) return false;
  if (asked.every(({ check }) => hasNoRouteHere(check))) return true;
  const unknown = asked.filter(({ check }) => failureCode(check, "dns") !== null);
  if (new Set(unknown.map(({ host }) => domainOf(host))).size > 1) return true;
  return asked.length >= LEAST_SERVERS && asked.some(({ check }) => hadNoRoute(check));
}

/** Whether a check failed in a way in which all of them do without a network. */
export function mayBeOwnNetwork(check: Check | null): boolean {
  // A check that could not be made for other reasons of our own says nothing of the network either.
  if (check?.trouble) return false;
  return (
    hadNoRoute(check) || (failureCode(check, "dns") !== null && !ANSWERED.includes(failureCode(check, "dns") ?? ""))
  );
}

function hadNoRoute(check: Check | null): boolean {
  return NO_ROUTE.includes(failureCode(check, "tcp") ?? "");
}

/** Whether every address that was tried failed for want of a route on this machine. */
function hasNoRouteHere(check: Check | null): boolean {
  const tcp = check?.phases.tcp;
  if (tcp?.status !== "failed" || !NO_ROUTE_HERE.includes(tcp.failure.code)) return false;
  const attempts = tcp.value?.attempts ?? [];
  return attempts.every(({ failure }) => failure !== undefined && NO_ROUTE_HERE.includes(failure.code));
}

function failureCode(check: Check | null, phase: "dns" | "tcp"): string | null {
  const outcome = check?.phases[phase];
  return outcome?.status === "failed" ? outcome.failure.code : null;
}

function isFresh({ check, freshSeconds }: WatchedServer, now: Date): boolean {
  return check !== null && now.getTime() - Date.parse(check.startedAt) <= freshSeconds * 1000;
}

/** The last two labels: too little for `co.uk`, where it takes two domains for one, which is the careful mistake. */
function domainOf(host: string): string {
  return host.toLowerCase().replace(/\.$/, "").split(".").slice(-2).join(".");
}
