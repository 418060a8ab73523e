import { describe, expect, it, vi } from "vitest";
import type { SetupChoice as Choice } from "../../../../server/contract/answers/setup.ts";
import { SetupChoice } from "../../../../web/pages/setup/setup-choice.tsx";
import { setupChoice } from "../../../support/setup-choice.ts";
import { lets, press, rendered, textOf, type } from "../../rendered.tsx";

const provider = (label: string, domains: readonly string[] = []) =>
  setupChoice({ kind: "provider", name: label.toLowerCase(), label, domains });
const CHOICES = [
  setupChoice(),
  provider("QQ Mail", ["qq.com", ".vip.qq.com", "foxmail.com", "a.cn", "b.cn"]),
  provider("Own"),
];

async function shown(choices: readonly Choice[] = CHOICES, chosen: Choice | null = null) {
  const onChoose = vi.fn();
  const page = await rendered(<SetupChoice choices={choices} chosen={chosen} onChoose={onChoose} />);
  const field = page.getByRole("combobox", { name: "Provider or server" });
  const key = (name: string, init: KeyboardEventInit = {}) =>
    lets(() =>
      field.dispatchEvent(new KeyboardEvent("keydown", { key: name, bubbles: true, cancelable: true, ...init })),
    );
  const options = () => [...page.root.querySelectorAll<HTMLElement>('[role="option"]')];
  const active = () => options().findIndex((one) => one.getAttribute("aria-selected") === "true");
  return { page, onChoose, field, key, options, active };
}

describe("the choice of a provider or server", () => {
  it("is closed at first, and shows what is chosen", async () => {
    const { page, field } = await shown();
    expect([
      field.getAttribute("aria-expanded"),
      field.getAttribute("placeholder"),
      Reflect.get(field, "value"),
    ]).toEqual(["false", "Type a name, or an address", ""]);
    expect([
      field.getAttribute("autocomplete"),
      field.getAttribute("aria-autocomplete"),
      field.hasAttribute("aria-activedescendant"),
    ]).toEqual(["off", "list", false]);
    const list = page.part('[role="listbox"]');
    expect([list.hidden, list.id, list.className, list.getAttribute("aria-label")]).toEqual([
      true,
      field.getAttribute("aria-controls"),
      "options",
      "Provider or server",
    ]);
    expect([page.part("div").className, page.part("p.muted").textContent]).toEqual(["combobox", ""]);
  });

  it("opens when it is pressed, with everything and what each is", async () => {
    const { page, field, options, active } = await shown(CHOICES, setupChoice());
    expect(Reflect.get(field, "value")).toBe("corp");
    await press(field);
    expect([field.getAttribute("aria-expanded"), page.part('[role="listbox"]').hidden]).toEqual(["true", false]);
    expect(options().map((one) => [...one.children].map(textOf))).toEqual([
      ["corp", "server of this organisation · mail.example.com"],
      ["QQ Mail", "qq.com, foxmail.com, a.cn"],
      ["Own", "for addresses with a domain of your own"],
    ]);
    expect([active(), field.getAttribute("aria-activedescendant"), options()[0]?.tabIndex]).toEqual([
      0,
      options()[0]?.id,
      -1,
    ]);
    expect([field.getAttribute("placeholder"), Reflect.get(field, "value"), page.part("p.muted").textContent]).toEqual([
      "corp",
      "",
      "",
    ]);
  });

  it("is searched by typing, and says how much was found", async () => {
    const { page, field, options } = await shown();
    await type(field, "qq");
    expect([options().length, page.getByRole("status").textContent]).toEqual([1, "1 found"]);
    await press(field);
    expect(Reflect.get(field, "value")).toBe("qq");
    await type(field, "zzz");
    expect([options().length, field.hasAttribute("aria-activedescendant")]).toEqual([0, false]);
    expect(page.getByRole("status").textContent).toMatch(/^No provider or server matches\./);
  });

  it("is made with the keys", async () => {
    const { field, key, onChoose, active, options } = await shown();
    await key("ArrowDown");
    expect([field.getAttribute("aria-expanded"), active()]).toEqual(["true", 0]);
    await key("ArrowDown");
    expect(active()).toBe(1);
    await key("ArrowUp");
    await key("ArrowUp");
    expect(active()).toBe(2);
    await key("ArrowDown");
    await key("ArrowDown");
    await key("Enter", { isComposing: true });
    expect(onChoose.mock.calls).toEqual([]);
    await key("Enter");
    expect(onChoose.mock.calls.map(([{ label }]) => label)).toEqual(["QQ Mail"]);
    expect([field.getAttribute("aria-expanded"), options().length]).toEqual(["false", 0]);
    await key("Enter");
    expect(onChoose.mock.calls.length).toBe(1);
  });

  it("is left with Escape or by going away, and begins at the top after each letter", async () => {
    const { field, key, active } = await shown();
    await key("ArrowDown");
    await key("ArrowDown");
    await type(field, "o");
    expect(active()).toBe(0);
    await key("x");
    expect(field.getAttribute("aria-expanded")).toBe("true");
    await key("Escape");
    expect(field.getAttribute("aria-expanded")).toBe("false");
    await press(field);
    await lets(() => field.dispatchEvent(new FocusEvent("blur")));
    expect(field.getAttribute("aria-expanded")).toBe("false");
  });

  it("keeps nothing to choose where nothing was found", async () => {
    const { field, key, onChoose } = await shown();
    await type(field, "zzz");
    await key("ArrowDown");
    await key("Enter");
    expect([onChoose.mock.calls, field.getAttribute("aria-expanded")]).toEqual([[], "false"]);
  });

  it("is made with the pointer, without the field losing the focus before", async () => {
    const { field, onChoose, options } = await shown();
    await press(field);
    const down = new MouseEvent("mousedown", { bubbles: true, cancelable: true });
    options()[2]?.dispatchEvent(down);
    expect(down.defaultPrevented).toBe(true);
    await press(options()[2] ?? field);
    expect(onChoose.mock.calls.map(([{ label }]) => label)).toEqual(["Own"]);
  });

  it("shows a hundred at most, and says how many there are", async () => {
    const many = Array.from({ length: 130 }, (_, index) => provider(`Mail ${index}`));
    const { page, field, options } = await shown(many);
    await type(field, "mail");
    expect([options().length, page.getByRole("status").textContent]).toEqual([100, "130 found"]);
  });
});
