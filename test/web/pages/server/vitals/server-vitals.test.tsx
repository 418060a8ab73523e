import { describe, expect, it } from "vitest";
import type { ServerSummary } from "../../../../../server/contract/answers/server.ts";
import { ServerVitals } from "../../../../../web/pages/server/vitals/server-vitals.tsx";
import { healthyReport } from "../../../../support/healthy-report.ts";
import { healthyUptime } from "../../../../support/healthy-series.ts";
import { healthySummary, syncSummary } from "../../../../support/healthy-summary.ts";
import { HEALTHY_SYNC } from "../../../../support/healthy-sync.ts";
import { rendered, textOf } from "../../../rendered.tsx";

const whole = healthyUptime();
const uptime = { "24h": whole, "7d": whole, "30d": whole, "1y": healthyUptime({ share: null }) };
const shown = (changes: Partial<ServerSummary>, check = healthyReport()) =>
  rendered(<ServerVitals server={healthySummary(changes)} check={check} uptime={uptime} />);
const vitals = (page: Awaited<ReturnType<typeof shown>>) =>
  [...page.root.querySelectorAll("dl > div")].map((one) => [...one.children].map(textOf));

describe("whether people can rely on a server", () => {
  it("is uptime, certificate, sync and space", async () => {
    const page = await shown({ sync: syncSummary() }, healthyReport({ sync: HEALTHY_SYNC }));
    expect(page.getByRole("region", { name: "Reliability" }).className).toBe("card vitals");
    expect(vitals(page)).toEqual([
      ["Last 24 hours", "100%never down"],
      ["7 days", expect.stringMatching(/^100%never down/)],
      ["30 days", expect.stringMatching(/^100%never down/)],
      ["A year", "no data yet"],
      ["Certificate", expect.stringMatching(/^60 daysuntil January 2\d, 2027$/)],
      ["Two devices", "in stepnew mail after 41 ms10 seconds ago"],
      ["Space", "11.7%120 MB of 1 GB"],
    ]);
    expect(page.part("dd strong time").getAttribute("datetime")).toBe("2027-01-23T00:00:00.000Z");
  });

  it("leaves out what there is not", async () => {
    const { latest } = healthySummary();
    const quota = { status: "ok", at: 0, seconds: 0, value: { roots: [] } } as const;
    const page = await shown(
      { latest: latest && { ...latest, certificateNotAfter: null } },
      healthyReport({}, { quota }),
    );
    expect(vitals(page).map(([name]) => name)).toEqual(["Last 24 hours", "7 days", "30 days", "A year"]);
  });

  it("waits for what is not known yet", async () => {
    const page = await rendered(<ServerVitals server={healthySummary({ latest: null })} check={null} uptime={null} />);
    expect([page.count("strong.waiting"), vitals(page).length]).toEqual([4, 4]);
  });
});
