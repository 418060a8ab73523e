import { expect, it } from "vitest";
import { DayStrip } from "../../../../../web/pages/overview/servers/day-strip.tsx";
import { rendered } from "../../../rendered.tsx";

it("the last 24 hours are a strip, and a sentence for whoever cannot see it", async () => {
  const page = await rendered(<DayStrip day={["up", "up", "down", null]} />);
  expect(page.getByRole("img", { name: "The last 24 hours: 1 hour down and 2 hours up" })).toBeTruthy();
  expect(page.part("svg").getAttribute("viewBox")).toBe("0 0 143 20");
  expect(page.part(".cell-down").getAttribute("d")).toBe("M132 0h5V20h-5z");
  const none = await rendered(<DayStrip day={[null]} />);
  expect(none.getByRole("img", { name: "no data for the last 24 hours" })).toBeTruthy();
});
