import { describe, expect, it } from "vitest";
import type { Series } from "../../../../../server/contract/answers/series.ts";
import { HistoryTable } from "../../../../../web/pages/server/history/history-table.tsx";
import { healthyCell, healthySeries } from "../../../../support/healthy-series.ts";
import { lets, rendered, textOf } from "../../../rendered.tsx";

async function opened(series: Series, line: "total" | "tls" = "total") {
  const page = await rendered(<HistoryTable series={series} line={line} />);
  const details = page.part("details");
  expect(page.count("table")).toBe(0);
  await lets(() => {
    details.setAttribute("open", "");
    details.dispatchEvent(new Event("toggle"));
  });
  return { page, rows: [...page.root.querySelectorAll("tbody tr")].map((row) => [...row.children].map(textOf)) };
}

describe("the past as a table", () => {
  it("has the figures of the chart, the newest first, once it is opened", async () => {
    const { page, rows } = await opened(healthySeries());
    expect([page.part("details").className, page.part("summary").className]).toEqual(["figures", "link"]);
    expect(page.part("summary").textContent).toBe("The figures as a table");
    const scroll = page.getByRole("region", { name: "The figures as a table" });
    expect([scroll.className, scroll.tabIndex]).toEqual(["scroll", 0]);
    expect([page.part("table").className, page.part("caption").textContent]).toEqual([
      "plain-table",
      "The whole check",
    ]);
    expect(page.getAllByRole("columnheader").map((head) => [textOf(head), head.className])).toEqual([
      ["From", ""],
      ["State", ""],
      ["Checks", "number"],
      ["Failed", "number"],
      ["Median", "number"],
      ["95th percentile", "number"],
      ["Longest", "number"],
    ]);
    expect(rows).toEqual([
      [expect.stringMatching(/^\d\d:59:00$/), "up", "1", "0", "220 ms", "320 ms", "520 ms"],
      [expect.stringMatching(/^\d\d:58:00$/), "up", "1", "0", "200 ms", "310 ms", "510 ms"],
      [expect.stringMatching(/^\d\d:57:00$/), "up", "1", "0", "180 ms", "300 ms", "500 ms"],
    ]);
    const time = page.part("tbody time");
    expect([time.getAttribute("datetime"), time.title.length > 5]).toEqual(["2026-11-23T11:59:00.000Z", true]);
    expect(page.count("tbody td.number")).toBe(15);
  });

  it("of one step has its times", async () => {
    const { page, rows } = await opened(healthySeries({ range: "24h" }), "tls");
    expect(page.part("caption").textContent).toBe("Secure the connection");
    expect(rows[0]?.slice(4)).toEqual(["60 ms", "90 ms", "120 ms"]);
    expect(rows[0]?.[0]).toMatch(/^Nov 2\d, \d\d:59$/);
  });

  it("leaves out the times in which no check was, and shows what is not known", async () => {
    const cells = [healthyCell({ checks: 0 }), healthyCell({ checks: 1200, failures: 1200, state: null })];
    const { rows } = await opened(healthySeries({ cells, lines: {} }));
    expect(rows).toEqual([[expect.any(String), "unknown", "1,200", "1,200", "–", "–", "–"]]);
    const quick = { total: { median: [0, 0], p95: [null, null], max: [1, 1] } };
    const other = await opened(healthySeries({ cells: [healthyCell()], lines: quick }));
    expect(other.rows[0]?.slice(4)).toEqual(["0 ms", "–", "1 s"]);
  });

  it("is put away when it is closed", async () => {
    const { page } = await opened(healthySeries());
    await lets(() => {
      page.part("details").removeAttribute("open");
      page.part("details").dispatchEvent(new Event("toggle"));
    });
    expect(page.count("table")).toBe(0);
  });
});
