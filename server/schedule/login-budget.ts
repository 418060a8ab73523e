import { type Refusals, type RefusalTable, withRefusal } from "./refusals.ts";
import { createUnderWay } from "./under-way.ts";

/** A login that is to be tried: of which account, and with what. */
export type LoginTry = {
  /** The account, as servers count failed logins. */
  account: string;
  /** Whose password it is: that of the configuration, told apart by what it is; or what a visitor typed. */
  by: { credential: string; everySeconds: number } | { client: string };
  /** Somebody insists on this login now, whatever became of the last one. */
  force?: boolean | undefined;
  /** Whoever waits for it goes away. */
  signal?: AbortSignal | undefined;
};

/** The login is not to be tried now. Moments in milliseconds since 1970. */
export type HeldLogin = {
  refusedAt: number;
  until: number;
  /** What was answered to the last login with the same password or token; null where that is not known. */
  answer: string | null;
};

/** The login may be tried; to be told what came of it: the answer, where it was refused. */
export type Permit = { ended(outcome: LoginOutcome, answer?: string | null): void };

/** What came of a login: `unanswered` where the password was sent, and nobody knows; null where it was not, or that says nothing of it. */
export type LoginOutcome = "accepted" | "refused" | "unanswered" | null;

/** One budget of failed logins for each account, whoever tries them. */
export type LoginBudget = {
  /**
   * Lets a login be tried, or says until when it is not. Waits while another one is under way of which nobody knows yet whether the
   * server takes it, so that many at the same time are no more than one after the other.
   */
  begin(login: LoginTry): Promise<Permit | HeldLogin>;
};

/** The longest that one refusal is waited for, in milliseconds. */
const LONGEST_MS = 3_600_000;
/** After the first refusal of what a visitor typed, in seconds; it doubles as all do. */
const VISITOR_SECONDS = 60;
/** So many refusals of what visitors typed an account gets from us in an hour, however many visitors there are. */
const VISITORS_PER_HOUR = 5;
/** So many an account gets in all; beyond that only a password is tried that has not been refused. */
const MOST_PER_HOUR = 20;
/** Checks do not come to the second: a login may be so much too early, as a share of the wait and in milliseconds. */
const EARLY_SHARE = 0.05;
const EARLY_MS = 30_000;
/** Of so many a success or a visitor's refusal is remembered. */
const MOST_REMEMBERED = 50_000;

/** Begins with what the table knows. */
export function createLoginBudget(table: RefusalTable, clock: () => number = Date.now): LoginBudget {
  const underWay = createUnderWay();
  /** Passwords that the server took the last time that they were tried: of these, no login waits for another one. */
  const good = new Set<string>();
  /** What came of the tries of one visitor at one account. */
  const visitors = new Map<string, Refusals>();

  const ofCredential = (login: LoginTry, credential: string, everySeconds: number): HeldLogin | null => {
    const own = table.of(login.account, credential);
    // Whatever others were refused with, a password that was not is tried.
    if (own === null) return null;
    const wait = waitMs(own.count, everySeconds);
    if (!login.force && mustWait(own, wait, clock())) return heldFor(own, wait);
    return overTotal(table.all(login.account), MOST_PER_HOUR, own.answer, clock());
  };

  const ofVisitor = ({ account }: LoginTry, client: string): HeldLogin | null => {
    const mine = visitors.get(keyOf(account, client));
    const wait = waitMs(mine?.count ?? 0, VISITOR_SECONDS);
    if (mine && mustWait(mine, wait, clock())) return heldFor({ ...mine, answer: null }, wait);
    const typed = table.of(account, VISITORS);
    return (
      overTotal(typed ? [typed] : [], VISITORS_PER_HOUR, null, clock()) ??
      overTotal(table.all(account), MOST_PER_HOUR, null, clock())
    );
  };

  const note = (account: string, credential: string, outcome: LoginOutcome, answer: string | null): void => {
    const key = keyOf(account, credential);
    const before = table.of(account, credential);
    if (outcome === "refused") {
      good.delete(key);
      table.write(account, credential, withRefusal(before, clock(), answer));
    }
    if (outcome !== "accepted") return;
    if (before) table.clear(account, credential);
    if (good.size >= MOST_REMEMBERED) good.clear();
    good.add(key);
  };

  /** Whoever leaves before the server has answered may have learnt nothing, and the server counts all the same. */
  const noteVisitor = (account: string, client: string, outcome: LoginOutcome): void => {
    const mine = keyOf(account, client);
    if (outcome === "accepted") visitors.delete(mine);
    if (outcome !== "refused" && outcome !== "unanswered") return;
    const now = clock();
    table.write(account, VISITORS, withRefusal(table.of(account, VISITORS), now, null));
    remember(visitors, mine, withRefusal(visitors.get(mine) ?? null, now, null));
  };

  return {
    async begin(login) {
      const { account, by } = login;
      const lane = "client" in by ? VISITORS : by.credential;
      const key = keyOf(account, lane);
      for (;;) {
        const held = "client" in by ? ofVisitor(login, by.client) : ofCredential(login, by.credential, by.everySeconds);
        if (held) return held;
        if (good.has(key)) break;
        const others = underWay.of(key);
        if (others === null) break;
        await underWay.ended(others, login.signal);
        if (login.signal?.aborted) break;
      }
      const end = underWay.begin(key);
      return {
        ended(outcome, answer = null) {
          end();
          if ("client" in by) noteVisitor(account, by.client, outcome);
          else note(account, by.credential, outcome, answer);
        },
      };
    },
  };
}

/** What visitors typed counts together, and apart from what the configuration has. */
const VISITORS = "visitors";

/** How long is waited after so many refusals in a row, in milliseconds: `every`, then twice as long each time, an hour at most. */
export function waitMs(count: number, everySeconds: number): number {
  return count === 0 ? 0 : Math.min(LONGEST_MS, everySeconds * 1000 * 2 ** (count - 1));
}

function keyOf(account: string, lane: string): string {
  return JSON.stringify([account, lane]);
}

/** A refusal that is still to come was noted by a clock that has been set back since, and says nothing. */
function mustWait({ times }: Refusals, wait: number, now: number): boolean {
  const last = times.at(-1) ?? 0;
  return last <= now && now < last + wait - Math.min(EARLY_MS, wait * EARLY_SHARE);
}

function heldFor({ times, answer }: Refusals, wait: number): HeldLogin {
  const refusedAt = times.at(-1) ?? 0;
  return { refusedAt, until: refusedAt + wait, answer };
}

/** Whether there were as many refusals as there may be in an hour: then until the oldest of them is as old. */
function overTotal(all: readonly Refusals[], most: number, answer: string | null, now: number): HeldLogin | null {
  const times = all.flatMap((one) => one.times).filter((time) => time <= now && now - time < LONGEST_MS);
  const [blocking] = times.toSorted((one, other) => one - other).slice(-most);
  if (times.length < most || blocking === undefined) return null;
  return { refusedAt: Math.max(...times), until: blocking + LONGEST_MS, answer };
}

function remember(visitors: Map<string, Refusals>, key: string, refusals: Refusals): void {
  visitors.delete(key);
  visitors.set(key, refusals);
  for (const oldest of visitors.keys()) {
    if (visitors.size <= MOST_REMEMBERED) break;
    visitors.delete(oldest);
  }
}
