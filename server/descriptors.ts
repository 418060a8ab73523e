import { readFileSync } from "node:fs";

/** How many of something the process may have at a time, so that what it is there for keeps its file descriptors. */
export type Budget = {
  /** Connections of whoever asks over HTTP. */
  http: number;
  /** Checks of the configured servers. */
  checks: number;
  /** Probes that somebody asks for. */
  probes: number;
};

/** What a machine without limits gets: enough for a large Prometheus, and to keep a thousand servers on their rhythm. */
const MOST: Budget = { http: 10_000, checks: 50, probes: 100 };
/** Node's own, the database, the log, and some that nobody has thought of. */
const BASE = 36;
/** A check has a connection, and a second one of a canary or to another address of the name, or two for the lookup. */
const PER_CHECK = 3;
const CHECKS_SHARE = 2 / 3;
/** How many checks of thousands of servers may be under way where the limit allows: many of them only wait for who does not answer. */
const MOST_CHECKS = 500;
const LEAST: Budget = { http: 4, checks: 4, probes: 2 };

/** Shares a limit of open files: two thirds of what is left are for checks and probes, the rest is for HTTP. */
export function budget(limit: number): Budget {
  const each = Math.floor((Math.max(0, limit - BASE) * CHECKS_SHARE) / PER_CHECK / 2);
  const within = (name: keyof Budget, count: number) => Math.min(MOST[name], Math.max(LEAST[name], Math.floor(count)));
  const checks = within("checks", each);
  const probes = within("probes", each);
  return { checks, probes, http: within("http", limit - BASE - (checks + probes) * PER_CHECK) };
}

/** How many checks of the configured servers there may be at a time beside the rest of the budget: never fewer than its own. */
export function checksAtOnce(limit: number): number {
  const { checks, probes, http } = budget(limit);
  const left = Math.floor((limit - BASE - probes * PER_CHECK - http) / PER_CHECK);
  return Math.max(checks, Math.min(MOST_CHECKS, left));
}

/** How many files this process may have open (`ulimit -n`); infinity where the system does not tell. */
export function openFilesLimit(limits: () => string = () => readFileSync("/proc/self/limits", "utf8")): number {
  try {
    const soft = Number(/^Max open files\s+(\d+)/m.exec(limits())?.[1]);
    return soft > 0 ? soft : Number.POSITIVE_INFINITY;
  } catch {
    return Number.POSITIVE_INFINITY;
  }
}
