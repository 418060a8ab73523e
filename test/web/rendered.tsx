import { type BoundFunctions, type queries, within } from "@testing-library/dom";
import { type ComponentChild, render } from "preact";
import { act } from "preact/test-utils";
import { Place } from "../../web/shell/place.tsx";

/** What a component came to, and how a person deals with it. */
export type Rendered = BoundFunctions<typeof queries> & {
  root: HTMLElement;
  /** All that is written there, with one blank for any white space. */
  text(): string;
  /** One element by a selector; fails where there is none. */
  part(selector: string): HTMLElement;
  /** How many there are. */
  count(selector: string): number;
  /** The same place with other facts. */
  again(node: ComponentChild): Promise<void>;
};

/** Draws a component where the reader is at `path`, and waits until its effects have run. */
export async function rendered(node: ComponentChild, path = "/"): Promise<Rendered> {
  history.replaceState(null, "", path);
  const root = document.createElement("main");
  document.body.append(root);
  const again = (next: ComponentChild) => act(() => render(<Place>{next}</Place>, root));
  await again(node);
  return {
    ...within(root),
    root,
    text: () => textOf(root),
    part: (selector) => {
      const found = root.querySelector<HTMLElement>(selector);
      if (!found) throw new Error(`no ${selector} in ${root.innerHTML}`);
      return found;
    },
    count: (selector) => root.querySelectorAll(selector).length,
    again,
  };
}

/** What is written in an element, with one blank for any white space. */
export function textOf(element: Element): string {
  return (element.textContent ?? "").replace(/\s+/g, " ").trim();
}

/** Lets something happen, and waits for what follows from it. */
export async function lets(happen: () => unknown): Promise<void> {
  await act(async () => {
    await happen();
    await new Promise((resolve) => setTimeout(resolve));
  });
}

/** Presses a button or a link. */
export function press(element: HTMLElement): Promise<void> {
  return lets(() => element.click());
}

/** Writes into a field, as if it was typed. */
export function type(field: HTMLElement, text: string): Promise<void> {
  return lets(() => {
    if (!("value" in field)) throw new Error("no field");
    field.value = text;
    field.dispatchEvent(new Event("input", { bubbles: true }));
    field.dispatchEvent(new Event("change", { bubbles: true }));
  });
}
