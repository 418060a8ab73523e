import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { createAdmission } from "../../../server/http/admission.ts";

/** An admission with a clock that the test turns, in seconds. */
function withClock() {
  let now = 0;
  const admission = createAdmission(() => now * 1000);
  const tryAt = (seconds: number, client: string, account = client, perMinute = 2) => {
    now = seconds;
    return admission.begin(client, account, perMinute);
  };
  const doneAt = (seconds: number, client: string, account = client, perMinute = 2) => {
    const begun = tryAt(seconds, client, account, perMinute);
    if ("end" in begun) begun.end();
    return begun;
  };
  return { tryAt, doneAt };
}

describe("createAdmission", () => {
  it("lets a client begin so many checks within any minute, and says when the next may", () => {
    const { doneAt } = withClock();
    expect(doneAt(0, "a")).toHaveProperty("end");
    expect(doneAt(20, "a")).toHaveProperty("end");
    expect(doneAt(30, "a")).toEqual({ reason: "client", retryAfterSeconds: 30 });
    expect(doneAt(59.5, "a")).toEqual({ reason: "client", retryAfterSeconds: 1 });
    expect(doneAt(60, "a")).toHaveProperty("end");
    expect(doneAt(60, "a")).toEqual({ reason: "client", retryAfterSeconds: 20 });
  });

  it("goes by the machine's own clock unless it is given one", () => {
    const admission = createAdmission();
    const begun = admission.begin("a", "a", 1);
    if ("end" in begun) begun.end();
    expect(admission.begin("a", "a", 1)).toMatchObject({ reason: "client", retryAfterSeconds: expect.any(Number) });
  });

  it("does not let one client wait for another", () => {
    const { doneAt } = withClock();
    doneAt(0, "a");
    doneAt(0, "a");
    expect(doneAt(0, "b")).toHaveProperty("end");
  });

  it("lets one account be tried only so often, however many clients try", () => {
    const { doneAt } = withClock();
    doneAt(0, "a", "anna");
    doneAt(0, "b", "anna");
    expect(doneAt(1, "c", "anna")).toEqual({ reason: "account", retryAfterSeconds: 59 });
    expect(doneAt(1, "c", "bob")).toHaveProperty("end");
  });

  it("lets all together begin ten times as many", () => {
    const { doneAt } = withClock();
    for (let client = 0; client < 20; client++) expect(doneAt(0, `${client}`)).toHaveProperty("end");
    expect(doneAt(15, "one more")).toEqual({ reason: "everybody", retryAfterSeconds: 45 });
  });

  it("lets a client have four checks at a time", () => {
    const { tryAt } = withClock();
    const [first] = Array.from({ length: 4 }, () => tryAt(0, "a", "a", 60));
    expect(tryAt(1, "a", "a", 60)).toEqual({ reason: "running", retryAfterSeconds: 5 });
    if (first && "end" in first) first.end();
    if (first && "end" in first) first.end();
    expect(tryAt(2, "a", "a", 60)).toHaveProperty("end");
    expect(tryAt(3, "a", "a", 60)).toEqual({ reason: "running", retryAfterSeconds: 5 });
  });

  it("bounds how many run at a time", () => {
    const { tryAt } = withClock();
    const begun = Array.from({ length: 20 }, (_, client) => tryAt(0, `${client}`, `${client}`, 600));
    expect(tryAt(1, "one more", "x", 600)).toEqual({ reason: "everybody", retryAfterSeconds: 5 });
    const [first] = begun;
    if (first && "end" in first) first.end();
    expect(tryAt(1, "one more", "x", 600)).toHaveProperty("end");
  });

  it("never lets more begin in a minute than it says, and what it refuses does not count", () => {
    const tries = fc.array(fc.record({ wait: fc.nat(20), client: fc.constantFrom("a", "b", "c") }), { maxLength: 80 });
    fc.assert(
      fc.property(tries, fc.integer({ min: 1, max: 5 }), (asked, perMinute) => {
        const { doneAt } = withClock();
        const begun: { at: number; client: string }[] = [];
        let now = 0;
        for (const { wait, client } of asked) {
          now += wait;
          const within = begun.filter((one) => one.client === client && now - one.at < 60).length;
          const admitted = "end" in doneAt(now, client, client, perMinute);
          if (admitted !== within < perMinute) return false;
          if (admitted) begun.push({ at: now, client });
        }
        return true;
      }),
    );
  });
});
