import { describe, expect, it } from "vitest";
import { isUnderstood } from "../../../support/understood.ts";

const uptime = { share: 1, knownSeconds: 60, downSeconds: 0 };
const answer = {
  server: "corp",
  range: "24h",
  from: "2026-11-23T12:00:00.000Z",
  to: "2026-11-24T12:00:00.000Z",
  step: 300,
  cells: [{ state: "up", seconds: { up: 60 }, checks: 1, failures: 0 }],
  lines: { total: { median: [0.1], p95: [0.1], max: [0.1] } },
  uptime: { "24h": uptime, "7d": uptime, "30d": uptime, "1y": { ...uptime, share: null } },
  incidents: [
    {
      began: "2026-11-23T12:00:00.000Z",
      ended: null,
      seconds: 5,
      state: "down",
      now: "degraded",
      downSeconds: 2,
      stretches: [{ from: "2026-11-23T12:00:00.000Z", to: "2026-11-23T12:00:02.000Z", state: "down" }],
      causes: [{ id: "x", title: "X" }],
    },
  ],
  moreIncidents: false,
};

describe("Series", () => {
  it("takes what the server promises", () => {
    expect(isUnderstood("Series", answer)).toBe(true);
  });

  it.each([
    ["another range", { range: "2y" }],
    ["no moment", { from: "yesterday" }],
    ["cells that are none", { cells: [null] }],
    ["a line that is too short", { lines: { total: { median: [], p95: [0.1], max: [0.1] } } }],
    ["an uptime missing", { uptime: { "24h": uptime } }],
    ["an incident without a state", { incidents: [{ ...answer.incidents[0], state: "up" }] }],
    ["a stretch without an end", { incidents: [{ ...answer.incidents[0], stretches: [{ state: "down" }] }] }],
    ["a cause without a title", { incidents: [{ ...answer.incidents[0], causes: [{ id: "x" }] }] }],
  ])("refuses %s", (_, changes) => {
    expect(isUnderstood("Series", { ...answer, ...changes })).toBe(false);
  });
});
