import { describe, expect, it } from "vitest";
import type { Check } from "../../../server/diagnose/check.ts";
import { headOf } from "../../../server/record/check-head.ts";
import { createLive, type LiveEvent } from "../../../server/record/live.ts";
import { healthyCheck } from "../../support/healthy-check.ts";

function checkAt(second: number, changes: Partial<Check> = {}): Check {
  return healthyCheck({ id: `at-${second}`, startedAt: new Date(second * 1000).toISOString(), ...changes });
}

describe("what is happening now", () => {
  it("follows a check from its beginning to its end", () => {
    const live = createLive();
    const events: LiveEvent[] = [];
    live.subscribe((event) => events.push(event));
    expect(live.latest("corp")).toBeNull();
    live.checking("corp");
    expect(live.isChecking("corp")).toBe(true);
    live.done(checkAt(1));
    expect(live.isChecking("corp")).toBe(false);
    expect(live.latest("corp")).toEqual(headOf(checkAt(1)));
    live.remove("corp");
    expect(live.latest("corp")).toBeNull();
    expect(events).toEqual([
      { type: "checking", server: "corp" },
      { type: "done", check: checkAt(1) },
      { type: "removed", server: "corp" },
    ]);
  });

  it("knows a server's state, which is not always what its last check saw", () => {
    const live = createLive();
    const events: LiveEvent[] = [];
    live.subscribe((event) => events.push(event));
    expect(live.state("corp")).toBe("unknown");
    live.done(checkAt(1, { state: "down" }), "up");
    expect(live.state("corp")).toBe("up");
    live.show("corp", "up");
    live.show("corp", "unknown");
    expect(live.state("corp")).toBe("unknown");
    live.remove("corp");
    expect(events.map(({ type }) => type)).toEqual(["done", "state", "removed"]);
    expect(live.state("corp")).toBe("unknown");
  });

  it("knows until when a server is not checked by itself, and tells it once", () => {
    const live = createLive();
    const events: LiveEvent[] = [];
    live.done(checkAt(1));
    live.subscribe((event) => events.push(event));
    live.pause("corp", "2026-11-29T03:00:00.000Z");
    live.pause("corp", "2026-11-29T03:00:00.000Z");
    expect([live.pausedUntil("corp"), live.state("corp")]).toEqual(["2026-11-29T03:00:00.000Z", "unknown"]);
    live.pause("corp", null);
    expect([live.pausedUntil("corp"), live.state("corp")]).toEqual([null, "unknown"]);
    live.pause("corp", "2026-12-06T03:00:00.000Z");
    live.remove("corp");
    expect(live.pausedUntil("corp")).toBeNull();
    expect(events.map((event) => (event.type === "paused" ? event.until : event.type))).toEqual([
      "2026-11-29T03:00:00.000Z",
      null,
      "2026-12-06T03:00:00.000Z",
      "removed",
    ]);
  });

  it("knows since when a state lasts: since the first check with it, also from before the start", () => {
    const live = createLive();
    expect(live.since("corp")).toBeNull();
    const known = { moment: "2026-11-01T00:00:00.000Z", atLeast: true };
    live.seed(checkAt(1), known);
    live.done(checkAt(2));
    expect(live.since("corp")).toEqual(known);
    live.done(checkAt(3, { state: "down" }));
    live.done(checkAt(4, { state: "down" }));
    expect(live.since("corp")).toEqual({ moment: checkAt(3).startedAt, atLeast: false });
    live.remove("corp");
    expect(live.since("corp")).toBeNull();
  });

  it("begins with what was stored, which replaces nothing and tells nobody", () => {
    const live = createLive();
    const events: LiveEvent[] = [];
    live.done(checkAt(5));
    live.subscribe((event) => events.push(event));
    live.seed(checkAt(3));
    live.seed(checkAt(4, { server: { ...checkAt(4).server, name: "other" } }));
    expect(live.latest("corp")?.id).toBe("at-5");
    expect(live.latest("other")?.id).toBe("at-4");
    expect(events).toEqual([]);
  });

  it("keeps the newest of two checks that end in the wrong order", () => {
    const live = createLive();
    live.done(checkAt(2));
    live.done(checkAt(1));
    expect(live.latest("corp")?.id).toBe("at-2");
    expect(live.isChecking("corp")).toBe(false);
  });

  it("goes on with the next check after the clock was put back, and no longer knows since when a state lasts", () => {
    const live = createLive();
    const ahead = Date.now() / 1000 + 365 * 86_400;
    live.done(checkAt(ahead));
    const [next, third] = [checkAt(Date.now() / 1000 - 1), checkAt(Date.now() / 1000)];
    live.done(next);
    expect(live.latest("corp")?.id).toBe(next.id);
    expect(live.since("corp")).toEqual({ moment: next.startedAt, atLeast: true });
    live.done(third);
    expect([live.latest("corp")?.id, live.since("corp")?.moment]).toEqual([third.id, next.startedAt]);
  });

  it("keeps a whole check only where the store could not, until the next one", () => {
    const live = createLive();
    live.done(checkAt(1));
    expect(live.unkept("corp")).toBeNull();
    live.done(checkAt(2), "up", false);
    expect([live.unkept("corp"), live.latest("corp")?.id]).toEqual([checkAt(2), "at-2"]);
    live.done(checkAt(3));
    expect(live.unkept("corp")).toBeNull();
  });

  it("does not bring a removed server back when its check ends later", () => {
    const live = createLive();
    const events: LiveEvent[] = [];
    live.checking("corp");
    live.remove("corp");
    live.subscribe((event) => events.push(event));
    live.done(checkAt(1));
    expect(live.latest("corp")).toBeNull();
    expect(events).toEqual([]);
    live.checking("corp");
    live.done(checkAt(2));
    expect(live.latest("corp")?.id).toBe("at-2");
  });
});

describe("listeners", () => {
  it("are all called, whatever one of them throws", () => {
    const reported: unknown[] = [];
    const live = createLive((error) => reported.push(error));
    const heard: string[] = [];
    const error = new Error("the page has gone");
    live.subscribe(() => heard.push("first"));
    live.subscribe(() => {
      throw error;
    });
    live.subscribe(() => heard.push("last"));
    live.checking("corp");
    expect(heard).toEqual(["first", "last"]);
    expect(reported).toEqual([error]);
  });

  it("are not called any longer once they have ended, even during an event", () => {
    const live = createLive();
    const heard: string[] = [];
    const listener = () => heard.push("again");
    const end = live.subscribe(listener);
    live.subscribe(listener);
    end();
    end();
    live.checking("corp");
    expect(heard).toEqual(["again"]);
    let endOther = () => {};
    live.subscribe(() => endOther());
    endOther = live.subscribe(() => heard.push("never"));
    live.checking("corp");
    expect(heard).toEqual(["again", "again"]);
  });
});
