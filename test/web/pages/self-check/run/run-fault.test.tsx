import { describe, expect, it, vi } from "vitest";
import { RunFaultPanel } from "../../../../../web/pages/self-check/run/run-fault.tsx";
import { press, rendered } from "../../../rendered.tsx";

describe("why there is no result", () => {
  it.each([
    [
      { kind: "wait", seconds: 20 },
      "Too many checks at once. Please try again in 20 s.",
      "To keep people from guessing passwords",
    ],
    [{ kind: "not-allowed" }, "Checks are switched off here", "The administrator of this page has switched"],
  ] as const)("may be nobody's fault: %j", async (fault, title, text) => {
    const page = await rendered(<RunFaultPanel fault={fault} onRetry={() => undefined} />);
    expect(page.getByRole("alert").className).toBe("card panel fault");
    expect(page.getByRole("heading", { level: 2 }).textContent).toBe(title);
    expect(page.part("p.sub").textContent).toContain(text);
    expect(page.queryByRole("button")).toBeNull();
  });

  it("may be a fault, and is tried again", async () => {
    const retry = vi.fn();
    const page = await rendered(<RunFaultPanel fault={{ kind: "unreachable" }} onRetry={retry} />);
    expect(page.getByRole("heading").textContent).toBe("imapscope cannot be reached");
    await press(page.getByRole("button", { name: "Try again" }));
    expect(retry.mock.calls.length).toBe(1);
  });
});
