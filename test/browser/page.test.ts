import { mkdirSync } from "node:fs";
import { beforeAll, expect, it, onTestFinished } from "vitest";
import { fakeImapServer } from "../support/fault-server.ts";
import { heading, realBrowser } from "../support/page.ts";
import { describeWith } from "../support/peers.ts";
import { startProgram } from "../support/program.ts";
import { serverConfig } from "../support/server-config.ts";

/** Where the pictures of a run lie, for people to look at. */
const PICTURES = "dist/pictures";

describeWith(["chromium"], "the page in a real Chromium", () => {
  const { visit } = realBrowser();

  beforeAll(() => void mkdirSync(PICTURES, { recursive: true }));

  /** The whole program with a healthy server and one that refuses the login, and a page that collects its complaints. */
  async function opened(path: string, { locale = "en", demo = false, seconds = 1 } = {}) {
    const timing = { kind: "every", seconds } as const;
    const healthy = await fakeImapServer();
    const refusing = await fakeImapServer({ answers: { auth: "NO [AUTHENTICATIONFAILED] Invalid credentials" } });
    const program = await startProgram(
      [
        await serverConfig(healthy, { name: "healthy", timing }),
        await serverConfig(refusing, { name: "refusing", timing }),
      ],
      { demo },
    );
    onTestFinished(async () => void (await program.close()));
    const { page, complaints } = await visit(program.url, path, { locale });
    return { page, program, healthy, complaints };
  }

  it("says on the overview what is down, why, and what to do", async () => {
    const { page, complaints } = await opened("/");
    await heading(page)
      .filter({ hasText: "cannot read mail on refusing" })
      .or(heading(page).filter({ hasText: "1 of 2" }))
      .waitFor();
    const problem = page.getByRole("article").filter({ hasText: "rejects the user name or password" });
    await problem.getByRole("listitem").first().waitFor();
    expect(await problem.getByRole("link", { name: "refusing" }).count()).toBe(1);
    const rows = page.getByRole("table").getByRole("row");
    await rows.filter({ hasText: "healthy" }).filter({ hasText: "up" }).first().waitFor();
    await page.screenshot({ path: `${PICTURES}/overview.png`, fullPage: true });
    expect(complaints).toEqual([]);
  });

  it("shows one server with its finding, the fixes for both readers, and the phases", async () => {
    // Checked once: after a refusal the next login is held back, and what the server said to the last one is of then.
    const { page, complaints } = await opened("/servers/refusing", { seconds: 3600 });
    await heading(page).filter({ hasText: "refusing" }).waitFor();
    const finding = page.getByRole("article").filter({ hasText: "rejects the user name or password" });
    await finding.waitFor();
    expect(await finding.getByRole("list").count()).toBeGreaterThanOrEqual(2);
    const text = await page.locator("main").innerText();
    expect(text).toContain("AUTHENTICATIONFAILED");
    expect(text).toContain("Invalid credentials");
    await page.screenshot({ path: `${PICTURES}/server.png`, fullPage: true });
    expect(complaints).toEqual([]);
  });

  it("changes by itself when a server goes down, and when it comes back", async () => {
    const { page, healthy } = await opened("/servers/healthy");
    await heading(page).filter({ hasText: "healthy is up" }).waitFor();
    await healthy.stop();
    await heading(page).filter({ hasText: "healthy is down" }).waitFor();
    await healthy.start();
    await heading(page).filter({ hasText: "healthy is up" }).waitFor();
  });

  it("checks at once when asked to", async () => {
    const { page, healthy } = await opened("/servers/healthy");
    await heading(page).filter({ hasText: "healthy is up" }).waitFor();
    const before = healthy.sessions.length;
    await page.getByRole("button", { name: "Check now" }).click();
    await expect.poll(() => healthy.sessions.length, { timeout: 180_000 }).toBeGreaterThan(before);
  });

  it("speaks Chinese to a Chinese browser, and the choice stays", async () => {
    const { page, program } = await opened("/", { locale: "zh-CN" });
    await page.getByRole("article").filter({ hasText: "用户名或密码" }).waitFor();
    expect(await page.locator("html").getAttribute("lang")).toBe("zh-CN");
    await page.getByRole("button", { name: "English" }).click();
    await page.getByRole("article").filter({ hasText: "rejects the user name or password" }).waitFor();
    expect(await page.locator("html").getAttribute("lang")).toBe("en");
    await page.goto(`${program.url}/servers/refusing`);
    await page.getByRole("article").filter({ hasText: "rejects the user name or password" }).first().waitFor();
  });

  it("says on every page that the demo is a demo", async () => {
    const { page, program } = await opened("/", { demo: true });
    for (const path of ["/", "/servers/healthy"]) {
      await page.goto(`${program.url}${path}`);
      await page.getByText("This is a demo").waitFor();
    }
  });

  it("says so when the connection is lost, and recovers by itself", async () => {
    const { page, program } = await opened("/");
    await page.getByRole("table").waitFor();
    const mark = page.getByRole("banner").getByText("live", { exact: true });
    await mark.waitFor();
    await program.close();
    await mark.waitFor({ state: "detached" });
    expect(await page.getByRole("table").count()).toBe(1);
    const again = await startProgram(program.servers, { port: program.port });
    onTestFinished(async () => void (await again.close()));
    await mark.waitFor();
  });

  it("has a way on for an unknown server", async () => {
    const { page } = await opened("/servers/nope");
    await page.getByText("nope").first().waitFor();
    await page.locator("main").getByRole("link").first().click();
    await page.getByRole("table").waitFor();
  });

  it("is told from a broken answer of the API, and never goes blank", async () => {
    const { page, program } = await opened("/");
    await page.route("**/api/v1/**", (route) =>
      route.fulfill({ status: 200, contentType: "application/json", body: "[]" }),
    );
    await page.goto(`${program.url}/servers/refusing`);
    await page.getByRole("button", { name: "Try again" }).waitFor();
  });
});
