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
    const giveBack = over.extend(60);
    expect(over.remaining()).toBeLessThan(1);
    giveBack();
    expect(over.remaining()).toBeLessThan(1);
    await expect(over.wait(never())).rejects.toMatchObject({ failure: { code: "ETIMEDOUT" } });
  });
});

/** Keeps the event loop busy, as garbage collection, other work, or a process that is stopped do. */
function holdUp(seconds: number): void {
  const end = performance.now() + seconds * 1000;
  while (performance.now() < end);
}

describe("a deadline of a process that is held up", () => {
  it("gives the time back, so that what would have come in time comes in time", async () => {
    const deadline = startDeadline(0.2);
    const answer = new Promise((resolve) => setTimeout(resolve, 450, "answer"));
    setTimeout(holdUp, 10, 0.4);
    expect(await deadline.wait(answer)).toBe("answer");
    expect(deadline.lost()).toBeGreaterThan(0.2);
    deadline.clear();
  });

  it("looks at what has come in meanwhile before it ends", async () => {
    const deadline = startDeadline(60);
    // Both timers are overdue then; what comes by way of the system comes after them.
    setTimeout(holdUp, 10, 0.2);
    const arrived = new Promise((resolve) =>
      setTimeout(() => setImmediate(() => setImmediate(resolve, "arrived")), 30),
    );
    expect(await deadline.wait(arrived, 0.02)).toBe("arrived");
    deadline.clear();
  });

  it("says ETIMEDOUT of who was silent although all of its time was given to it", async () => {
    const deadline = startDeadline(0.1);
    setTimeout(holdUp, 10, 0.3);
    await expect(deadline.wait(never())).rejects.toMatchObject({ failure: { code: "ETIMEDOUT" } });
    deadline.clear();
  });

  it("says HELD_UP where more was lost than can be given back", async () => {
    const deadline = startDeadline(0.1);
    setTimeout(holdUp, 10, 5.5);
    await expect(deadline.wait(never())).rejects.toMatchObject({ failure: { code: "HELD_UP" } });
    deadline.clear();
  });

  it("takes a connection that ended meanwhile for given up because of us, and any other failure as it is", async () => {
    const deadline = startDeadline(60);
    await new Promise((resolve) => setTimeout(resolve, 60));
    holdUp(2.3);
    const understood = (code: string) => deadline.understand({ code, text: "text" }).code;
    expect(["ECONNRESET", "EConnectionClosed", "BYE", "ETIMEDOUT", "EAI_AGAIN"].map(understood)).toEqual(
      Array.from({ length: 5 }, () => "HELD_UP"),
    );
    for (const code of ["ECONNREFUSED", "CERT_HAS_EXPIRED", "AUTHENTICATIONFAILED", "NO"])
      expect(understood(code)).toBe(code);
    deadline.clear();
  });

  it("takes every failure as it is where nothing was lost", () => {
    const deadline = startDeadline(60);
    expect(deadline.understand({ code: "ECONNRESET", text: "reset" }).code).toBe("ECONNRESET");
    deadline.clear();
  });
});
