import { describe, expect, it } from "vitest";
import { overview } from "../../../../../web/live/live.ts";
import { AffectedServers } from "../../../../../web/pages/problems/problem/affected-servers.tsx";
import { catalogueProblem } from "../../../../support/catalogue-problem.ts";
import { expiredFinding, overviewOf, summaryWith } from "../../../../support/healthy-summary.ts";
import { rendered, textOf } from "../../../rendered.tsx";

describe("the servers with a problem", () => {
  it("are those that have it now, in its very words", async () => {
    overview.value = overviewOf([
      summaryWith([expiredFinding()], { name: "a", state: "down" }),
      summaryWith([expiredFinding({ id: "other" })], { name: "b" }),
      { name: "c", latest: null },
    ]);
    const page = await rendered(<AffectedServers problem={catalogueProblem()} />);
    expect(page.part("div").className).toBe("columns");
    expect(page.getByRole("region", { name: "Servers that have it now" })).toBeTruthy();
    expect(page.part("ul").className).toBe("affected");
    const [chip, text] = page.getAllByRole("link");
    expect(page.getAllByRole("listitem").length).toBe(1);
    expect([chip?.getAttribute("href"), page.count(".affected .state-down")]).toEqual(["/servers/a", 1]);
    expect([text?.textContent, text?.getAttribute("href"), text?.className]).toEqual([
      "The certificate of mail.example.com expired 3 days ago",
      "/problems/tls-certificate-expired?server=a",
      "muted",
    ]);
    expect(page.text()).not.toContain("No server here has it now.");
  });

  it("are none, or not known yet", async () => {
    overview.value = overviewOf([{}]);
    const page = await rendered(<AffectedServers problem={catalogueProblem()} />);
    const [now, before] = [...page.root.querySelectorAll("p.muted")].map(textOf);
    expect([now, before]).toEqual(["No server here has it now.", "No server here had it in the last 30 days."]);
    expect([page.count(".skeleton"), page.count("table")]).toEqual([0, 0]);
    overview.value = null;
    const waiting = await rendered(<AffectedServers problem={catalogueProblem()} />);
    expect([waiting.count(".skeleton i"), waiting.count("p.muted")]).toEqual([2, 1]);
  });

  it("are those that had it lately, the last one first", async () => {
    const seen = [
      { server: "a/1", checks: 1200, lastSeen: "2026-11-20T12:00:10.000Z" },
      { server: "b", checks: 1, lastSeen: "2026-11-22T12:00:10.000Z" },
    ];
    const page = await rendered(<AffectedServers problem={catalogueProblem({ seen })} />);
    expect(page.getByRole("region", { name: "In the last 30 days" })).toBeTruthy();
    expect(page.part("table").className).toBe("plain-table");
    expect(page.getAllByRole("columnheader").map((head) => [textOf(head), head.className])).toEqual([
      ["Server", ""],
      ["Last seen", ""],
      ["Checks", "number"],
    ]);
    expect([...page.root.querySelectorAll("tbody tr")].map((row) => [...row.children].map(textOf))).toEqual([
      ["b", "1d ago", "1"],
      ["a/1", "3d ago", "1,200"],
    ]);
    expect(page.getByRole("link", { name: "a/1" }).getAttribute("href")).toBe("/servers/a%2F1");
    expect(page.part("tbody th").getAttribute("scope")).toBe("row");
    expect(page.part("tbody td:last-child").className).toBe("number");
    expect(page.part("tbody time").getAttribute("datetime")).toBe("2026-11-22T12:00:10.000Z");
  });
});
