import { expect, it } from "vitest";
import { StateStrip } from "../../../../web/parts/state/state-strip.tsx";
import { CHECKS, DAY } from "../../../../web/parts/state/strip.ts";
import { rendered } from "../../rendered.tsx";

it("states are a picture with a name: a path for each state, with its class, as wide as its cells", async () => {
  const page = await rendered(<StateStrip states={["up", "down", null]} cells={DAY} label="1 up, 1 down" />);
  const strip = page.getByRole("img", { name: "1 up, 1 down" });
  expect(strip.getAttribute("class")).toBe("strip");
  expect([strip.getAttribute("viewBox"), strip.getAttribute("preserveAspectRatio")]).toEqual(["0 0 143 20", "none"]);
  expect(page.part("title").textContent).toBe("1 up, 1 down");
  const paths = [...page.root.querySelectorAll("path")];
  expect(paths.map((path) => path.getAttribute("class"))).toEqual(["cell-empty", "cell-down", "cell-up"]);
  expect(paths[1]?.getAttribute("d")).toBe("M132 0h5V20h-5z");
});

it("the newest checks have cells of their own size", async () => {
  const page = await rendered(<StateStrip states={["down"]} cells={CHECKS} label="" />);
  expect(page.part(".cell-down").getAttribute("d")).toBe("M141 0h2V20h-2z");
});
