import { setImmediate } from "node:timers/promises";
import { setFlagsFromString } from "node:v8";
import { runInNewContext } from "node:vm";
import { describe, expect, it } from "vitest";
import { inTurn, turn } from "../../../../server/probe/wire/turns.ts";

describe("work in turns", () => {
  it("is done in the order in which it was given, one piece a turn", async () => {
    const done: string[] = [];
    for (const name of ["a", "b", "c"]) inTurn(() => done.push(name));
    setTimeout(() => done.push("between"));
    expect(done).toEqual([]);
    await turn();
    expect(done.filter((name) => name !== "between")).toEqual(["a", "b", "c"]);
  });

  it("is let go of when it is done, also while more is always waiting", async () => {
    let held: WeakRef<object> | null = null;
    (() => {
      const large = { bytes: new Uint8Array(1024) };
      held = new WeakRef(large);
      inTurn(() => large.bytes.fill(1));
    })();
    let more = true;
    const goOn = () => {
      if (more) inTurn(goOn);
    };
    // Two of them: the queue never runs dry.
    inTurn(goOn);
    inTurn(goOn);
    for (let turns = 0; turns < 10; turns += 1) await setImmediate();
    collectGarbage();
    expect(isHeld(held)).toBe(false);
    more = false;
    await turn();
  });
});

function collectGarbage(): void {
  setFlagsFromString("--expose-gc");
  const collect: unknown = runInNewContext("gc");
  if (typeof collect === "function") collect();
}

function isHeld(held: WeakRef<object> | null): boolean {
  return held?.deref() !== undefined;
}
