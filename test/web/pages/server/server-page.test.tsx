import { Route, Router } from "preact-iso";
import { describe, expect, it, vi } from "vitest";
import type { ServerDetail } from "../../../../server/contract/answers/server.ts";
import { overview } from "../../../../web/live/live.ts";
import { ServerPage } from "../../../../web/pages/server/server-page.tsx";
import { askedCheck } from "../../../support/asked-check.ts";
import { healthyReport } from "../../../support/healthy-report.ts";
import { healthySeries } from "../../../support/healthy-series.ts";
import { expiredFinding, healthySummary, overviewOf } from "../../../support/healthy-summary.ts";
import { answering, type Given } from "../../answering.ts";
import { drawings } from "../../drawings.ts";
import { eventSources } from "../../event-source.ts";
import { lets, press, rendered, textOf } from "../../rendered.tsx";

const check = healthyReport({ id: "1", transcript: [{ at: 0, from: "server", line: "* OK" }] });

function detail(changes: Partial<ServerDetail> = {}): ServerDetail {
  const { servers: _, ...about } = overviewOf([]);
  return { ...about, server: healthySummary(), check, before: null, answers: null, ...changes };
}

async function shown(given: Given, path = "/servers/corp", others: Readonly<Record<string, Given>> = {}) {
  drawings();
  vi.stubGlobal("scrollTo", () => undefined);
  const asked = answering({
    "/api/v1/servers/corp": given,
    "/api/v1/servers/corp/series": { body: healthySeries() },
    ...others,
  });
  const page = await rendered(
    <Router>
      <Route path="/servers/:name" component={ServerPage} />
      <Route default component={() => <p>elsewhere</p>} />
    </Router>,
    path,
  );
  await lets(() => undefined);
  return { page, asked };
}
const headings = (page: Awaited<ReturnType<typeof rendered>>) => page.getAllByRole("heading", { level: 2 }).map(textOf);

describe("the page of a server", () => {
  it("has how it is, what was found, and everything that is known of it", async () => {
    overview.value = overviewOf([{}]);
    const { page } = await shown({ body: detail() });
    expect(page.getByRole("heading", { level: 1 }).textContent).toBe("corp is up");
    expect(headings(page)).toEqual([
      "The last check, 10 seconds ago: 180 ms",
      "History",
      "Incidents, 1 h",
      "Certificate",
      "Folders",
      "What the server can do",
      "Also checked",
      "Checks",
      "Transcript",
    ]);
    expect(page.text()).toContain("Nothing is wrong: every step of this check succeeded.");
    expect(page.getByRole("region", { name: "Reliability" }).textContent).toContain("100%");
    expect([page.count(".skeleton"), page.queryByRole("alert")]).toEqual([0, null]);
    expect(page.part('.recent a[aria-current="true"]').getAttribute("href")).toBe("/servers/corp?check=1");
  });

  it("goes by what is live, and by the answer where that says nothing of it", async () => {
    overview.value = overviewOf([{ state: "down" }]);
    expect((await shown({ body: detail() })).page.getByRole("heading", { level: 1 }).textContent).toBe("corp is down");
    overview.value = null;
    expect((await shown({ body: detail() })).page.getByRole("heading", { level: 1 }).textContent).toBe("corp is up");
  });

  it("shows the first three steps of a fix, and under another heading during maintenance", async () => {
    const fix = { admin: ["1", "2", "3", "4", "5"], user: [] };
    const wrong = healthyReport({ state: "down", findings: [expiredFinding({ fix })] });
    const { page } = await shown({ body: detail({ check: wrong }) });
    expect(headings(page)[0]).toBe("What is wrong, and what to do");
    expect(textOf(page.part(".finding summary"))).toBe("2 more steps");
    const paused = healthySummary({ paused: { until: "2026-11-23T14:00:00.000Z" } });
    const other = await shown({ body: detail({ check: wrong, server: paused }) });
    expect(headings(other.page)[0]).toBe("What the last check found");
  });

  it("waits for the first check, unless there is maintenance", async () => {
    const server = healthySummary({ latest: null, recent: [], state: "unknown" });
    const { page } = await shown({ body: detail({ check: null, server }) });
    expect(page.part("p.card.panel").textContent).toBe(
      "The first check is running; its result appears here automatically.",
    );
    const paused = { ...server, paused: { until: "2026-11-23T14:00:00.000Z" } };
    expect((await shown({ body: detail({ check: null, server: paused }) })).page.count("p.card.panel")).toBe(0);
  });

  it("shows a check of the past where the address says so, and none of the latest", async () => {
    const old = { "/api/v1/checks/7": { body: healthyReport({ id: "7" }) } };
    const { page } = await shown({ body: detail() }, "/servers/corp?check=7", old);
    expect(page.text()).toContain("You are looking at the check of");
    expect(headings(page).some((heading) => heading.startsWith("The last check"))).toBe(false);
    expect(page.count(".transcript")).toBe(0);
    const latest = await shown({ body: detail() }, `/servers/corp?check=${check.id}`);
    expect(latest.page.text()).not.toContain("You are looking at");
  });

  it("says that there is no such server", async () => {
    const { page } = await shown({ status: 404, body: {} });
    expect(page.getByRole("heading", { level: 1 }).textContent).toBe("There is no server corp");
    expect(page.count("section")).toBe(0);
  });

  it("says what keeps it from knowing, and asks again", async () => {
    const { page, asked } = await shown({ status: 500, body: {} });
    expect([page.getByRole("heading", { level: 1 }).textContent, page.count(".skeleton")]).toEqual(["corp", 0]);
    await press(page.getByRole("button", { name: "Try again" }));
    expect(asked.filter(({ path }) => path === "/api/v1/servers/corp").length).toBe(2);
  });

  it("waits for the answer", async () => {
    drawings();
    vi.stubGlobal("fetch", () => new Promise(() => undefined));
    const page = await rendered(
      <Router>
        <Route path="/servers/:name" component={ServerPage} />
        <Route default component={() => null} />
      </Router>,
      "/servers/corp",
    );
    expect([page.count(".skeleton i"), page.getByRole("heading", { level: 1 }).textContent]).toEqual([8, "corp"]);
  });

  it("shows the course of a check that was asked for, and asks for what it came to", async () => {
    const streams = eventSources();
    const { page, asked } = await shown({ body: detail() }, "/servers/corp", {
      "/api/v1/servers/corp/check": { body: askedCheck() },
    });
    const answered = globalThis.fetch;
    let answer: (() => void) | undefined;
    vi.stubGlobal("fetch", async (...request: Parameters<typeof fetch>) => {
      await new Promise<void>((resolve) => {
        answer = resolve;
      });
      return answered(...request);
    });
    await press(page.getByRole("button", { name: "Check now" }));
    await lets(() => streams[0]?.tell("checking", { name: "corp", phases: ["dns"], steps: [] }));
    expect(headings(page)).toContain("Check in progress");
    vi.stubGlobal("fetch", answered);
    await lets(() => answer?.());
    await expect.poll(() => asked.filter(({ path }) => path === "/api/v1/servers/corp").length).toBe(2);
    expect(headings(page)).not.toContain("Check in progress");
  });
});
