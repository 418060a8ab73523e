import { describe, expect, it } from "vitest";
import type { ServerSummary } from "../../../../../server/contract/answers/server.ts";
import { speak } from "../../../../../web/languages/language.ts";
import { ServerRow } from "../../../../../web/pages/overview/servers/server-row.tsx";
import { healthySummary, recentCheck, syncSummary } from "../../../../support/healthy-summary.ts";
import { lets, rendered, textOf } from "../../../rendered.tsx";

async function row(changes: Partial<ServerSummary> = {}) {
  const page = await rendered(
    <table>
      <tbody>
        <ServerRow server={healthySummary(changes)} />
      </tbody>
    </table>,
  );
  return { page, cells: [...page.part("tr").children] };
}

describe("a server in the table", () => {
  it("has its state, its name and address, its day, time, certificate, sync and age", async () => {
    const recent = [0.18, 0.3, 0.2].map((seconds, index) => recentCheck({ id: `${index}`, seconds }));
    const { page, cells } = await row({ recent, sync: syncSummary() });
    expect(cells.map(textOf)).toEqual([
      "up",
      "corpmail.example.com:993",
      "The last 24 hours: 24 hours up",
      "From 180 ms to 300 ms180 ms",
      "60 days",
      "in step10s ago",
      "10s ago",
    ]);
    expect(cells.map(({ className }) => className)).toEqual([
      "",
      "",
      "wide",
      "number wide time",
      "number",
      "sync",
      "number checked",
    ]);
    expect([cells[4]?.getAttribute("data-label"), cells[5]?.getAttribute("data-label")]).toEqual([
      "Certificate",
      "Sync",
    ]);
    expect(page.getByRole("link", { name: "corp" }).getAttribute("href")).toBe("/servers/corp");
    expect(page.part("th").getAttribute("scope")).toBe("row");
    expect([page.part("tr").hasAttribute("class"), page.part(".mono").textContent]).toEqual([
      false,
      "mail.example.com:993",
    ]);
  });

  it("says that it is not encrypted from the start, and writes IPv6 as one does", async () => {
    const { cells } = await row({ host: "2001:db8::1", port: 143, security: "none" });
    expect(textOf(cells[1] ?? document.body)).toBe("corp[2001:db8::1]:143 not encrypted");
  });

  it("says since when it is not up", async () => {
    const since = { moment: "2026-11-23T11:30:10.000Z", atLeast: false };
    const { page, cells } = await row({ state: "down", since });
    expect(cells.slice(0, 1).map(textOf)).toEqual(["downfor 30 min"]);
    expect(page.part("td small").title).toMatch(/Nov 2\d, 2026/);
    const longer = await row({ state: "down", since: { ...since, atLeast: true } });
    expect(longer.cells.slice(0, 1).map(textOf)).toEqual(["downfor over 30 min"]);
    const unknown = await row({ state: "down", since: null });
    expect(unknown.cells.slice(0, 1).map(textOf)).toEqual(["down"]);
    const now = await row({ state: "down", since: { moment: "2026-11-23T12:00:10.000Z", atLeast: false } });
    expect(now.cells.slice(0, 1).map(textOf)).toEqual(["downfor 1 s"]);
  });

  it("has no time where it did not get through", async () => {
    for (const state of ["down", "unknown"] as const) {
      const { page } = await row({ state, recent: [] });
      expect(page.part("td.time").innerHTML).toBe('<span class="muted">–</span>');
    }
    expect(textOf((await row({ state: "degraded", recent: [] })).page.part("td.time"))).toBe("180 ms");
  });

  it("is in maintenance, and until when", async () => {
    const { page, cells } = await row({ state: "down", paused: { until: "2026-11-24T10:00:00.000Z" } });
    expect(cells.slice(0, 1).map(textOf)[0]).toMatch(/^downmaintenance until Nov 2\d, \d\d:00$/);
    expect(page.part("td small").title).toMatch(/Nov 2\d, 2026/);
  });

  it("is left alone until it asked for, as long as that is to come", async () => {
    const { page } = await row({ leftAloneUntil: "2026-11-23T13:00:00.000Z" });
    const note = page.part("td.checked small");
    expect(textOf(note)).toMatch(/^next after \d\d:00:00$/);
    expect(note.title).toBe("The server asked not to be checked before then");
    expect((await row({ leftAloneUntil: "2026-11-23T11:00:00.000Z" })).page.count("td.checked small")).toBe(0);
  });

  it("waits for its first check", async () => {
    const { page } = await row({ state: "unknown", latest: null, recent: [], since: null });
    expect(page.part("td.checked").innerHTML).toBe('<span class="muted">not checked yet</span>');
  });

  it("shows that it is being checked", async () => {
    expect((await row({ checking: true })).page.part("tr").className).toBe("checking");
  });

  it("is drawn anew in another language", async () => {
    const { page } = await row();
    await lets(() => speak("zh-CN"));
    expect(textOf(page.part("td"))).toBe("正常");
  });
});
