import { expect, it } from "vitest";
import { HistoryStrip } from "../../../../../web/pages/server/history/history-strip.tsx";
import { healthyCell } from "../../../../support/healthy-series.ts";
import { rendered } from "../../../rendered.tsx";

it("the states of a time are a strip, and a sentence for whoever cannot see it", async () => {
  const cells = [
    healthyCell({ seconds: { up: 240 } }),
    healthyCell({ state: "down", seconds: { down: 60, up: 60, warning: 0.5 } }),
    healthyCell({ state: "down", seconds: { down: 60 } }),
  ];
  const page = await rendered(<HistoryStrip cells={cells} />);
  const strip = page.getByRole("img", { name: "States in this time: up 5 min, down 2 min." });
  expect([strip.getAttribute("class"), strip.getAttribute("preserveAspectRatio")]).toEqual([
    "strip history-strip",
    "none",
  ]);
  expect(strip.getAttribute("viewBox")).toMatch(/^0 0 3 \d+$/);
  expect(page.part("title").textContent).toBe("States in this time: up 5 min, down 2 min.");
  expect([...page.root.querySelectorAll("path")].map((path) => path.getAttribute("class")).toSorted()).toEqual([
    "cell-down",
    "cell-up",
  ]);
  expect(page.part(".cell-down").getAttribute("d")).toContain("M1 ");
});

it("of a time of which nothing is known it says so", async () => {
  const page = await rendered(<HistoryStrip cells={[healthyCell({ state: null, seconds: {}, checks: 0 })]} />);
  expect(page.getByRole("img", { name: "No data for this time." })).toBeTruthy();
});
