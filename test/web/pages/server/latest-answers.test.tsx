import { describe, expect, it, vi } from "vitest";
import { LatestAnswers } from "../../../../web/pages/server/latest-answers.tsx";
import { press, rendered } from "../../rendered.tsx";

const questions = { addresses: [], ports: [], tlsVersions: [], plaintextLogin: { offered: false, mechanisms: [] } };
const control = (state: "ready" | "running") => ({
  run: state === "ready" ? ({ state } as const) : ({ state, since: 0, checking: null } as const),
  press: vi.fn(),
  stop: vi.fn(),
});

describe("the answers to the slow questions", () => {
  it("are those of the newest check that asked them", async () => {
    const answers = { id: "a/b", startedAt: "2026-11-23T12:00:00.000Z", questions };
    const page = await rendered(<LatestAnswers answers={answers} control={control("ready")} />);
    const report = page.getByRole("link", { name: "Full check, 10 seconds ago" });
    expect(report.getAttribute("href")).toBe("/checks/a%2Fb");
    expect(report.title).toMatch(/Nov 2\d, 2026/);
    expect(page.text()).toContain("Password before TLSnot accepted");
    expect(page.queryByRole("button")).toBeNull();
  });

  it("can be asked for where nobody did", async () => {
    const ready = control("ready");
    const page = await rendered(<LatestAnswers answers={null} control={ready} />);
    expect(page.getByRole("region", { name: "Also checked" })).toBeTruthy();
    expect(page.part("p").textContent).toBe(
      "A full check also tests every address, the other ports and the accepted TLS versions.",
    );
    const full = page.getByRole("button", { name: "Full check" });
    expect([full.className, full.getAttribute("aria-disabled")]).toEqual(["button", "false"]);
    await press(full);
    expect(ready.press.mock.calls).toEqual([[{ full: true }]]);
  });

  it("are waited for while a check is under way", async () => {
    const page = await rendered(<LatestAnswers answers={null} control={control("running")} />);
    expect(page.getByRole("button").getAttribute("aria-disabled")).toBe("true");
  });
});
