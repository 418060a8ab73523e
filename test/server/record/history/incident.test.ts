import { expect, it } from "vitest";
import type { Finding } from "../../../../server/diagnose/check.ts";
import type { State } from "../../../../server/diagnose/state.ts";
import { advance, type Incident } from "../../../../server/record/history/incident.ts";

const finding = (id: string): Finding => ({ id, severity: "critical", phase: null, evidence: {} });

/** The incident after checks at 1, 2, 3 …; `down` was found because of `a`, unless another cause is named. */
function after(...states: readonly (State | [State, string])[]): Incident | null {
  return states.reduce<Incident | null>((open, one, index) => {
    const [state, cause] = typeof one === "string" ? [one, "a"] : one;
    return advance(open, { at: index + 1, state, root: finding(cause) });
  }, null);
}

it("begins with the check that finds a server down and ends with the one that finds it well", () => {
  expect(after("up", "warning")).toBeNull();
  expect(after("up", "down")).toEqual({ began: 2, ended: null, seen: 2, state: "down", findings: [finding("a")] });
  expect(after("up", "down", "down", "warning")).toMatchObject({ began: 2, ended: 4, seen: 3 });
});

it("remembers the worst state and every cause", () => {
  expect(after("degraded", ["down", "b"], ["degraded", "a"])).toMatchObject({
    state: "down",
    findings: [finding("a"), finding("b")],
  });
});

it("remembers five causes at most", () => {
  const states = Array.from({ length: 9 }, (_, index) => ["down", `cause-${index}`] as [State, string]);
  expect(after(...states)?.findings).toHaveLength(5);
});

it("goes on through a time in which nobody could tell", () => {
  expect(after("down", "unknown", "down")).toMatchObject({ began: 1, ended: null, seen: 3 });
});

it("is not changed by a check that began before the newest", () => {
  const open = after("down", "down");
  expect(advance(open, { at: 1, state: "up", root: null })).toBe(open);
});
