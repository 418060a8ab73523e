import { describe, expect, it } from "vitest";
import { createLoginBudget, type LoginOutcome, type LoginTry } from "../../../server/schedule/login-budget.ts";
import { createMemoryTable } from "../../../server/schedule/refusals.ts";

const MINUTE = 60;
const HOUR = 3600;
const START_MS = Date.parse("2026-11-23T12:00:00Z");

/** A budget with a clock that the test turns, in seconds; a try gives when it may be made, or what came of it. */
function withClock(table = createMemoryTable()) {
  let now = 0;
  const budget = createLoginBudget(table, () => START_MS + now * 1000);
  const tryAt = async (seconds: number, outcome: LoginOutcome, changes: Partial<LoginTry> = {}) => {
    now = seconds;
    const by = { credential: "wrong", everySeconds: MINUTE };
    const permit = await budget.begin({ account: "anna", by, ...changes });
    if ("until" in permit) return (permit.until - START_MS) / 1000;
    permit.ended(outcome, outcome === "refused" ? "said no" : null);
    return outcome;
  };
  /** At each of so many moments; gives those at which the server was asked. */
  const triesWithin = async (seconds: number, each: number, changes: Partial<LoginTry> = {}, from = 0) => {
    const tried: number[] = [];
    for (let at = from; at < from + seconds; at += each) {
      if ((await tryAt(at, "refused", changes)) === "refused") tried.push(at);
    }
    return tried;
  };
  return { budget, tryAt, triesWithin, table };
}

const visitor = (client: string) => ({ by: { client } });

describe("a configured password that is refused", () => {
  it("is tried again after `every`, then twice as late each time, and once an hour at last", async () => {
    const { triesWithin } = withClock();
    expect(await triesWithin(5 * HOUR, MINUTE)).toEqual([0, 1, 3, 7, 15, 31, 63, 123, 183, 243].map((m) => m * MINUTE));
  });

  it.each([
    [30, [30, 60, 120]],
    [3600, [3600, 3600, 3600]],
    [86_400, [3600, 3600, 3600]],
  ])("with `every` of %i s waits %j s", async (everySeconds, waits) => {
    const { tryAt } = withClock();
    let now = 0;
    for (const wait of waits) {
      const by = { credential: "wrong", everySeconds };
      await tryAt(now, "refused", { by });
      expect(await tryAt(now + 1, "refused", { by })).toBe(now + wait);
      now += wait;
    }
  });

  it("is tried at once by whoever insists, which counts as any other try", async () => {
    const { tryAt } = withClock();
    await tryAt(0, "refused");
    expect(await tryAt(10, "refused", { force: true })).toBe("refused");
    expect(await tryAt(11, "refused")).toBe(10 + 2 * MINUTE);
  });

  it("is tried no more than twenty times in an hour, however often somebody insists", async () => {
    const { triesWithin } = withClock();
    expect(await triesWithin(HOUR, MINUTE, { force: true })).toHaveLength(20);
  });

  it("begins anew after a success", async () => {
    const { tryAt } = withClock();
    for (const at of [0, MINUTE, 3 * MINUTE]) await tryAt(at, "refused");
    expect(await tryAt(7 * MINUTE, "accepted")).toBe("accepted");
    expect(await tryAt(7 * MINUTE + 1, "refused")).toBe("refused");
    expect(await tryAt(7 * MINUTE + 2, "refused")).toBe(8 * MINUTE + 1);
  });

  it("does not hold back another one of the same account", async () => {
    const { tryAt } = withClock();
    await tryAt(0, "refused");
    expect(await tryAt(1, "accepted", { by: { credential: "right", everySeconds: MINUTE } })).toBe("accepted");
    expect(await tryAt(2, "refused")).toBe(MINUTE);
  });

  it("counts nothing where it was not sent, or nobody knows what came of it", async () => {
    const { tryAt } = withClock();
    expect(await tryAt(0, null)).toBeNull();
    expect(await tryAt(1, "unanswered")).toBe("unanswered");
    expect(await tryAt(2, "refused")).toBe("refused");
  });

  it("is remembered by the next process, with what was said", async () => {
    const { tryAt, table } = withClock();
    await tryAt(0, "refused");
    const { budget } = withClock(table);
    const by = { credential: "wrong", everySeconds: MINUTE };
    expect(await budget.begin({ account: "anna", by })).toEqual({
      refusedAt: START_MS,
      until: START_MS + MINUTE * 1000,
      answer: "said no",
    });
  });

  it("is tried by one at a time, until the server has taken it", async () => {
    const { budget } = withClock();
    const by = { credential: "wrong", everySeconds: MINUTE };
    const begun = await Promise.all(
      Array.from({ length: 50 }, async (_, n) => {
        const permit = await budget.begin({ account: "anna", by });
        if ("until" in permit) return 0;
        await new Promise((resolve) => setImmediate(resolve));
        permit.ended("refused", `${n}`);
        return 1;
      }),
    );
    expect(begun.reduce<number>((sum, one) => sum + one, 0)).toBe(1);
  });

  it("is not waited for by whoever goes away", async () => {
    const { budget } = withClock();
    const by = { credential: "wrong", everySeconds: MINUTE };
    await budget.begin({ account: "anna", by });
    const off = new AbortController();
    const second = budget.begin({ account: "anna", by, signal: off.signal });
    off.abort();
    expect(await second).toHaveProperty("ended");
  });

  it("says nothing by a clock that has been set back since", async () => {
    const { tryAt } = withClock();
    await tryAt(365 * 24 * HOUR, "refused");
    expect(await tryAt(0, "refused")).toBe("refused");
    expect(await tryAt(1, "refused")).toBe(2 * MINUTE);
  });
});

describe("what visitors type", () => {
  it("is tried by one visitor after a minute, then twice as late each time", async () => {
    const { triesWithin } = withClock();
    expect(await triesWithin(20 * MINUTE, MINUTE, visitor("a"))).toEqual([0, 1, 3, 7, 15].map((m) => m * MINUTE));
  });

  it("is tried five times an hour for one account, however many visitors there are", async () => {
    const { tryAt } = withClock();
    const tried: number[] = [];
    for (let at = 0; at < 2 * HOUR; at += 10) {
      for (let client = 0; client < 10; client++) {
        if ((await tryAt(at, "refused", visitor(`${at} ${client}`))) === "refused") tried.push(at);
      }
    }
    expect(tried.filter((at) => at < HOUR)).toHaveLength(5);
    expect(tried).toHaveLength(10);
  });

  it("is refused without the configured password being held back, and says nothing of it", async () => {
    const { tryAt, budget } = withClock();
    for (let client = 0; client < 9; client++) await tryAt(client, "refused", visitor(`${client}`));
    const by = { credential: "right", everySeconds: MINUTE };
    for (let at = 10; at < HOUR; at += MINUTE) expect(await tryAt(at, "accepted", { by })).toBe("accepted");
    expect(await budget.begin({ account: "anna", ...visitor("x") })).toMatchObject({ answer: null });
  });

  it("counts where the visitor left before the answer", async () => {
    const { tryAt } = withClock();
    expect(await tryAt(0, "unanswered", visitor("a"))).toBe("unanswered");
    expect(await tryAt(1, "refused", visitor("a"))).toBe(MINUTE);
  });

  it("holds nobody back who has the right one, nor at another account", async () => {
    const { tryAt } = withClock();
    await tryAt(0, "refused", visitor("a"));
    expect(await tryAt(1, "accepted", visitor("b"))).toBe("accepted");
    expect(await tryAt(2, "accepted", { account: "bob", ...visitor("a") })).toBe("accepted");
    for (let at = 3; at < 100; at++) expect(await tryAt(at, "accepted", visitor("b"))).toBe("accepted");
  });

  it("is tried by one at a time", async () => {
    const { budget } = withClock();
    const begun = await Promise.all(
      Array.from({ length: 100 }, async (_, client) => {
        const permit = await budget.begin({ account: "anna", by: { client: `${client}` } });
        if ("until" in permit) return 0;
        await new Promise((resolve) => setImmediate(resolve));
        permit.ended("refused");
        return 1;
      }),
    );
    expect(begun.reduce<number>((sum, one) => sum + one, 0)).toBe(5);
  });
});
