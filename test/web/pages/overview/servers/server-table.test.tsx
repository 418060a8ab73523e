import { describe, expect, it } from "vitest";
import { type View, WHOLE_VIEW } from "../../../../../web/links/overview-view.ts";
import { ServerTable } from "../../../../../web/pages/overview/servers/server-table.tsx";
import { healthySummary } from "../../../../support/healthy-summary.ts";
import { lets, press, rendered, textOf } from "../../../rendered.tsx";

async function shown(names: readonly string[], view: Partial<View> = {}) {
  const views: View[] = [];
  const servers = names.map((name) => healthySummary({ name }));
  const page = await rendered(
    <ServerTable servers={servers} view={{ ...WHOLE_VIEW, ...view }} onView={(next) => void views.push(next)} />,
  );
  return { page, views };
}

describe("the table of servers", () => {
  it("has a column for each thing that one wants to know, each to order by", async () => {
    const { page, views } = await shown(["a", "b"]);
    expect(page.part("section").className).toBe("card servers");
    expect([textOf(page.part("h2")), page.part("h2").className]).toEqual(["Servers", "visually-hidden"]);
    const heads = page.getAllByRole("columnheader");
    expect(heads.map((head) => [textOf(head), head.className])).toEqual([
      ["State", ""],
      ["Server", ""],
      ["Last 24 hours", "wide"],
      ["Time", "number wide"],
      ["Certificate", "number"],
      ["Sync", "sync"],
      ["Checked", "number checked"],
    ]);
    for (const head of heads) await press(head.querySelector("button") ?? head);
    expect(views.map(({ sort }) => sort)).toEqual([
      "state",
      "name",
      "day",
      "seconds",
      "certificate",
      "sync",
      "checked",
    ]);
    expect(page.part('[role="status"]').className).toBe("visually-hidden");
    expect(page.part('[role="status"]').textContent).toBe("");
  });

  it("shows what the view chooses, and says how much that is", async () => {
    const { page } = await shown(["a", "b", "bb"], { text: "b" });
    expect(page.getAllByRole("rowheader").length).toBe(2);
    expect(page.part('[role="status"]').textContent).toBe("2 of 3 servers");
  });

  it("says that nothing is like that, and shows all again", async () => {
    const { page, views } = await shown(["a"], { text: "zz" });
    expect(page.count("table")).toBe(0);
    expect(textOf(page.part("p.empty"))).toBe("No server matches. Show all servers");
    const all = page.getByRole("button", { name: "Show all servers" });
    expect(all.className).toBe("link");
    await press(all);
    expect(views).toEqual([WHOLE_VIEW]);
  });

  it("is walked through with the arrow keys", async () => {
    const { page } = await shown(["a", "b"]);
    const go = (key: string) =>
      lets(() => document.activeElement?.dispatchEvent(new KeyboardEvent("keydown", { key, bubbles: true })));
    page.getByRole("link", { name: "a" }).focus();
    const at = async (key: string) => {
      await go(key);
      return document.activeElement?.textContent;
    };
    expect([
      await at("ArrowDown"),
      await at("ArrowDown"),
      await at("x"),
      await at("ArrowUp"),
      await at("ArrowUp"),
    ]).toEqual(["b", "b", "b", "a", "a"]);
  });

  it("draws a thousand rows a few at a time", async () => {
    const { page } = await shown(Array.from({ length: 200 }, (_, index) => `s${index}`));
    expect(page.count("tbody tr")).toBeLessThan(200);
    await expect.poll(() => page.count("tbody tr")).toBe(200);
  });
});
