import { mkdirSync } from "node:fs";
import { beforeAll, expect, it, onTestFinished } from "vitest";
import type { IncidentReport, Series } from "../../server/contract/answers/series.ts";
import { fakeImapServer } from "../support/fault-server.ts";
import { answerOf, realBrowser } from "../support/page.ts";
import { describeWith } from "../support/peers.ts";
import { startProgram } from "../support/program.ts";
import { serverConfig } from "../support/server-config.ts";

/** Where the pictures of a run lie, for people to look at. */
const PICTURES = "dist/pictures";

describeWith(["chromium"], "a server's past in a real Chromium", () => {
  const { visit } = realBrowser();

  beforeAll(() => void mkdirSync(PICTURES, { recursive: true }));

  async function opened(path: string) {
    const timing = { kind: "every", seconds: 1 } as const;
    const server = await fakeImapServer();
    const program = await startProgram([await serverConfig(server, { name: "corp", timing, confirm: 1 })]);
    onTestFinished(async () => void (await program.close()));
    const { page, complaints, requests } = await visit(program.url, path);
    const past = page.getByRole("region", { name: "History" });
    return { page, program, server, past, complaints, requests };
  }

  it("is drawn as a chart that is loaded when it is shown, and only then", async () => {
    const { page, program, past, complaints, requests } = await opened("/");
    await page.getByRole("table").getByRole("link", { name: "corp" }).waitFor();
    const charts = () => requests.filter((url) => /\/assets\/plot-/.test(url));
    expect(charts()).toEqual([]);
    await page.getByRole("table").getByRole("link", { name: "corp" }).click();
    await past.locator("canvas").waitFor();
    // The last hour is asked for again after each check, longer times less often.
    await past.getByRole("button", { name: "1 h" }).click();
    await past.getByRole("img", { name: /States in this time: up/ }).waitFor();
    expect(charts().length).toBeGreaterThan(0);
    expect(requests.filter((url) => !url.startsWith(program.url))).toEqual([]);
    await page.screenshot({ path: `${PICTURES}/history.png`, fullPage: true });
    expect(complaints).toEqual([]);
  });

  it("changes its range by keyboard, keeps it in the address, and goes back", async () => {
    const { page, past } = await opened("/servers/corp?line=auth");
    const year = past.getByRole("button", { name: "1 y" });
    await year.focus();
    await page.keyboard.press("Enter");
    await page.waitForURL(/\?line=auth&range=1y$/);
    await past.locator("canvas").waitFor();
    expect(await year.getAttribute("aria-pressed")).toBe("true");
    expect(await past.locator("button:focus").innerText()).toBe("1 y");
    expect(await past.getByRole("combobox").inputValue()).toBe("auth");
    await page.goBack();
    await page.waitForURL(/\?line=auth$/);
    // A server that is new shows its last hour unless the address says otherwise.
    await past.getByRole("button", { name: "1 h", pressed: true }).waitFor();
  });

  it("has its figures in a table beside the chart", async () => {
    const { page, past } = await opened("/servers/corp?range=1h");
    await past.locator("summary").focus();
    await page.keyboard.press("Enter");
    const row = past.getByRole("table").getByRole("row").nth(1);
    await row.filter({ hasText: "up" }).waitFor();
    expect(await row.innerText()).toMatch(/\d m?s\b/);
  });

  it("tells an incident with its cause while it lasts and after it", async () => {
    const { page, server } = await opened("/servers/corp?range=1h");
    const incidents = page.getByRole("region", { name: "Incidents, 1 h" });
    await incidents.getByText("No incident in this time.").waitFor();
    await server.stop();
    const row = incidents.getByRole("row").filter({ hasText: "ongoing" });
    await row.waitFor();
    const cause = row.getByRole("link", { name: /refuses connections/ });
    expect(await cause.getAttribute("href")).toBe("/problems/tcp-connection-refused?server=corp");
    await server.start();
    await row.waitFor({ state: "detached" });
    await incidents.getByRole("link", { name: /refuses connections/ }).waitFor();
  });

  it("tells of an incident how the server is now, how long it was down within it, and is red only there", async () => {
    const { page } = await opened("/servers/corp?range=1h");
    const incidents = page.getByRole("region", { name: "Incidents, 1 h" });
    await incidents.getByText("No incident in this time.").waitFor();
    await page.route("**/api/v1/servers/corp/series?**", async (route) => {
      const answer = (await answerOf(route)) as Series;
      const to = Date.parse(answer.to);
      const at = (seconds: number) => new Date(to - seconds * 1000).toISOString();
      const stretches: IncidentReport["stretches"] = [
        { from: at(1500), to: at(1000), state: "degraded" },
        { from: at(1000), to: at(986), state: "down" },
        { from: at(986), to: at(0), state: "degraded" },
      ];
      const causes = [{ id: "sync-push-slow", title: "New mail is announced late" }];
      const incident = { began: at(1500), ended: null, seconds: 1500, state: "down", now: "degraded", downSeconds: 14 };
      await route.fulfill({ json: { ...answer, incidents: [{ ...incident, stretches, causes }] } });
    });
    await page.reload();
    const row = incidents.getByRole("row").filter({ hasText: "ongoing" });
    await row.getByText("degraded", { exact: true }).waitFor();
    await row.getByText("down 14 s of 25 min").waitFor();
    await row.getByText("at worst down").waitFor();
    await page.locator("canvas").waitFor();
    await page.screenshot({ path: `${PICTURES}/incident.png`, fullPage: true });
    await page.getByRole("button", { name: "中文" }).click();
    await page
      .getByText(/不可用 14\s*秒（共 25\s*分钟）/)
      .first()
      .waitFor();
  });
});
