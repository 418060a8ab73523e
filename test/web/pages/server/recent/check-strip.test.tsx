import { expect, it } from "vitest";
import { CheckStrip } from "../../../../../web/pages/server/recent/check-strip.tsx";
import { recentCheck } from "../../../../support/healthy-summary.ts";
import { rendered } from "../../../rendered.tsx";

it("the newest checks are a strip, and a sentence for whoever cannot see it", async () => {
  const recent = Array.from({ length: 60 }, (_, index) =>
    recentCheck({ id: `${index}`, state: index < 20 || index > 57 ? "down" : "up" }),
  );
  const page = await rendered(<CheckStrip recent={recent} />);
  expect(page.getByRole("img", { name: "The latest checks: 10 down and 38 up" })).toBeTruthy();
  expect(page.part("svg").getAttribute("viewBox")).toBe("0 0 143 20");
  expect(page.part(".cell-down").getAttribute("d")).toContain("M141 0h2V20h-2z");
  expect((await rendered(<CheckStrip recent={[]} />)).getByRole("img", { name: "no checks yet" })).toBeTruthy();
});
