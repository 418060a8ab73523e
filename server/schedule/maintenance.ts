import { type Calendar, calendar } from "../config/calendar.ts";
import type { ServerConfig } from "../config/types.ts";

/** Looked at so often at least, as clocks are set and machines sleep. */
const LONGEST_WAIT_MS = 30_000;

/** Which servers are in a maintenance window. */
export type Maintenance = {
  /** These are the servers from now on; what that changes is told before it returns, and what still holds once more. */
  replace(servers: readonly Pick<ServerConfig, "name" | "maintenance">[]): void;
  /** Until when a server is in a window; null when it is in none. */
  until(server: string): Date | null;
  /** In how many seconds the next window of a server begins: 0 in one, infinity when there is none. */
  secondsToNext(server: string): number;
  /** Tells nothing any more. */
  stop(): void;
};

type Entry = { calendar: Calendar; until: Date | null; next: Date | null };

/** Calls `changed` when a window begins (until then) and when it ends (null). */
export function createMaintenance(
  changed: (server: string, until: Date | null) => void,
  clock: () => Date = () => new Date(),
): Maintenance {
  const entries = new Map<string, Entry>();
  let timer: NodeJS.Timeout | undefined;
  let seen = clock();

  const look = (entry: Entry, now: Date): void => {
    entry.until = entry.calendar.until(now);
    entry.next = entry.until ? null : entry.calendar.next(now);
  };

  const tick = (): void => {
    const now = clock();
    const setBack = now < seen;
    for (const [server, entry] of entries) {
      const before = entry.until?.getTime();
      const due = entry.until ?? entry.next;
      if (setBack || (due !== null && due <= now)) look(entry, now);
      if (entry.until?.getTime() !== before) changed(server, entry.until);
    }
    wait(now);
  };

  const wait = (now: Date): void => {
    seen = now;
    clearTimeout(timer);
    const moments = [...entries.values()].flatMap(({ until, next }) => until ?? next ?? []);
    if (moments.length === 0) return;
    const soonest = Math.min(...moments.map((moment) => moment.getTime() - now.getTime()));
    timer = setTimeout(tick, Math.min(Math.max(soonest, 1), LONGEST_WAIT_MS));
  };

  return {
    replace(servers) {
      const now = clock();
      const before = new Map([...entries].map(([server, { until }]) => [server, until]));
      entries.clear();
      for (const { name, maintenance } of servers) {
        const entry = { calendar: calendar(maintenance), until: null, next: null };
        if (maintenance.length > 0) entries.set(name, entry);
        look(entry, now);
      }
      wait(now);
      for (const { name } of servers) {
        const until = entries.get(name)?.until ?? null;
        if (until || before.get(name)) changed(name, until);
      }
    },
    until: (server) => entries.get(server)?.until ?? null,
    secondsToNext(server) {
      const { until = null, next = null } = entries.get(server) ?? {};
      if (until) return 0;
      return next ? Math.max(0, next.getTime() - clock().getTime()) / 1000 : Number.POSITIVE_INFINITY;
    },
    stop() {
      clearTimeout(timer);
      entries.clear();
    },
  };
}
