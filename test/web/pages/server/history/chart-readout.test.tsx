import { describe, expect, it } from "vitest";
import { ChartReadout } from "../../../../../web/pages/server/history/chart-readout.tsx";
import { healthyCell, healthySeries } from "../../../../support/healthy-series.ts";
import { rendered, textOf } from "../../../rendered.tsx";

type Props = Parameters<typeof ChartReadout>[0];

async function shown(changes: Partial<Props>) {
  const page = await rendered(<ChartReadout series={healthySeries()} line="total" cell={1} {...changes} />);
  const readout = page.part("p");
  expect(readout.getAttribute("aria-hidden")).toBe("true");
  return { page, name: readout.className, parts: [...readout.children].map(textOf) };
}

describe("the figures of a place in the chart", () => {
  it("are the moment, the state, the checks and the times", async () => {
    const { page, name, parts } = await shown({});
    expect(parts).toEqual([
      expect.stringMatching(/^\d\d:58:00$/),
      "up",
      "1 check",
      "Median 200 ms",
      "95th percentile 310 ms",
      "Longest 510 ms",
    ]);
    expect([name, page.count(".muted"), page.part(".state").className]).toEqual(["readout", 4, "state state-up"]);
  });

  it("of all steps are the whole check, then each step", async () => {
    const { parts } = await shown({ line: "steps", cell: 0 });
    expect(parts.slice(3)).toEqual(["The whole check 180 ms", "Secure the connection 40 ms"]);
  });

  it("have the day where the chart shows more than an hour", async () => {
    const { parts } = await shown({ series: healthySeries({ range: "24h", step: 600 }) });
    expect(parts[0]).toMatch(/^Nov 2\d, \d\d:07$/);
  });

  it("say what failed, and what is not known", async () => {
    const cells = [
      healthyCell({ checks: 2, failures: 1, state: "down" }),
      healthyCell({ checks: 0, failures: 0, state: null }),
    ];
    const lines = { total: { median: [null, null], p95: [0, null], max: [1.5, null] } };
    const series = healthySeries({ cells, lines });
    expect((await shown({ series, cell: 0 })).parts.slice(1)).toEqual([
      "down",
      "2 checks, 1 failed",
      "95th percentile 0 ms",
      "Longest 1.5 s",
    ]);
    expect((await shown({ series, cell: 1 })).parts.slice(1)).toEqual(["no check"]);
  });

  it.each([
    ["total", null, "median · 95th percentile, dashed"],
    ["steps", null, "Point at the chart to see the figures."],
    ["total", 9, "median · 95th percentile, dashed"],
  ] as const)("are none where nobody points: %s, %s", async (line, cell, text) => {
    const { page, name } = await shown({ line, cell });
    expect([page.text(), name]).toEqual([text, "readout muted"]);
  });
});
