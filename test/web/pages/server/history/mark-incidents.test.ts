import { expect, it } from "vitest";
import type { IncidentReport } from "../../../../../server/contract/answers/series.ts";
import { bandsOf } from "../../../../../web/pages/server/history/mark-incidents.ts";

const at = (second: number) => new Date(second * 1000).toISOString();
const incident: IncidentReport = {
  began: at(0),
  ended: null,
  seconds: 1500,
  state: "down",
  now: "degraded",
  downSeconds: 14,
  stretches: [
    { from: at(0), to: at(100), state: "degraded" },
    { from: at(100), to: at(114), state: "down" },
    { from: at(114), to: at(1500), state: "degraded" },
  ],
  causes: [],
};

it("is red only where the server was down", () => {
  expect(bandsOf(incident, 1500).filter(({ state }) => state === "down")).toEqual([
    { from: 100, to: 114, state: "down" },
  ]);
  expect(bandsOf(incident, 1500).at(-1)?.state).toBe("down");
});

it("is not red where nobody knows when it was down", () => {
  expect(bandsOf({ ...incident, stretches: null, downSeconds: null }, 1500)).toEqual([
    { from: 0, to: 1500, state: "degraded" },
  ]);
});
