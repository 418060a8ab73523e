import { expect, it } from "vitest";
import { type Theme, theme } from "../../../web/browser/theme.ts";
import { ThemeSwitch } from "../../../web/shell/theme-switch.tsx";
import { press, rendered } from "../rendered.tsx";

it.each([
  ["system", "Theme: same as the system", "light", [1, 1]],
  ["light", "Theme: light", "dark", [0, 2]],
  ["dark", "Theme: dark", "system", [0, 1]],
] as const)("shows the theme, and goes one further: %s", async (current, label, next, shapes) => {
  theme.value = current;
  const page = await rendered(<ThemeSwitch />);
  const button = page.getByRole("button", { name: label });
  expect([button.title, button.className]).toEqual([label, "plain"]);
  expect([page.count("circle"), page.count("path")]).toEqual(shapes);
  expect(page.count("path.filled")).toBe(current === "light" ? 0 : 1);
  expect(page.part("svg").getAttribute("class")).toBe("icon theme-icon");
  await press(button);
  expect(theme.value).toBe(next);
});

it("has a shape of its own for each theme", async () => {
  const shapes = new Set<string | null>();
  const themes: readonly Theme[] = ["system", "light", "dark"];
  for (const current of themes) {
    theme.value = current;
    const page = await rendered(<ThemeSwitch />);
    shapes.add(page.part("path:last-child").getAttribute("d"));
  }
  expect(shapes.size).toBe(3);
});
