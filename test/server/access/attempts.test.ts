import { describe, expect, it } from "vitest";
import { createAttempts } from "../../../server/access/attempts.ts";

function withClock() {
  let now = 0;
  const attempts = createAttempts(() => now);
  return {
    attempts,
    pass(seconds: number) {
      now += seconds * 1000;
    },
    /** How many tries are let through of so many, one a second. */
    tryEachSecond(seconds: number, attempt: (second: number) => { client: string; user: string }) {
      let through = 0;
      for (let second = 0; second < seconds; second++) {
        if (attempts.begin(attempt(second)) === 0) through += 1;
        now += 1000;
      }
      return through;
    },
  };
}

describe("attempts to sign in", () => {
  it("of one client for one user are five, and then one a minute", () => {
    expect(withClock().tryEachSecond(3600, () => ({ client: "192.0.2.1", user: "anna" }))).toBe(5 + 59);
  });

  it("of one client for many users are twenty, and then four a minute", () => {
    expect(withClock().tryEachSecond(3600, (second) => ({ client: "192.0.2.1", user: `user ${second}` }))).toBe(
      20 + 239,
    );
  });

  it("of many clients for one user are slowed down, but for the first of each", () => {
    const { tryEachSecond, attempts } = withClock();
    const through = tryEachSecond(3600, (second) => ({ client: `192.0.2.${second % 20}`, user: "anna" }));
    expect(through).toBeLessThanOrEqual(20 + 100 + 120);
    // The one who is attacked comes from elsewhere, and is let try.
    expect(attempts.begin({ client: "2001:db8::/64", user: "anna" })).toBe(0);
  });

  it("that fit are forgiven, so that who signs in often never waits", () => {
    const { attempts } = withClock();
    const anna = { client: "192.0.2.1", user: "anna" };
    for (let times = 0; times < 500; times++) {
      expect(attempts.begin(anna)).toBe(0);
      attempts.succeeded(anna);
    }
  });

  it("that were not made count for nothing", () => {
    const { attempts } = withClock();
    const anna = { client: "192.0.2.1", user: "anna" };
    for (let times = 0; times < 500; times++) {
      expect(attempts.begin(anna)).toBe(0);
      attempts.undo(anna);
    }
  });

  it("say how long to wait", () => {
    const { attempts, pass } = withClock();
    const anna = { client: "192.0.2.1", user: "anna" };
    for (let times = 0; times < 5; times++) attempts.begin(anna);
    expect(attempts.begin(anna)).toBe(60);
    pass(45);
    expect(attempts.begin(anna)).toBe(15);
    pass(15);
    expect(attempts.begin(anna)).toBe(0);
  });

  it("are remembered of a bounded number, those that failed most before others", () => {
    const { attempts } = withClock();
    const anna = { client: "192.0.2.1", user: "anna" };
    for (let times = 0; times < 5; times++) attempts.begin(anna);
    for (let other = 0; other < 50_000; other++) attempts.begin({ client: `client ${other}`, user: `user ${other}` });
    expect(attempts.begin(anna)).toBeGreaterThan(0);
  });
});
