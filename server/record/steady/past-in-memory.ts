import type { ListedCheck, PastCheck } from "../../contract/answers/check.ts";
import type { Check } from "../../diagnose/check.ts";
import { unpackCheck, type WaitingChecks } from "./waiting-checks.ts";

/** As many checks of a server are remembered as the overview shows, and of so many servers. */
const RECENT_CHECKS = 48;
const MOST_SERVERS = 500;

/** What memory knows of the past: the checks that wait to be recorded, and the newest of servers that somebody looked at. */
export type PastInMemory = {
  /** A check was recorded. */
  saved(check: Check): void;
  /** The later of the newest stored check and the newest that waits. */
  later(stored: Check | null, server: string): Check | null;
  /** The newest checks, oldest first; `stored` is null where the store cannot be read. */
  recent(server: string, limit: number, stored: readonly PastCheck[] | null): readonly PastCheck[];
  /** The same as a list, newest first. */
  list(
    server: string,
    page: { limit: number; before?: Date | undefined },
    stored: readonly ListedCheck[],
  ): readonly ListedCheck[];
  servers(stored: readonly string[]): readonly string[];
};

/** Begins with what waits. */
export function createPastInMemory(waiting: WaitingChecks): PastInMemory {
  const remembered = new Map<string, readonly PastCheck[]>();

  return {
    saved({ id, startedAt, seconds, state, server: { name } }) {
      const known = remembered.get(name);
      if (known) remembered.set(name, [...known, { id, startedAt, seconds, state }].slice(-RECENT_CHECKS));
    },
    later(stored, server) {
      const held = waiting.of(server).at(-1);
      if (!held) return stored;
      return stored && atOf(stored) > atOf(held.listed) ? stored : unpackCheck(held);
    },
    recent(server, limit, stored) {
      if (stored) {
        remembered.delete(server);
        remembered.set(server, stored.slice(-RECENT_CHECKS));
        if (remembered.size > MOST_SERVERS) remembered.delete(remembered.keys().next().value ?? "");
      }
      const held = waiting.of(server).map(({ listed: { findings: _, ...past } }) => past);
      return inOrder(stored ?? remembered.get(server) ?? [], held).slice(-limit);
    },
    list(server, { limit, before }, stored) {
      const end = before?.getTime() ?? Number.POSITIVE_INFINITY;
      const held = waiting.of(server).flatMap(({ listed }) => (atOf(listed) < end ? [listed] : []));
      return inOrder(stored.toReversed(), held).slice(-limit).toReversed();
    },
    servers: (stored) => [...new Set([...stored, ...waiting.servers()])].toSorted(),
  };
}

/** Oldest first, each once. */
function inOrder<One extends PastCheck>(stored: readonly One[], held: readonly One[]): readonly One[] {
  if (held.length === 0) return stored;
  const known = new Set(held.map(({ id }) => id));
  return [...stored.filter(({ id }) => !known.has(id)), ...held].toSorted((one, other) => atOf(one) - atOf(other));
}

function atOf({ startedAt }: { startedAt: string }): number {
  return Date.parse(startedAt);
}
