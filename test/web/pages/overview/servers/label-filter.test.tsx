import { describe, expect, it } from "vitest";
import { type View, WHOLE_VIEW } from "../../../../../web/links/overview-view.ts";
import { LabelFilter } from "../../../../../web/pages/overview/servers/label-filter.tsx";
import { healthySummary } from "../../../../support/healthy-summary.ts";
import { press, rendered, textOf, type } from "../../../rendered.tsx";

const servers = [
  healthySummary({ labels: { team: "mail", site: "berlin" } }),
  healthySummary({ labels: { team: "web" } }),
];

async function shown(view: Partial<View>, of = servers) {
  const views: View[] = [];
  const page = await rendered(
    <LabelFilter servers={of} view={{ ...WHOLE_VIEW, ...view }} onView={(next) => void views.push(next)} />,
  );
  return { page, views };
}

describe("the filter by labels", () => {
  it("offers each value of each label", async () => {
    const { page, views } = await shown({});
    const choice = page.getByRole("combobox", { name: "Label" });
    expect([...page.root.querySelectorAll("optgroup")].map((one) => [one.label, textOf(one)])).toEqual([
      ["site", "berlin"],
      ["team", "mailweb"],
    ]);
    expect([...page.root.querySelectorAll("option")].map(({ value }) => value)).toEqual(["", "berlin", "mail", "web"]);
    const first = page.part("option");
    expect([textOf(first), first.hasAttribute("disabled"), first.hasAttribute("hidden")]).toEqual([
      "Label",
      true,
      true,
    ]);
    expect(page.count("button")).toBe(0);
    await type(choice, "web");
    expect(views.map(({ labels }) => labels)).toEqual([{ team: "web" }]);
  });

  it("shows what is chosen, which can be taken away, and offers only the other labels", async () => {
    const { page, views } = await shown({ labels: { team: "mail" } });
    const chip = page.getByRole("button", { name: "team=mail" });
    expect([chip.className, chip.title]).toEqual(["chip chosen", "Show servers with any team"]);
    expect([...page.root.querySelectorAll("optgroup")].map(({ label }) => label)).toEqual(["site"]);
    await press(chip);
    expect(views.map(({ labels }) => labels)).toEqual([{}]);
  });

  it("offers nothing where every label is chosen, and is not there where there is none", async () => {
    const { page } = await shown({ labels: { team: "mail", site: "berlin" } });
    expect([page.count("button"), page.count("select")]).toEqual([2, 0]);
    expect((await shown({}, [healthySummary()])).page.root.innerHTML).toBe("");
    expect((await shown({ labels: { gone: "x" } }, [healthySummary()])).page.count("button")).toBe(1);
  });
});
