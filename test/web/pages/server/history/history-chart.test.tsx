import { describe, expect, it, vi } from "vitest";
import { theme } from "../../../../../web/browser/theme.ts";
import { HistoryChart } from "../../../../../web/pages/server/history/history-chart.tsx";
import { healthyCell, healthySeries, incident } from "../../../../support/healthy-series.ts";
import { drawings } from "../../../drawings.ts";
import { lets, press, rendered } from "../../../rendered.tsx";

const PLOT = "../../../../../web/pages/server/history/plot.ts";

describe("the chart of a server's past", () => {
  it.each([
    ["steps", "Times of the checks, 1 h: All steps, stacked. The table below has the figures."],
    ["total", "Times of the checks, 1 h: The whole check. The table below has the figures."],
    ["tls", "Times of the checks, 1 h: Secure the connection. The table below has the figures."],
  ] as const)("is a picture with a name: %s", async (line, name) => {
    const drawn = drawings();
    const page = await rendered(<HistoryChart series={healthySeries()} line={line} />);
    await expect.poll(() => drawn.length).toBe(1);
    expect(page.getByRole("img", { name }).className).toBe("plot");
    expect([page.part("div").className, page.count(".history-strip"), page.count(".readout")]).toEqual(["chart", 1, 1]);
  });

  it("is drawn once its program is there, with times in the reader's way", async () => {
    const drawn = drawings();
    const page = await rendered(<HistoryChart series={healthySeries()} line="total" />);
    await expect.poll(() => drawn.length).toBe(1);
    const { host, picture } = drawn[0] ?? {};
    expect([host, picture?.line, picture?.series.server]).toEqual([page.part(".plot"), "total", "corp"]);
    expect([picture?.seconds(0.18), picture?.incident(incident())]).toEqual(["180 ms", "down 25 min"]);
    expect(picture?.moment(new Date(2026, 10, 23, 12).getTime(), true)).toBe("Nov 23");
  });

  it("shows the figures of the place that is pointed at", async () => {
    const drawn = drawings();
    const page = await rendered(<HistoryChart series={healthySeries()} line="total" />);
    await expect.poll(() => drawn.length).toBe(1);
    await lets(() => drawn[0]?.picture.onPoint(1));
    expect(page.part(".readout").textContent).toContain("200 ms");
    await lets(() => drawn[0]?.picture.onPoint(null));
    expect(page.part(".readout").textContent).toBe("median · 95th percentile, dashed");
  });

  it("is drawn anew in the dark, and taken away with the page", async () => {
    const drawn = drawings();
    const page = await rendered(<HistoryChart series={healthySeries()} line="total" />);
    await expect.poll(() => drawn.length).toBe(1);
    await lets(() => {
      theme.value = "dark";
    });
    await expect.poll(() => drawn.map(({ removed }) => removed)).toEqual([true, false]);
    await page.again(null);
    expect(drawn[1]?.removed).toBe(true);
  });

  it("that could not be loaded leaves the table, and is tried again", async () => {
    vi.doMock(PLOT, () => {
      throw new Error("no network");
    });
    const page = await rendered(<HistoryChart series={healthySeries()} line="total" />);
    await expect.poll(() => page.queryByRole("alert")).not.toBeNull();
    expect(page.part("p.muted").textContent).toBe(
      "The chart could not be loaded. The table below has the same figures.",
    );
    expect([page.count(".plot"), page.count(".history-strip")]).toEqual([0, 1]);
    const drawn = drawings();
    await press(page.getByRole("button", { name: "Try again" }));
    await expect.poll(() => drawn.length).toBe(1);
    expect(page.queryByRole("alert")).toBeNull();
  });

  it("has nothing to show where nothing was recorded", async () => {
    const nothing = healthyCell({ checks: 0, state: null, seconds: {} });
    const page = await rendered(<HistoryChart series={healthySeries({ cells: [nothing] })} line="total" />);
    expect(page.root.innerHTML).toBe('<p class="empty">No data for this time. The chart grows with each check.</p>');
    drawings();
    for (const cell of [healthyCell({ state: null }), healthyCell({ checks: 0 })]) {
      const other = await rendered(<HistoryChart series={healthySeries({ cells: [nothing, cell] })} line="total" />);
      expect(other.count(".plot")).toBe(1);
    }
  });
});
