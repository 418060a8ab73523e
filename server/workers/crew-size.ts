import type { ServerConfig } from "../config/types.ts";

/** Fewer servers than these need nobody's help: a worker costs memory, and the main thread has time. */
const FEWEST_SERVERS = 200;
/** So many checks a second one worker makes with ease, beside a main thread that records them. */
const CHECKS_PER_SECOND = 60;
const MOST = 2;
/** A server with cron times counts as one that is checked so often, in seconds: its checks come together. */
const CRON_SECONDS = 60;

/** How many checks these servers need in a second, on average. */
export function checksPerSecond(servers: readonly Pick<ServerConfig, "timing">[]): number {
  return servers.reduce((sum, { timing }) => sum + 1 / (timing.kind === "every" ? timing.seconds : CRON_SECONDS), 0);
}

/** How many workers these servers want on a machine with so many processors; 0 where the main thread does it alone. */
export function crewSize(servers: readonly Pick<ServerConfig, "timing">[], processors: number): number {
  if (servers.length < FEWEST_SERVERS) return 0;
  const wanted = Math.ceil(checksPerSecond(servers) / CHECKS_PER_SECOND);
  return Math.max(1, Math.min(wanted, MOST, processors));
}
