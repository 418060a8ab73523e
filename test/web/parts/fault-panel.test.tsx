import { describe, expect, it, vi } from "vitest";
import type { Fault } from "../../../web/api/answer.ts";
import { FaultPanel } from "../../../web/parts/fault-panel.tsx";
import { press, rendered } from "../rendered.tsx";

const CASES: readonly (readonly [Fault, string, string, readonly string[]])[] = [
  [{ kind: "unreachable" }, "imapscope cannot be reached", "It may have been stopped", ["Try again"]],
  [
    { kind: "refused", status: 503, detail: "Too many streams" },
    "imapscope answered with an error (503)",
    "Too many streams",
    ["Try again"],
  ],
  [
    { kind: "refused", status: 500, detail: null },
    "imapscope answered with an error (500)",
    "Its log says why",
    ["Try again"],
  ],
  [
    { kind: "unexpected" },
    "imapscope gave an answer that this page does not understand",
    "The page is probably older",
    ["Try again", "Load the page again"],
  ],
];

describe("what kept the page from showing something", () => {
  it.each(CASES)("is said, with the ways out of it: %j", async (fault, title, text, buttons) => {
    const page = await rendered(<FaultPanel fault={fault} onRetry={() => undefined} />);
    expect(page.getByRole("alert").className).toBe("card panel fault");
    expect(page.getByRole("heading", { level: 2 }).textContent).toBe(title);
    expect(page.text()).toContain(text);
    expect(page.getAllByRole("button").map(({ textContent }) => textContent)).toEqual(buttons);
  });

  it("can be tried again, or the page loaded anew", async () => {
    const retry = vi.fn();
    const reload = vi.spyOn(location, "reload").mockImplementation(() => undefined);
    const page = await rendered(<FaultPanel fault={{ kind: "unexpected" }} onRetry={retry} />);
    await press(page.getByRole("button", { name: "Try again" }));
    expect([retry.mock.calls.length, reload.mock.calls.length]).toEqual([1, 0]);
    await press(page.getByRole("button", { name: "Load the page again" }));
    expect([retry.mock.calls.length, reload.mock.calls.length]).toEqual([1, 1]);
    expect(page.getByRole("button", { name: "Try again" }).className).toBe("button primary");
  });
});
