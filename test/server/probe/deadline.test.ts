import { describe, expect, it } from "vitest";
import { startDeadline } from "../../../server/probe/deadline.ts";

const never = () => new Promise<never>(() => {});

describe("a deadline", () => {
  it("lets work through that is done in time", async () => {
    const deadline = startDeadline(10);
    expect(await deadline.wait(Promise.resolve(7))).toBe(7);
    deadline.clear();
  });

  it("ends a wait with ETIMEDOUT when the time is up, and every wait after it", async () => {
    const deadline = startDeadline(0.02);
    await expect(deadline.wait(never())).rejects.toMatchObject({
      failure: { code: "ETIMEDOUT", text: "no answer within 0.02 s" },
    });
    expect(deadline.remaining()).toBe(0);
    await expect(deadline.wait(never())).rejects.toMatchObject({ failure: { code: "ETIMEDOUT" } });
  });

  it("ends one wait earlier when it has a limit of its own", async () => {
    const deadline = startDeadline(60);
    await expect(deadline.wait(never(), 0.01)).rejects.toMatchObject({
      failure: { code: "ETIMEDOUT", text: "no answer within 0.01 s" },
    });
    expect(deadline.remaining()).toBeGreaterThan(50);
    deadline.clear();
  });

  it("ends with ABORTED when the probe is called off", async () => {
    const off = new AbortController();
    const deadline = startDeadline(60, off.signal);
    const waiting = deadline.wait(never());
    off.abort();
    await expect(waiting).rejects.toMatchObject({ failure: { code: "ABORTED" } });
    deadline.clear();
  });

  it("has no more time left after a part with a time of its own than before it", async () => {
    const deadline = startDeadline(60);
    const giveBack = deadline.extend(1000);
    expect(deadline.remaining()).toBeGreaterThan(900);
    giveBack();
    expect(deadline.remaining()).toBeLessThanOrEqual(60);
    expect(deadline.remaining()).toBeGreaterThan(0);
    deadline.clear();
  });

  it("goes on once more when it is over, for as long as it is given", async () => {
    const off = new AbortController();
    const deadline = startDeadline(10, off.signal);
    deadline.resume(0.01);
    expect(deadline.remaining()).toBeGreaterThan(1);
    off.abort();
    deadline.resume(0.02);
    expect(deadline.signal.aborted).toBe(false);
    expect(await deadline.wait(Promise.resolve(7))).toBe(7);
    await expect(deadline.wait(never())).rejects.toMatchObject({ failure: { text: "no answer within 0.02 s" } });
  });

  it("that is extended ends later, and one that is over stays so", async () => {
    const deadline = startDeadline(0.05);
    deadline.extend(60);
    expect(deadline.remaining()).toBeGreaterThan(50);
    await expect(deadline.wait(never(), 0.1)).rejects.toMatchObject({ failure: { text: "no answer within 0.1 s" } });
    expect(deadline.signal.aborted).toBe(false);
    deadline.clear();
    const over = startDeadline(0.01);
    await expect(over.wait(never())).rejects.toMatchObject({ failure: { code: "ETIMEDOUT" } });
    over.extend(60);
    await expect(over.wait(never())).rejects.toMatchObject({ failure: { code: "ETIMEDOUT" } });
  });
});
