import { describe, expect, it } from "vitest";
import { type View, WHOLE_VIEW } from "../../../../../web/links/overview-view.ts";
import { TableTools } from "../../../../../web/pages/overview/servers/table-tools.tsx";
import { healthySummary } from "../../../../support/healthy-summary.ts";
import { lets, press, rendered, textOf, type } from "../../../rendered.tsx";

const servers = [
  healthySummary({ name: "a", state: "down", labels: { team: "mail" } }),
  healthySummary({ name: "b" }),
  healthySummary({ name: "c" }),
];

async function shown(view: Partial<View> = {}) {
  const views: View[] = [];
  const page = await rendered(
    <TableTools servers={servers} view={{ ...WHOLE_VIEW, ...view }} onView={(next) => void views.push(next)} />,
  );
  return { page, views };
}

const slash = (target: EventTarget, changes: KeyboardEventInit = {}) =>
  lets(() => target.dispatchEvent(new KeyboardEvent("keydown", { key: "/", bubbles: true, ...changes })));

describe("what to see of the table", () => {
  it("is searched for by a text", async () => {
    const { page, views } = await shown({ text: "ma" });
    const field = page.getByRole("searchbox", { name: "Find a server, label or problem" });
    expect(field).toHaveProperty("value", "ma");
    expect([field.getAttribute("placeholder"), field.getAttribute("aria-keyshortcuts")]).toEqual([
      "Find a server, label or problem",
      "/",
    ]);
    expect([field.getAttribute("autocomplete"), field.getAttribute("type")]).toEqual(["off", "search"]);
    await type(field, "corp");
    expect(views.at(-1)).toEqual({ ...WHOLE_VIEW, text: "corp" });
    expect(page.part("search").className).toBe("tools");
  });

  it("is chosen by state, of those that there are, the worst first", async () => {
    const { page, views } = await shown({ states: ["warning"] });
    expect(page.getByRole("group", { name: "Show only" }).className).toBe("chips");
    expect(page.part("legend").className).toBe("visually-hidden");
    expect(
      [...page.root.querySelectorAll("fieldset button")].map((one) => [
        textOf(one),
        one.className,
        one.getAttribute("aria-pressed"),
      ]),
    ).toEqual([
      ["1 down", "chip state-down", "false"],
      ["0 warning", "chip state-warning", "true"],
      ["2 up", "chip state-up", "false"],
    ]);
    expect(page.part("fieldset svg").getAttribute("class")).toBe("icon state-down");
    await press(page.getByRole("button", { name: "1 down" }));
    expect(views.at(-1)?.states).toEqual(["down", "warning"]);
  });

  it("is chosen by label", async () => {
    const { page, views } = await shown();
    await type(page.getByRole("combobox"), "mail");
    expect(views.at(-1)?.labels).toEqual({ team: "mail" });
  });

  it("is gone to with a slash, but not while one types or means something else", async () => {
    const { page } = await shown();
    const field = page.getByRole("searchbox");
    await slash(document.body, { ctrlKey: true });
    await slash(document.body, { metaKey: true });
    await slash(document.body, { altKey: true });
    await slash(document.body, { key: "x" });
    expect(document.activeElement).not.toBe(field);
    await slash(page.getByRole("combobox"));
    expect(document.activeElement).not.toBe(field);
    await slash(document.body);
    expect(document.activeElement).toBe(field);
  });
});
