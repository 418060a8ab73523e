import { describe, expect, it } from "vitest";
import { RecentChecks } from "../../../../../web/pages/server/recent/recent-checks.tsx";
import { healthySummary, recentCheck } from "../../../../support/healthy-summary.ts";
import { answering } from "../../../answering.ts";
import { press, rendered, textOf } from "../../../rendered.tsx";

const NOON = Date.parse("2026-11-23T12:00:00.000Z");

function checks(count: number, first = 0) {
  return Array.from({ length: count }, (_, index) => {
    const startedAt = new Date(NOON - (count - 1 - index + first) * 60_000).toISOString();
    return recentCheck({ id: `c${count - 1 - index + first}`, startedAt, state: index === 0 ? "down" : "up" });
  });
}
const shown = (count: number, id: string | null = null) =>
  rendered(<RecentChecks server={healthySummary({ recent: checks(count) })} shown={id} />);

describe("the checks of a server", () => {
  it("are listed, the newest first, each to be looked at", async () => {
    const page = await shown(3, "c1");
    expect(page.getByRole("region", { name: "Checks" }).className).toBe("card panel recent");
    expect(page.getAllByRole("columnheader").map((head) => [textOf(head), head.className])).toEqual([
      ["When", ""],
      ["State", ""],
      ["Time", "number"],
    ]);
    expect(page.part("table").className).toBe("plain-table");
    const links = page.getAllByRole("link");
    expect(links.map((link) => [link.getAttribute("href"), link.getAttribute("aria-current")])).toEqual([
      ["/servers/corp?check=c0", null],
      ["/servers/corp?check=c1", "true"],
      ["/servers/corp?check=c2", null],
    ]);
    expect(links[0]?.title).toMatch(/Nov 2\d, 2026/);
    const rows = [...page.root.querySelectorAll("tbody tr")].map((row) => [...row.children].map(textOf));
    expect(rows[0]).toEqual([expect.stringMatching(/:00.* 10s ago$/), "up", "180 ms"]);
    expect(rows[2]?.[1]).toBe("down");
    expect(page.part("tbody td:last-child").className).toBe("number");
    expect(page.count(".pictures svg.strip")).toBe(1);
    expect((await shown(5)).count(".pictures svg.trend")).toBe(1);
    expect(page.queryByRole("button")).toBeNull();
  });

  it("of today have the time of the day, earlier ones the day", async () => {
    const recent = [recentCheck({ id: "old" }), recentCheck({ id: "new", startedAt: new Date().toISOString() })];
    const page = await rendered(<RecentChecks server={healthySummary({ recent })} shown={null} />);
    const [today, before] = page.getAllByRole("link").map(textOf);
    expect(today).toMatch(/^\d\d:\d\d:\d\d$/);
    expect(before === undefined || /^Nov 23, \d\d:\d\d$|^\d\d:\d\d:\d\d$/.test(before)).toBe(true);
  });

  it("are eight at first, and all when one asks for them", async () => {
    const page = await shown(12);
    expect(page.count("tbody tr")).toBe(8);
    const all = page.getByRole("button", { name: "Show the latest 12" });
    expect([all.className, all.getAttribute("type")]).toEqual(["link", "button"]);
    await press(all);
    expect([page.count("tbody tr"), page.queryByRole("button")]).toEqual([12, null]);
    expect((await shown(8)).queryByRole("button")).toBeNull();
  });

  it("go on with older ones, a page at a time, to the end", async () => {
    const before = checks(50, 48).toReversed();
    const answers: Record<string, { body: unknown }> = {
      "/api/v1/servers/corp/checks": { body: { checks: before.map((check) => ({ ...check, findings: [] })) } },
    };
    const asked = answering(answers);
    const page = await shown(48);
    await press(page.getByRole("button", { name: "Show the latest 48" }));
    const older = page.getByRole("button", { name: "Show older ones" });
    expect([older.className, older.getAttribute("aria-disabled")]).toEqual(["link", "false"]);
    await press(older);
    expect(asked[0]?.query).toMatchObject({ before: checks(48)[0]?.startedAt, limit: "50" });
    expect(page.count("tbody tr")).toBe(98);
    answers["/api/v1/servers/corp/checks"] = { body: { checks: [] } };
    await press(page.getByRole("button", { name: "Show older ones" }));
    expect(asked[1]?.query.before).toBe(before.at(-1)?.startedAt);
    expect(page.part("p.muted").textContent).toBe("No older checks are kept.");
    expect([page.count("tbody tr"), page.queryByRole("button")]).toEqual([98, null]);
  });

  it("say why older ones could not be had, and ask again", async () => {
    const answers: Record<string, { status?: number; body: unknown }> = {
      "/api/v1/servers/corp/checks": { status: 500, body: {} },
    };
    answering(answers);
    const page = await shown(48);
    await press(page.getByRole("button", { name: "Show the latest 48" }));
    await press(page.getByRole("button", { name: "Show older ones" }));
    expect(page.getByRole("alert").textContent).toContain("(500)");
    answers["/api/v1/servers/corp/checks"] = { body: { checks: [] } };
    await press(page.getByRole("button", { name: "Try again" }));
    expect(page.text()).toContain("No older checks are kept.");
  });

  it("are none before the first", async () => {
    expect((await shown(0)).text()).toBe("ChecksNone yet.");
  });
});
