import { describe, expect, it } from "vitest";
import { IncidentList } from "../../../../../web/pages/server/history/incident-list.tsx";
import { healthySeries, incident } from "../../../../support/healthy-series.ts";
import { press, rendered, textOf } from "../../../rendered.tsx";

type Changes = Parameters<typeof healthySeries>[0];
const shown = (changes: Changes) => rendered(<IncidentList series={healthySeries(changes)} />);
const several = (count: number) =>
  Array.from({ length: count }, (_, index) =>
    incident({ began: new Date(Date.parse("2026-11-23T11:00:00Z") - index * 3_600_000).toISOString() }),
  );
async function cells(changes: Parameters<typeof incident>[0]) {
  const page = await shown({ incidents: [incident(changes)] });
  return [...page.root.querySelectorAll("tbody td")].map(textOf);
}

describe("what went wrong", () => {
  it("is listed with its beginning, its length, the worst and the cause", async () => {
    const page = await shown({ incidents: [incident()] });
    expect(page.getByRole("region", { name: "Incidents, 1 h" }).className).toBe("card panel incidents");
    expect(page.getAllByRole("columnheader").map(textOf)).toEqual(["Began", "Lasted", "State", "Cause"]);
    expect(page.part("table").className).toBe("plain-table");
    expect([...page.root.querySelectorAll("tbody td")].map(textOf)).toEqual([
      expect.stringMatching(/^Nov 2\d, \d\d:00$/),
      "25 min",
      "down",
      "The certificate of mail expired",
    ]);
    const time = page.part("time");
    expect([time.getAttribute("datetime"), /Nov 2\d, 2026/.test(time.title)]).toEqual([
      "2026-11-23T11:00:00.000Z",
      true,
    ]);
    expect(page.getByRole("link").getAttribute("href")).toBe("/problems/tls-certificate-expired?server=corp");
    expect(page.part("td:last-child").className).toBe("causes");
    expect(page.queryByRole("button")).toBeNull();
  });

  it("may still go on, and be better by now", async () => {
    expect((await cells({ ended: null, now: "degraded" })).slice(1, 3)).toEqual([
      "25 min ongoing",
      "degradedat worst down",
    ]);
    expect((await cells({ ended: null, now: "down" })).slice(2, 3)).toEqual(["down"]);
  });

  it("may have been down for a part of it only", async () => {
    const page = await shown({ incidents: [incident({ downSeconds: 14 })] });
    expect([...page.root.querySelectorAll(".within")].map(textOf)).toEqual(["down 14 s of 25 min"]);
  });

  it("may have no known cause", async () => {
    const page = await shown({ incidents: [incident({ causes: [] })] });
    expect(page.part(".causes").innerHTML).toBe('<span class="muted">no cause found</span>');
  });

  it("is listed as far as the last eight, and all when one asks for it", async () => {
    const page = await shown({ incidents: several(10), moreIncidents: true });
    expect([page.count("tbody tr"), page.count("p.muted")]).toEqual([8, 0]);
    const all = page.getByRole("button", { name: "Show all 10" });
    expect([all.className, all.getAttribute("type")]).toEqual(["link", "button"]);
    await press(all);
    expect([page.count("tbody tr"), page.queryByRole("button")]).toEqual([10, null]);
    expect(page.part("p.muted").textContent).toBe("Older incidents are not listed.");
  });

  it("says that there was more only where there was", async () => {
    expect((await shown({ incidents: several(8) })).count("p.muted")).toBe(0);
    const page = await shown({ incidents: several(8), moreIncidents: true });
    expect([page.count("p.muted"), page.queryByRole("button")]).toEqual([1, null]);
  });

  it("is nothing where nothing did", async () => {
    expect((await shown({ range: "7d" })).text()).toBe("Incidents, 7 dNo incident in this time.");
  });
});
