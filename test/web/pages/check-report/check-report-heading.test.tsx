import { describe, expect, it, vi } from "vitest";
import type { CheckReport } from "../../../../server/contract/answers/check.ts";
import { overview } from "../../../../web/live/live.ts";
import { CheckReportHeading } from "../../../../web/pages/check-report/check-report-heading.tsx";
import { healthyReport } from "../../../support/healthy-report.ts";
import { expiredFinding, overviewOf } from "../../../support/healthy-summary.ts";
import { press, rendered, textOf } from "../../rendered.tsx";

const { server } = healthyReport();
const shown = (changes: Partial<CheckReport> = {}) =>
  rendered(<CheckReportHeading check={healthyReport({ id: "a/1", ...changes })} />);

describe("the heading of a report", () => {
  it("says which check of which server it is, and how it ended", async () => {
    const page = await shown({ state: "down", findings: [expiredFinding()] });
    expect(page.part("div").className).toBe("heading");
    expect(textOf(page.part(".crumbs"))).toBe("corp / Check");
    expect(page.getByRole("heading", { level: 1 }).textContent).toContain("corp is down: the certificate");
    expect([...page.part(".facts").children].map(textOf)).toEqual([
      "down",
      expect.stringMatching(/^Nov 2\d, 2026/),
      "took 180 ms",
      "mail.example.com:993",
      "TLS",
      "as monitor@example.com",
    ]);
    expect(page.part("time").getAttribute("datetime")).toBe("2026-11-23T12:00:00.000Z");
    expect([page.part(".facts > span").className, page.part(".facts > .mono").textContent]).toEqual([
      "state state-down",
      "mail.example.com:993",
    ]);
    expect(page.part(".facts code").textContent).toBe("monitor@example.com");
  });

  it("writes IPv6 as one does, and says that nobody signed in", async () => {
    const { user: _, ...nobody } = server;
    const page = await shown({ server: { ...nobody, host: "2001:db8::1", security: "none" } });
    expect([...page.part(".facts").children].slice(3).map(textOf)).toEqual([
      "[2001:db8::1]:993",
      "not encrypted",
      "without signing in",
    ]);
  });

  it("leads to the server where that is configured, with how it is now", async () => {
    overview.value = overviewOf([{ state: "down" }]);
    const page = await shown();
    expect(page.getByRole("link", { name: "corp" }).getAttribute("href")).toBe("/servers/corp");
    const now = page.getByRole("link", { name: /^corp now:/ });
    expect([textOf(now), now.getAttribute("href"), now.className]).toEqual([
      "corp now: down",
      "/servers/corp",
      "button",
    ]);
    overview.value = overviewOf([{ name: "other" }]);
    expect((await shown()).queryByRole("link")).toBeNull();
  });

  it("is passed on as text, as a link, or on paper", async () => {
    const copied: string[] = [];
    const clipboard = { writeText: async (text: string) => void copied.push(text) };
    vi.stubGlobal("navigator", { ...navigator, clipboard });
    const print = vi.fn();
    vi.stubGlobal("print", print);
    const page = await shown({ state: "down", findings: [expiredFinding()] });
    expect(page.part(".actions").className).toBe("actions no-print");
    await press(page.getByRole("button", { name: "Copy for the administrator" }));
    await press(page.getByRole("button", { name: "Copy the link" }));
    expect(copied[1]).toBe(`${location.origin}/checks/a%2F1`);
    for (const part of ["corp (mail.example.com:993), TLS", "Result: down", "tls-certificate-expired", copied[1]]) {
      expect(copied[0]).toContain(part);
    }
    const paper = page.getByRole("button", { name: "Print" });
    expect(paper.className).toBe("button");
    await press(paper);
    expect(print.mock.calls.length).toBe(1);
  });
});
