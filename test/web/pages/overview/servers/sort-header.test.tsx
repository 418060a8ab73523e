import { expect, it } from "vitest";
import { type SortKey, type View, WHOLE_VIEW } from "../../../../../web/links/overview-view.ts";
import { SortHeader } from "../../../../../web/pages/overview/servers/sort-header.tsx";
import { press, rendered, textOf } from "../../../rendered.tsx";

async function shown(view: Partial<View>) {
  const sorted: SortKey[] = [];
  const page = await rendered(
    <table>
      <tr>
        <SortHeader
          column="name"
          class="wide"
          view={{ ...WHOLE_VIEW, ...view }}
          onSort={(key) => void sorted.push(key)}
        />
      </tr>
    </table>,
  );
  return { page, sorted, head: page.getByRole("columnheader") };
}

it.each([
  [{ sort: "state" }, "none", "M1 2.5 4 5.5 7 2.5"],
  [{ sort: "name", descending: false }, "ascending", "M1 2.5 4 5.5 7 2.5"],
  [{ sort: "name", descending: true }, "descending", "M1 5.5 4 2.5 7 5.5"],
  [{ sort: "state", descending: true }, "none", "M1 2.5 4 5.5 7 2.5"],
] as const)("a column shows whether the table is ordered by it: %j", async (view, order, arrow) => {
  const { page, head } = await shown(view);
  expect([head.getAttribute("aria-sort"), head.className, head.getAttribute("scope")]).toEqual([order, "wide", "col"]);
  expect(page.part("path").getAttribute("d")).toBe(arrow);
});

it("a column orders the table when it is pressed", async () => {
  const { page, sorted } = await shown({});
  const button = page.getByRole("button");
  expect([textOf(button), button.title]).toEqual(["Server", "Sort by Server"]);
  await press(button);
  expect(sorted).toEqual(["name"]);
});
