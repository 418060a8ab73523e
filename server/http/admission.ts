/** Why a check may not begin now. */
export type Waiting = { reason: "running" | "client" | "account" | "everybody"; retryAfterSeconds: number };

/** Lets visitors' checks begin, within limits. */
export type Admission = {
  /** Lets a check of a client begin, and gives what is to be called when it has ended; or says why not, and how long to wait. */
  begin(client: string, account: string, perMinute: number): { end(): void } | Waiting;
};

const MINUTE_MS = 60_000;
/** All clients together may begin this many times as often as one, and this many checks may run at a time. */
const TOGETHER = 10;
const MAX_RUNNING = 20;
/** So many of one client: behind a proxy, or in one building, several people have the same address. */
const MAX_RUNNING_OF_CLIENT = 4;
/** A check is over soon; asking again after this long is enough. */
const SOON_SECONDS = 5;

/**
 * Limits by sliding minute: one client, one account (so that many clients cannot guess the password of one), and everybody;
 * and some running checks a client. What is remembered ends with the minute, so the memory is bounded by the limit on everybody.
 */
export function createAdmission(clock: () => number = () => performance.now()): Admission {
  const running = new Map<string, number>();
  const countOf = (client: string) => running.get(client) ?? 0;
  const count = (client: string, change: 1 | -1): void => {
    running.set(client, countOf(client) + change);
    if (countOf(client) === 0) running.delete(client);
    all += change;
  };
  let all = 0;
  let begun: { at: number; client: string; account: string }[] = [];

  return {
    begin(client, account, perMinute) {
      const now = clock();
      begun = begun.filter(({ at }) => now - at < MINUTE_MS);
      if (countOf(client) >= MAX_RUNNING_OF_CLIENT) return { reason: "running", retryAfterSeconds: SOON_SECONDS };
      if (all >= MAX_RUNNING) return { reason: "everybody", retryAfterSeconds: SOON_SECONDS };
      const of = (own: typeof begun, most: number) => secondsUntilFree(own, most, now);
      const limits = [
        {
          reason: "client",
          seconds: of(
            begun.filter((one) => one.client === client),
            perMinute,
          ),
        },
        {
          reason: "account",
          seconds: of(
            begun.filter((one) => one.account === account),
            perMinute,
          ),
        },
        { reason: "everybody", seconds: of(begun, perMinute * TOGETHER) },
      ] as const;
      const limit = limits.find(({ seconds }) => seconds > 0);
      if (limit) return { reason: limit.reason, retryAfterSeconds: limit.seconds };
      begun.push({ at: now, client, account });
      count(client, 1);
      let hasEnded = false;
      return {
        end() {
          if (!hasEnded) count(client, -1);
          hasEnded = true;
        },
      };
    },
  };
}

/** Whole seconds until fewer than `most` lie within the minute; 0 when that is so now. */
function secondsUntilFree(begun: readonly { at: number }[], most: number, now: number): number {
  const blocking = begun.at(-most);
  return blocking ? Math.max(1, Math.ceil((blocking.at + MINUTE_MS - now) / 1000)) : 0;
}
