import { expect, it } from "vitest";
import { TrendLine } from "../../../../web/parts/trend/trend-line.tsx";
import { recentCheck } from "../../../support/healthy-summary.ts";
import { rendered } from "../../rendered.tsx";

it("how long the newest checks took is a line with its least and its most", async () => {
  const recent = [0.18, 0.5, 0.2].map((seconds, index) => recentCheck({ id: `${index}`, seconds }));
  const page = await rendered(<TrendLine recent={recent} />);
  const line = page.getByRole("img", { name: "From 180 ms to 500 ms" });
  expect([line.getAttribute("class"), line.getAttribute("viewBox")]).toEqual(["trend", "0 0 100 24"]);
  expect(page.part("title").textContent).toBe("From 180 ms to 500 ms");
  expect(page.part("path").getAttribute("d")).toMatch(/^M/);
});

it("without checks there is no line", async () => {
  expect((await rendered(<TrendLine recent={[]} />)).root.innerHTML).toBe("");
});
