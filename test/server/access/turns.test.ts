import { setImmediate } from "node:timers/promises";
import { describe, expect, it } from "vitest";
import { createTurns } from "../../../server/access/turns.ts";

describe("turns", () => {
  it("let few at a time work, some wait, and send the others away", async () => {
    const turns = createTurns({ atOnce: 2, waiting: 3, ofOne: 10 });
    let running = 0;
    let most = 0;
    const work = async () => {
      running += 1;
      most = Math.max(most, running);
      await setImmediate();
      running -= 1;
      return "done";
    };
    const taken = Array.from({ length: 9 }, () => turns.take("one", work));
    expect(taken.map((one) => one === null)).toEqual([false, false, false, false, false, true, true, true, true]);
    expect(await Promise.all(taken.filter((one) => one !== null))).toEqual(Array(5).fill("done"));
    expect(most).toBe(2);
    expect(await turns.take("one", work)).toBe("done");
  });

  it("leave room for others beside one who asks for all", async () => {
    const turns = createTurns({ atOnce: 1, waiting: 10, ofOne: 3 });
    const taken = Array.from({ length: 9 }, () => turns.take("greedy", setImmediate));
    expect(taken.filter((one) => one !== null)).toHaveLength(3);
    expect(turns.take("other", setImmediate)).not.toBeNull();
    await Promise.all(taken);
    expect(turns.take("greedy", setImmediate)).not.toBeNull();
  });

  it("go on after work that failed", async () => {
    const turns = createTurns({ atOnce: 1, waiting: 1, ofOne: 2 });
    const failed = turns.take("one", async () => {
      throw new Error("no");
    });
    const next = turns.take("one", async () => "done");
    await expect(failed).rejects.toThrow("no");
    expect(await next).toBe("done");
  });
});
