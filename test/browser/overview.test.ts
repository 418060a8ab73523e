import type { Page } from "playwright-core";
import { expect, it, onTestFinished } from "vitest";
import type { Overview, ServerSummary } from "../../server/contract/answers/server.ts";
import { fakeImapServer } from "../support/fault-server.ts";
import { healthySummary } from "../support/healthy-summary.ts";
import { heading, realBrowser } from "../support/page.ts";
import { describeWith } from "../support/peers.ts";
import { startProgram } from "../support/program.ts";
import { serverConfig } from "../support/server-config.ts";

const NOW = "2026-11-23T12:00:10.000Z";

/** Four servers, each with another state of the canary, and labels. */
function servers(): readonly ServerSummary[] {
  const startedAt = "2026-11-23T11:56:00.000Z";
  return [
    healthySummary({ name: "alpha", labels: { site: "fra" }, sync: { state: "in-step", startedAt } }),
    healthySummary({ name: "beta", labels: { site: "muc" }, sync: { state: "broken", startedAt } }),
    healthySummary({ name: "gamma", labels: { site: "fra" }, sync: { state: "waiting", startedAt: null } }),
    healthySummary({ name: "delta", labels: { site: "muc" } }),
  ];
}

describeWith(["chromium"], "the overview in a real Chromium", () => {
  const { open } = realBrowser();

  /** The page over an answer of the API that the test makes up. */
  async function over(list: readonly ServerSummary[], query = "") {
    const { page, program, complaints } = await open("/problems", []);
    const all: Overview = { now: NOW, demo: false, version: "1", servers: list };
    await page.route("**/api/v1/servers?**", (route) => route.fulfill({ json: all }));
    await page.route("**/api/v1/events?**", (route) => route.abort());
    await page.goto(`${program.url}/${query}`);
    await page.getByRole("table").or(page.getByRole("list")).first().waitFor();
    return { page, complaints };
  }

  const names = (page: Page) => page.locator("tbody th a").allInnerTexts();

  it("changes by itself when a server goes down, and when it comes back", async () => {
    const timing = { kind: "every", seconds: 1 } as const;
    const [one, other] = [await fakeImapServer(), await fakeImapServer()];
    const configured = [
      await serverConfig(one, { name: "one", timing }),
      await serverConfig(other, { name: "other", timing }),
    ];
    const { page, complaints } = await open("/", configured);
    await heading(page).filter({ hasText: "Both servers are up" }).waitFor();
    await other.stop();
    await heading(page).filter({ hasText: "other is down" }).waitFor();
    await page.getByRole("article").filter({ hasText: "refuses connections" }).waitFor();
    await page.getByRole("row").filter({ hasText: "other" }).filter({ hasText: "down" }).waitFor();
    await other.start();
    await heading(page).filter({ hasText: "Both servers are up" }).waitFor();
    expect(complaints).toEqual([]);
  });

  it("says that it is cut off and how old it is, and recovers", async () => {
    const server = await fakeImapServer();
    const { page, program } = await open("/", [await serverConfig(server, { name: "one" })]);
    await page.getByRole("banner").getByText("live", { exact: true }).waitFor();
    await program.close();
    const banner = page.getByText(/No connection to imapscope\. This page shows the state of .+ ago/);
    await banner.waitFor();
    const again = await startProgram(program.servers, { port: program.port });
    onTestFinished(async () => void (await again.close()));
    await banner.waitFor({ state: "detached" });
    await page.getByRole("banner").getByText("live", { exact: true }).waitFor();
  });

  it("shows how two devices stay in step, and orders by it", async () => {
    const { page } = await over(servers());
    const row = (name: string) => page.getByRole("row").filter({ hasText: name });
    await row("alpha").filter({ hasText: "in step" }).filter({ hasText: "4m ago" }).waitFor();
    await row("beta").filter({ hasText: "broken" }).waitFor();
    await row("gamma").filter({ hasText: "not yet" }).waitFor();
    await row("delta").filter({ hasText: "not set up" }).waitFor();
    await page.getByRole("button", { name: "Sync" }).click();
    await page.waitForURL(/\?sort=sync$/);
    expect(await names(page)).toEqual(["beta", "gamma", "alpha", "delta"]);
    await page.getByRole("button", { name: "Sync" }).click();
    expect(await names(page)).toEqual(["alpha", "gamma", "beta", "delta"]);
  });

  it("is filtered by label with the keyboard alone, and keeps that in the address", async () => {
    const { page, complaints } = await over(servers());
    await page.keyboard.press("/");
    await page.keyboard.type("a");
    const select = page.getByRole("combobox", { name: "Label" });
    for (let presses = 0; presses < 10; presses += 1) {
      await page.keyboard.press("Tab");
      if (await select.evaluate((element) => element === element.ownerDocument.activeElement)) break;
    }
    await page.keyboard.type("fra");
    await page.waitForURL(/label\.site=fra/);
    expect(await names(page)).toEqual(["alpha", "gamma"]);
    await page.reload();
    await expect.poll(() => names(page)).toEqual(["alpha", "gamma"]);
    await page.getByRole("button", { name: "site=fra" }).focus();
    await page.keyboard.press("Enter");
    await expect.poll(() => names(page)).toHaveLength(4);
    expect(complaints.filter((complaint) => !complaint.includes("ERR_FAILED"))).toEqual([]);
  });

  it("goes from server to server with the arrow keys", async () => {
    const { page } = await over(servers());
    await page.getByRole("link", { name: "alpha" }).focus();
    await page.keyboard.press("ArrowDown");
    expect(await page.locator("tbody a:focus").innerText()).toBe("beta");
    await page.keyboard.press("ArrowUp");
    expect(await page.locator("tbody a:focus").innerText()).toBe("alpha");
  });

  it("shows whoever has no server yet how to come to one", async () => {
    const { page, complaints } = await open("/", []);
    await heading(page).filter({ hasText: "No server is configured yet" }).waitFor();
    await page.getByText("npx imapscope config example > imapscope.yaml").first().waitFor();
    const reload = `curl -X POST ${new URL(page.url()).origin}/-/reload`;
    await page.locator("code.command").filter({ hasText: reload }).waitFor();
    await page.locator("main").getByRole("link", { name: "Check my mail" }).click();
    await page.waitForURL("**/check");
    expect(complaints).toEqual([]);
  });
});
