/** What is known of the refused logins of an account, with one password or token. */
export type Refusals = {
  /** How many there were in a row. */
  count: number;
  /** When those of the last hour were, oldest first, and at least the last one: milliseconds since 1970. */
  times: readonly number[];
  /** What was answered to the last one, as whoever tried it wrote it down; null where nobody did. */
  answer: string | null;
};

/** Where refusals are kept, by account and by lane, which is whose password it was. Nothing of it throws. */
export type RefusalTable = {
  of(account: string, lane: string): Refusals | null;
  /** Those of all lanes. */
  all(account: string): readonly Refusals[];
  write(account: string, lane: string, refusals: Refusals): void;
  clear(account: string, lane: string): void;
};

const HOUR_MS = 3_600_000;
/** More than this in an hour nobody counts. */
const MOST_TIMES = 100;

/** The same after one more refusal. */
export function withRefusal(before: Refusals | null, now: number, answer: string | null): Refusals {
  const recent = (before?.times ?? []).filter((time) => time <= now && now - time < HOUR_MS);
  return { count: (before?.count ?? 0) + 1, times: [...recent, now].slice(-MOST_TIMES), answer };
}

/** A table in memory, of so many accounts at most: those that were refused longest ago go first. */
export function createMemoryTable(most = 10_000): RefusalTable {
  const accounts = new Map<string, Map<string, Refusals>>();
  return {
    of: (account, lane) => accounts.get(account)?.get(lane) ?? null,
    all: (account) => [...(accounts.get(account)?.values() ?? [])],
    write(account, lane, refusals) {
      const lanes = accounts.get(account) ?? new Map<string, Refusals>();
      accounts.delete(account);
      accounts.set(account, lanes.set(lane, refusals));
      for (const oldest of accounts.keys()) {
        if (accounts.size <= most) break;
        accounts.delete(oldest);
      }
    },
    clear(account, lane) {
      const lanes = accounts.get(account);
      lanes?.delete(lane);
      if (lanes?.size === 0) accounts.delete(account);
    },
  };
}
