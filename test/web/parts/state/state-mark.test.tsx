import { expect, it } from "vitest";
import { type Mark, StateIcon, StateMark } from "../../../../web/parts/state/state-mark.tsx";
import { rendered } from "../../rendered.tsx";

const MARKS: readonly Mark[] = ["up", "warning", "degraded", "down", "note", "unknown"];

it.each(["up", "warning", "degraded", "down", "unknown"] as const)(
  "the state %s is a word in its colour",
  async (state) => {
    const page = await rendered(<StateMark state={state} />);
    expect(page.text()).toBe(state);
    expect(page.part("span").className).toBe(`state state-${state}`);
    expect(page.part("span > svg").getAttribute("class")).toBe(`icon state-${state}`);
  },
);

it("each mark has a shape of its own, which only the eye gets", async () => {
  const page = await rendered(MARKS.map((mark) => <StateIcon key={mark} state={mark} />));
  const shapes = [...page.root.querySelectorAll("path")].map((path) => path.getAttribute("d"));
  expect(new Set(shapes).size).toBe(MARKS.length);
  expect(shapes.every((shape) => shape?.startsWith("M"))).toBe(true);
  expect(page.count('svg[aria-hidden="true"][viewBox="0 0 14 14"]')).toBe(MARKS.length);
});
