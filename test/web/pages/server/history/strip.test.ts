import { expect, it } from "vitest";
import type { State } from "../../../../../server/contract/states.ts";
import { historyStrip } from "../../../../../web/pages/server/history/strip.ts";

function cells(...states: readonly (State | null)[]) {
  return states.map((state) => ({ state, seconds: {}, checks: 1, failures: 0 }));
}

it("draws a run of equal cells in one piece, the worse the higher, and what nobody knows as a thin line", () => {
  expect(historyStrip(cells("up", "up", "down", null, "up"))).toEqual([
    { state: "empty", path: "M3 18h1v2h-1z" },
    { state: "down", path: "M2 0h1v20h-1z" },
    { state: "up", path: "M0 10h2v10h-2zM4 10h1v10h-1z" },
  ]);
});

it("draws nothing of nothing", () => {
  expect(historyStrip([])).toEqual([]);
});
