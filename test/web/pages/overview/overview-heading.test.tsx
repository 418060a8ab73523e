import { describe, expect, it } from "vitest";
import type { Overview } from "../../../../server/contract/answers/server.ts";
import { OverviewHeading } from "../../../../web/pages/overview/overview-heading.tsx";
import { expiredFinding, healthySummary, overviewOf, summaryWith } from "../../../support/healthy-summary.ts";
import { rendered } from "../../rendered.tsx";

async function shown(overview: Overview) {
  const page = await rendered(<OverviewHeading overview={overview} />);
  return [page.getByRole("heading", { level: 1 }).textContent, page.part("p.sub").innerHTML];
}
const { latest } = healthySummary();
const checkedAt = (startedAt: string) => latest && { ...latest, startedAt };

describe("the heading of the overview", () => {
  it("says that all is well, and when that was last seen", async () => {
    const servers = [
      { name: "a", latest: checkedAt("2026-11-23T11:00:00.000Z") },
      { name: "b", latest: checkedAt("2026-11-23T12:00:00.000Z") },
    ];
    expect(await shown(overviewOf(servers))).toEqual(["Both servers are up", "Last check 10 seconds ago."]);
    expect(await shown(overviewOf(servers, { demo: true }))).toEqual([
      "Both demo servers are up",
      "Last check 10 seconds ago.",
    ]);
  });

  it("says what is wrong, and below it what that leaves out", async () => {
    const down = summaryWith([expiredFinding()], { name: "a", state: "down" });
    expect(await shown(overviewOf([down, { name: "b" }, { name: "c" }]))).toEqual([
      "a is down: the certificate of mail.example.com expired 3 days ago",
      "2 are fine. Last check 10 seconds ago.",
    ]);
  });

  it("leaves out of the rest what it says itself", async () => {
    const paused = { until: "2026-11-23T14:00:00.000Z" };
    expect(
      await shown(
        overviewOf([
          { name: "a", paused },
          { name: "b", paused },
        ]),
      ),
    ).toEqual(["All 2 servers are in maintenance", "Last check 10 seconds ago."]);
    expect((await shown(overviewOf([{ name: "a", paused }, { name: "b" }])))[1]).toBe(
      "1 is in maintenance. Last check 10 seconds ago.",
    );
  });

  it("says what to do without servers, and what to wait for before the first check", async () => {
    expect(await shown(overviewOf([]))).toEqual([
      "No server is configured yet",
      "Add the servers to check to <code>imapscope.yaml</code>, as follows.",
    ]);
    expect(await shown(overviewOf([{ state: "unknown", latest: null, recent: [] }]))).toEqual([
      "Nothing has been checked yet",
      "The first checks are running; results appear here automatically.",
    ]);
  });
});
