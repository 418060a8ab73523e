import { expect, it } from "vitest";
import { ShownFor } from "../../../../../web/pages/problems/problem/shown-for.tsx";
import { rendered, textOf } from "../../../rendered.tsx";

it.each([
  [{ server: "a/1", present: true }, "As found on a/1 now, with its names filled into the commands.", "/servers/a%2F1"],
  [
    { server: "a/1", present: false },
    "The latest check of a/1 did not find this. Its names are still filled into the commands.",
    "/servers/a%2F1",
  ],
  [null, "There is no server a/1 here, so this page describes the problem in general.", null],
])("says whose problem is shown, and whether it has it: %j", async (about, text, href) => {
  const page = await rendered(<ShownFor server="a/1" about={about} />);
  expect(page.part("aside").className).toBe("banner shown-for");
  expect([textOf(page.part("p")), page.part("p code").textContent]).toEqual([text, "a/1"]);
  const link = page.queryByRole("link", { name: "Go to a/1" });
  expect([link?.getAttribute("href") ?? null, link?.className ?? null]).toEqual([href, href && "button"]);
});
