import { expect, it } from "vitest";
import { UnknownProblem } from "../../../../../web/pages/problems/problem/unknown-problem.tsx";
import { rendered, textOf } from "../../../rendered.tsx";

it("says that there is no such problem, and leads on", async () => {
  const page = await rendered(<UnknownProblem id="no-such" />);
  expect(page.part("div").className).toBe("lost");
  expect(page.getByRole("heading", { level: 1 }).textContent).toBe("There is no problem no-such");
  expect(page.part("p.sub").textContent).toMatch(/^The link may be old or mistyped\. All problems/);
  expect(page.getAllByRole("link").map((link) => [textOf(link), link.getAttribute("href"), link.className])).toEqual([
    ["Show all problems", "/problems", "button primary"],
    ["Go to the overview", "/", "button"],
  ]);
});
