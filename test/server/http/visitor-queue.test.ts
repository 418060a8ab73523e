import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { createVisitorQueue, type Ticket } from "../../../server/http/visitor-queue.ts";

/** A queue with the clock of the test; who enters is told apart by a name, and `places` says what each was told. */
function withClock(perMinute = 600) {
  const queue = createVisitorQueue(() => performance.now());
  const places = new Map<string, number[]>();
  const begun: string[] = [];
  const enter = (name: string, client: string, account = name): Ticket => {
    const ticket = queue.enter({ client, account, perMinute });
    if ("reason" in ticket) throw new Error(ticket.reason);
    const told: number[] = [];
    places.set(name, told);
    void ticket
      .turn((place) => told.push(place))
      .then(
        () => begun.push(name),
        () => {},
      );
    return ticket;
  };
  const settled = () => vi.advanceTimersByTimeAsync(0);
  return { queue, enter, places, begun, settled };
}

describe("the line of visitors", () => {
  beforeEach(() => void vi.useFakeTimers());
  afterEach(() => void vi.useRealTimers());

  it("lets several of one address check at once", async () => {
    const { enter, begun, settled, places } = withClock();
    for (const name of ["a", "b", "c", "d"]) enter(name, "proxy");
    await settled();
    expect(begun).toEqual(["a", "b", "c", "d"]);
    expect([...places.values()].flat()).toEqual([]);
  });

  it("tells the place to who has to wait, and whenever it changes", async () => {
    const { enter, begun, settled, places } = withClock();
    const running = ["a", "b", "c", "d"].map((name) => enter(name, "proxy"));
    for (const name of ["e", "f", "g"]) enter(name, "proxy");
    expect(["e", "f", "g"].map((name) => places.get(name))).toEqual([[1], [2], [3]]);
    running[0]?.leave();
    await settled();
    expect(begun.at(-1)).toBe("e");
    expect([places.get("f"), places.get("g")]).toEqual([
      [2, 1],
      [3, 2],
    ]);
  });

  it("lets go of who goes away, and those behind move up", async () => {
    const { enter, begun, settled, places } = withClock();
    const running = ["a", "b", "c", "d"].map((name) => enter(name, "proxy"));
    const leaving = enter("e", "proxy");
    enter("f", "proxy");
    leaving.leave();
    leaving.leave();
    expect(places.get("f")).toEqual([2, 1]);
    running[1]?.leave();
    await settled();
    expect(begun).toEqual(["a", "b", "c", "d", "f"]);
  });

  it("takes the clients in turns, so that one with many waits no longer than it makes others wait", async () => {
    const { enter, begun, settled, places } = withClock();
    const first = Array.from({ length: 20 }, (_, n) => enter(`run ${n}`, `client ${n % 5}`));
    for (const name of ["m1", "m2", "m3"]) enter(name, "many");
    enter("one", "few");
    expect(["m1", "one", "m2", "m3"].map((name) => places.get(name)?.at(-1))).toEqual([1, 2, 3, 4]);
    for (const ticket of first.slice(0, 3)) ticket.leave();
    await settled();
    expect(begun.slice(20)).toEqual(["m1", "one", "m2"]);
  });

  it("lets begin by itself who waits for the minute to pass, and others meanwhile", async () => {
    const { enter, begun, settled } = withClock(2);
    for (const name of ["a", "b", "c"]) enter(name, "proxy").turn(() => {});
    enter("other", "elsewhere");
    await settled();
    expect(begun).toEqual(["a", "b", "other"]);
    await vi.advanceTimersByTimeAsync(60_000);
    expect(begun).toEqual(["a", "b", "other", "c"]);
  });

  it("is bounded for one client and in all, and says when to come again", () => {
    const { queue } = withClock();
    const enter = (client: string, n: number) => queue.enter({ client, account: `${client} ${n}`, perMinute: 600 });
    const own = Array.from({ length: 25 }, (_, n) => enter("a", n));
    expect(own.map((one) => "reason" in one)).toEqual([...Array(24).fill(false), true]);
    expect(own.at(-1)).toEqual({ reason: "client", retryAfterSeconds: 60 });
    const others = Array.from({ length: 200 }, (_, n) => enter(`client ${n % 50}`, n));
    expect(others.filter((one) => "turn" in one)).toHaveLength(16 + 80);
    expect(others.at(-1)).toEqual({ reason: "everybody", retryAfterSeconds: 60 });
  });
});
