import { describe, expect, it, vi } from "vitest";
import { localNow } from "../../../../../web/live/clock.ts";
import { CheckNow } from "../../../../../web/pages/server/check-now/check-now.tsx";
import type { CheckRun } from "../../../../../web/pages/server/check-now/use-check-now.ts";
import { askedCheck } from "../../../../support/asked-check.ts";
import { press, rendered, textOf } from "../../../rendered.tsx";

async function shown(run: CheckRun) {
  const control = { run, press: vi.fn(), stop: vi.fn() };
  return { page: await rendered(<CheckNow control={control} />), control };
}

describe("a check at once", () => {
  it("can be asked for, a full one or the usual one", async () => {
    const { page, control } = await shown({ state: "ready" });
    const full = page.getByRole("button", { name: "Full check" });
    const usual = page.getByRole("button", { name: "Check now" });
    expect([full.className, full.title]).toEqual([
      "button",
      "Also tests every address, the other ports and each TLS version; takes longer",
    ]);
    expect([usual.className, usual.getAttribute("aria-disabled"), usual.getAttribute("aria-busy")]).toEqual([
      "button primary",
      "false",
      "false",
    ]);
    await press(full);
    await press(usual);
    expect(control.press.mock.calls).toEqual([[{ full: true }], []]);
    expect([page.part("div").className, page.part('[role="status"]').textContent]).toEqual(["check-now", ""]);
    expect(page.count(".spinner")).toBe(0);
  });

  it("shows how long it has been running, and need not be waited for", async () => {
    const { page, control } = await shown({ state: "running", since: localNow.value - 5000, checking: null });
    const running = page.getByRole("button", { name: "Checking, 5 s" });
    expect([running.getAttribute("aria-disabled"), running.getAttribute("aria-busy"), page.count(".spinner")]).toEqual([
      "true",
      "true",
      1,
    ]);
    expect(page.queryByRole("button", { name: "Full check" })).toBeNull();
    const stop = page.getByRole("button", { name: "Stop waiting" });
    expect(stop.className).toBe("link");
    await press(stop);
    expect(control.stop.mock.calls.length).toBe(1);
  });

  it("that was made is told in a sentence", async () => {
    const { page } = await shown({ state: "done", asking: {}, answer: askedCheck() });
    expect(page.part('[role="status"]').textContent).toBe("Checked: corp is up.");
    expect(page.part('[role="status"]').className).toBe("visually-hidden");
    expect([page.count(".earlier"), page.queryByRole("button", { name: "Stop waiting" })]).toEqual([0, null]);
  });

  it("that was not made says so instead", async () => {
    const { page, control } = await shown({
      state: "done",
      asking: { full: true },
      answer: askedCheck({ answeredBy: "earlier" }),
    });
    expect([page.part("p.visually-hidden").textContent, page.count(".earlier")]).toEqual(["", 1]);
    await press(page.getByRole("button", { name: "Check anyway" }));
    expect(control.press.mock.calls).toEqual([[{ full: true, force: true }]]);
  });

  it("that failed can be tried again as it was asked for", async () => {
    const { page, control } = await shown({ state: "failed", asking: { full: true }, fault: { kind: "unreachable" } });
    expect(textOf(page.getByRole("alert"))).toContain("imapscope cannot be reached");
    await press(page.getByRole("button", { name: "Try again" }));
    expect(control.press.mock.calls).toEqual([[{ full: true }]]);
  });
});
