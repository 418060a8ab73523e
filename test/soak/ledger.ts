import { STATES, type State } from "../../server/contract/states.ts";

const HOUR_MS = 3_600_000;

/** One check, as the ledger needs it; moments in milliseconds since 1970. */
export type Entry = { at: number; state: State; told: State; until: number };

/** What an hour, or a time, came to. */
export type Sum = { checks: number; failures: number; milliseconds: Record<State, number> };

/** An incident as the ledger counts it. */
export type Outage = { began: number; ended: number | null; state: State };

/** What a server's hours, days and incidents are to be, counted check by check without anything of the program's own. */
export type Ledger = {
  /** The next check, later than all before it. */
  add(entry: Entry): void;
  /** No check comes any more: what the last one said holds as long as it may. */
  end(): void;
  /** What is known of the hours of `[from, to)`, which begin at whole hours. */
  sum(from: number, to: number): Sum;
  outages: readonly Outage[];
};

/** Begins at a whole hour; takes the same memory from the beginning, so that what grows is not the ledger. */
export function createLedger(begin: number, hours: number): Ledger {
  const lasted = new Float64Array(hours * STATES.length);
  const counted = new Float64Array(hours * 2);
  const outages: Outage[] = [];
  let before: Entry | null = null;

  const hourOf = (at: number) => Math.floor((at - begin) / HOUR_MS);
  const fill = ({ at, told, until }: Entry, next: number): void => {
    const end = Math.min(until, next);
    for (let from = at; from < end; ) {
      const hour = hourOf(from);
      const to = Math.min(end, begin + (hour + 1) * HOUR_MS);
      const place = hour * STATES.length + STATES.indexOf(told);
      if (hour < hours) lasted[place] = (lasted[place] ?? 0) + to - from;
      from = to;
    }
  };

  return {
    outages,
    add(entry) {
      if (before) fill(before, entry.at);
      before = entry;
      const failed = entry.state === "degraded" || entry.state === "down";
      const hour = hourOf(entry.at);
      counted[hour * 2] = (counted[hour * 2] ?? 0) + 1;
      if (failed) counted[hour * 2 + 1] = (counted[hour * 2 + 1] ?? 0) + 1;
      const last = outages.at(-1);
      const open = last?.ended === null ? last : undefined;
      if (entry.told === "up" || entry.told === "warning") {
        if (open) open.ended = entry.at;
      } else if (entry.told !== "unknown") {
        if (!open) outages.push({ began: entry.at, ended: null, state: entry.told });
        else if (entry.told === "down") open.state = "down";
      }
    },
    end() {
      if (before) fill(before, Number.POSITIVE_INFINITY);
      before = null;
    },
    sum(from, to) {
      const sum: Sum = {
        checks: 0,
        failures: 0,
        milliseconds: { up: 0, warning: 0, degraded: 0, down: 0, unknown: 0 },
      };
      for (let hour = hourOf(from); hour < hourOf(to); hour++) {
        sum.checks += counted[hour * 2] ?? 0;
        sum.failures += counted[hour * 2 + 1] ?? 0;
        for (const [index, state] of STATES.entries()) {
          sum.milliseconds[state] += lasted[hour * STATES.length + index] ?? 0;
        }
      }
      return sum;
    },
  };
}
