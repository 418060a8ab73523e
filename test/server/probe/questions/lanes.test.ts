import { describe, expect, it } from "vitest";
import { createLanes } from "../../../../server/probe/questions/lanes.ts";
import { fakeImapServer } from "../../../support/fault-server.ts";
import { runAgainst } from "./ask-servers.ts";

async function lanes(planned: number, timeoutSeconds = 5) {
  return createLanes(await runAgainst([await fakeImapServer()], { timeoutSeconds }), planned);
}

describe("lanes", () => {
  it("let four through, and one more for each that has ended, well or not", async () => {
    const lane = await lanes(6);
    const begun: number[] = [];
    const ends = Array.from({ length: 6 }, () => Promise.withResolvers<void>());
    const all = ends.map(({ promise }, index) =>
      lane(() => {
        begun.push(index);
        return promise;
      }),
    );
    const settled = Promise.allSettled(all);
    await new Promise((resolve) => setImmediate(resolve));
    expect(begun).toEqual([0, 1, 2, 3]);
    ends[2]?.reject(new Error("refused"));
    await all[2]?.catch(() => {});
    await new Promise((resolve) => setImmediate(resolve));
    expect(begun).toEqual([0, 1, 2, 3, 4]);
    for (const end of ends) end.resolve();
    await settled;
    expect(begun).toEqual([0, 1, 2, 3, 4, 5]);
  });

  it("give each no more than its share of the time", async () => {
    const lane = await lanes(12, 60);
    const left = await Promise.all(Array.from({ length: 4 }, () => lane(async (run) => run.deadline.remaining())));
    expect(left.every((seconds) => seconds > 0 && seconds <= 20)).toBe(true);
  });
});
