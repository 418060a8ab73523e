import type { Check } from "./check.ts";

/** What a check says of our own network. */
export type NetworkSigns = {
  /** When the check began, in milliseconds since 1970. */
  at: number;
  /** Whether it failed in a way in which all of them do without a network. */
  mayBeDown: boolean;
  /** Whether every address that was tried failed for want of a route on this machine. */
  hadNoRouteHere: boolean;
  /** Whether it failed for want of a route, here or further on. */
  hadNoRoute: boolean;
  /** The domain of a name that could not be looked up; null where it could, or was not tried. */
  unknownIn: string | null;
};

/** How many of the servers that are asked say what; who is not among them says nothing. */
export type NetworkCount = {
  asked: number;
  /** Those that were not checked lately, or met somebody. */
  against: number;
  hadNoRouteHere: number;
  hadNoRoute: number;
  /** The domains of which a name could not be looked up, with how many servers say so. */
  unknownIn: ReadonlyMap<string, number>;
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
export function isOwnNetworkDown({ asked, against, hadNoRouteHere, hadNoRoute, unknownIn }: NetworkCount): boolean {
  if (asked === 0 || against > 0) return false;
  return hadNoRouteHere === asked || unknownIn.size > 1 || (asked >= LEAST_SERVERS && hadNoRoute > 0);
}

/** What the check of a server with this host name says. */
export function networkSigns(check: Check, host: string): NetworkSigns {
  const lookup = failureCode(check, "dns");
  return {
    at: Date.parse(check.startedAt),
    mayBeDown: mayBeOwnNetwork(check),
    hadNoRouteHere: hadNoRouteHere(check),
    hadNoRoute: hadNoRoute(check),
    unknownIn: lookup === null ? null : domainOf(host),
  };
}

/** Whether a check failed in a way in which all of them do without a network. */
function mayBeOwnNetwork(check: Check): boolean {
  // A check that could not be made for other reasons of our own says nothing of the network either.
  if (check.trouble) return false;
  const lookup = failureCode(check, "dns");
  return hadNoRoute(check) || (lookup !== null && !ANSWERED.includes(lookup));
}

function hadNoRoute(check: Check): boolean {
  return NO_ROUTE.includes(failureCode(check, "tcp") ?? "");
}

function hadNoRouteHere({ phases: { tcp } }: Check): boolean {
  if (tcp.status !== "failed" || !NO_ROUTE_HERE.includes(tcp.failure.code)) return false;
  const attempts = tcp.value?.attempts ?? [];
  return attempts.every(({ failure }) => failure !== undefined && NO_ROUTE_HERE.includes(failure.code));
}

function failureCode(check: Check, phase: "dns" | "tcp"): string | null {
  const outcome = check.phases[phase];
  return outcome.status === "failed" ? outcome.failure.code : null;
}

/** The last two labels: too little for `co.uk`, where it takes two domains for one, which is the careful mistake. */
function domainOf(host: string): string {
  return host.toLowerCase().replace(/\.$/, "").split(".").slice(-2).join(".");
}
