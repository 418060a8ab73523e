import { describe, expect, it } from "vitest";
import type { Series, SeriesCell } from "../../../../../server/contract/answers/series.ts";
import { points } from "../../../../../web/pages/server/history/points.ts";

const checked: SeriesCell = { state: "up", seconds: { up: 60 }, checks: 1, failures: 0 };
const notDue: SeriesCell = { state: "up", seconds: { up: 60 }, checks: 0, failures: 0 };
const failing: SeriesCell = { state: "down", seconds: { down: 60 }, checks: 1, failures: 1 };
const unknown: SeriesCell = { state: null, seconds: {}, checks: 0, failures: 0 };

function line(...values: readonly (number | null)[]) {
  return { median: values, p95: values.map((value) => value && value * 2), max: values };
}

function series(cells: readonly SeriesCell[], lines: Series["lines"]): Series {
  const uptime = { share: null, knownSeconds: 0, downSeconds: 0 };
  return {
    server: "corp",
    range: "1h",
    from: "2026-11-23T12:00:00.000Z",
    to: "2026-11-23T13:00:00.000Z",
    step: 60,
    cells,
    lines,
    uptime: { "24h": uptime, "7d": uptime, "30d": uptime, "1y": uptime },
    incidents: [],
    moreIncidents: false,
  };
}

describe("points", () => {
  it("pass over a cell in which no check was due, and leave a hole where nothing is known or none got through", () => {
    const given = series([checked, notDue, unknown, failing, checked], { total: line(1, null, null, null, 2) });
    expect(points(given, "total")).toEqual({
      cells: [0, 2, 3, 4],
      curves: [
        { name: "total", values: [1, null, null, 2] },
        { name: "p95", values: [2, null, null, 4] },
      ],
    });
  });

  it("stack the steps in their order, the last one first", () => {
    const lines = { tls: line(3, 3), dns: line(1, 1), auth: line(5, null), total: line(9, 4) };
    expect(points(series([checked, checked], lines), "steps").curves).toEqual([
      { name: "auth", values: [9, 4] },
      { name: "tls", values: [4, 4] },
      { name: "dns", values: [1, 1] },
    ]);
  });

  it("leave the canary out of the stack, as it waits longer than all else takes and is not in each check", () => {
    const lines = { dns: line(1, 1), sync: line(null, 8), total: line(1, 9) };
    const given = series([checked, checked], lines);
    expect(points(given, "steps").curves).toEqual([{ name: "dns", values: [1, 1] }]);
    expect(points(given, "sync").curves[0]).toEqual({ name: "sync", values: [null, 8] });
  });

  it("leave a hole in the stack where no step has a time", () => {
    const lines = { dns: line(1, null), total: line(1, null) };
    expect(points(series([checked, failing], lines), "steps").curves).toEqual([{ name: "dns", values: [1, null] }]);
  });

  it("are none without lines", () => {
    expect(points(series([unknown], {}), "steps")).toEqual({ cells: [0], curves: [] });
  });
});
