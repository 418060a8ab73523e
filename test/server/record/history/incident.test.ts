import { expect, it } from "vitest";
import type { Finding } from "../../../../server/contract/answers/finding.ts";
import type { State } from "../../../../server/contract/states.ts";
import { advance, type Incident } from "../../../../server/record/history/incident.ts";
import { downMs } from "../../../../server/record/history/stretches.ts";

const finding = (id: string): Finding => ({ id, severity: "critical", phase: null, evidence: {} });

/** The incident after checks at 1, 2, 3 …; `down` was found because of `a`, unless another cause is named. */
function after(...states: readonly (State | [State, string])[]): Incident | null {
  return states.reduce<Incident | null>((open, one, index) => {
    const [state, cause] = typeof one === "string" ? [one, "a"] : one;
    return advance(open, { at: index + 1, holdsMs: 2, state, root: finding(cause) });
  }, null);
}

it("begins with the check that finds a server down and ends with the one that finds it well", () => {
  expect(after("up", "warning")).toBeNull();
  const stretches = { list: [{ state: "down", from: 2, to: 4 }], downBeforeMs: 0 };
  expect(after("up", "down")).toEqual({
    began: 2,
    ended: null,
    seen: 2,
    state: "down",
    stretches,
    findings: [finding("a")],
  });
  expect(after("up", "down", "down", "warning")).toMatchObject({ began: 2, ended: 4, seen: 3 });
});

it("remembers the worst state and every cause", () => {
  expect(after("degraded", ["down", "b"], ["degraded", "a"])).toMatchObject({
    state: "down",
    findings: [finding("a"), finding("b")],
  });
});

it("tells how long the server was down within it, which need not be all of it", () => {
  const incident = after("degraded", "down", "degraded", "degraded", "up");
  expect(incident?.stretches?.list).toEqual([
    { state: "degraded", from: 1, to: 2 },
    { state: "down", from: 2, to: 3 },
    { state: "degraded", from: 3, to: 5 },
  ]);
  expect(incident?.stretches && downMs(incident.stretches)).toBe(1);
});

it("counts no time for down in which nobody could tell, or nobody looked", () => {
  const unknown = after("down", "unknown", "unknown", "down", "up");
  expect(unknown?.stretches?.list).toEqual([
    { state: "down", from: 1, to: 2 },
    { state: "down", from: 4, to: 5 },
  ]);
  // What a check saw holds for two; the next one came after eight.
  const first = advance(null, { at: 1, holdsMs: 2, state: "down", root: null });
  const second = advance(first, { at: 9, holdsMs: 2, state: "down", root: null });
  expect(second?.stretches && downMs(second.stretches)).toBe(4);
});

it("knows the whole time also of what flaps for days, and the newest hundred stretches of it", () => {
  const states = Array.from({ length: 1000 }, (_, index): State => (index % 2 === 0 ? "down" : "degraded"));
  const { stretches } = after(...states) ?? {};
  expect([stretches?.list.length, stretches && downMs(stretches)]).toEqual([100, 500]);
});

it("does not make up what an older version did not record", () => {
  const old: Incident = { began: 1, ended: null, seen: 1, state: "down", stretches: null, findings: [] };
  const later = advance(old, { at: 2, holdsMs: 2, state: "degraded", root: null });
  expect([later?.seen, later?.stretches]).toEqual([2, null]);
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
  expect(advance(open, { at: 1, holdsMs: 2, state: "up", root: null })).toBe(open);
});
