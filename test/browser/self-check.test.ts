import { mkdirSync } from "node:fs";
import type { Locator, Page } from "playwright-core";
import { beforeAll, expect, it, onTestFinished } from "vitest";
import { Secret } from "../../server/config/secret.ts";
import type { ImapServerOptions } from "../../server/demo/options.ts";
import { violations } from "../support/axe.ts";
import { fakeImapServer } from "../support/fault-server.ts";
import { heading, realBrowser } from "../support/page.ts";
import { describeWith } from "../support/peers.ts";
import { startProgram } from "../support/program.ts";
import { serverConfig } from "../support/server-config.ts";

const PICTURES = "dist/pictures";
const ADDRESS = "monitor@example.com";
const PASSWORD = "correct horse battery staple";

describeWith(["chromium"], "the self-check in a real Chromium", () => {
  const { visit } = realBrowser();

  beforeAll(() => void mkdirSync(PICTURES, { recursive: true }));

  /** The whole program with one server for example.com, and the page; collects its complaints and what it asks for. */
  async function opened(path = "/check", { locale = "en", perMinute = 60, ...behaviour }: Options = {}) {
    const imap = await fakeImapServer(behaviour);
    const timing = { kind: "cron", expression: "0 0 1 1 *", timezone: "UTC" } as const;
    // Its own login names the domain; nobody uses it here.
    const login = { user: "watch@example.com", password: new Secret("unused") };
    const program = await startProgram([await serverConfig(imap, { name: "corp", timing, login })], {
      selfCheck: { perMinute },
    });
    onTestFinished(async () => void (await program.close()));
    const { page, complaints, requests } = await visit(program.url, path, { locale });
    /** The paths of all requests so far. */
    const asked = () => requests.map((url) => new URL(url).pathname);
    return { page, imap, complaints, asked };
  }

  const address = (page: Page) => page.getByLabel("Your e-mail address");
  const password = (page: Page) => page.getByLabel(/^Password/);

  const hasFocus = async (page: Page, goal: Locator) => (await goal.and(page.locator(":focus")).count()) === 1;

  /** Presses Tab until something has the focus, as somebody without a mouse does. */
  async function tabTo(page: Page, goal: Locator): Promise<void> {
    const reached = () => hasFocus(page, goal);
    for (let presses = 0; presses < 80 && !(await reached()); presses++) await page.keyboard.press("Tab");
    expect(await reached()).toBe(true);
  }

  it("can be walked with the keyboard alone, from the overview to the report for the administrator", async () => {
    const { page, imap, complaints } = await opened("/");
    await page.getByRole("table").waitFor();
    await tabTo(page, page.getByRole("link", { name: "Check my mail" }));
    await page.keyboard.press("Enter");
    await address(page).waitFor();
    await tabTo(page, address(page));
    await page.keyboard.type("monitor@");
    await page.keyboard.press("Enter");
    await page.getByRole("alert").filter({ hasText: "not an e-mail address" }).waitFor();
    await page.keyboard.type("example.com");
    await page.keyboard.press("Enter");
    await page.getByText("monitored here as “corp”").waitFor();
    await tabTo(page, password(page));
    await page.keyboard.type(PASSWORD);
    await page.keyboard.press("Enter");
    await heading(page).filter({ hasText: "Your mail works" }).waitFor();
    await expect.poll(() => hasFocus(page, heading(page))).toBe(true);
    expect(imap.sessions.flatMap(({ credentials }) => credentials)).toEqual([
      { user: ADDRESS, password: PASSWORD, tls: true },
    ]);
    await tabTo(page, page.getByRole("button", { name: "Check again" }));
    await page.keyboard.press("Enter");
    await password(page).waitFor();
    expect(await password(page).inputValue()).toBe("");
    await tabTo(page, page.getByRole("radio", { name: /127\.0\.0\.1/ }));
    await page.keyboard.press("ArrowDown");
    await page.getByRole("textbox", { name: "Port" }).waitFor();
    await page.screenshot({ path: `${PICTURES}/self-check-settings.png`, fullPage: true });
    expect(complaints).toEqual([]);
  });

  it("ends with a wrong password in the right words", async () => {
    const { page, complaints } = await opened();
    await address(page).fill(ADDRESS);
    await address(page).press("Enter");
    await page.getByText("is neither stored nor logged").waitFor();
    await password(page).fill("guessed");
    await page.getByRole("button", { name: "Check", exact: true }).click();
    await heading(page).filter({ hasText: "rejects the user name or password" }).waitFor();
    await page.getByText("only signing in fails").waitFor();
    const steps = page.getByRole("region", { name: "What you can do" }).getByRole("listitem");
    expect(await steps.count()).toBeGreaterThanOrEqual(2);
    const course = page.getByRole("region", { name: "What was checked" });
    await course.getByText("The connection is secure").waitFor();
    await course.getByText("Signing in failed").waitFor();
    const report = page.getByRole("region", { name: "What to tell your administrator" });
    const text = await report.innerText();
    expect(text).toContain(ADDRESS);
    expect(text).toContain("AUTHENTICATIONFAILED");
    expect(await page.content()).not.toContain("guessed");
    await report.getByRole("button", { name: "Copy the text" }).waitFor();
    await page.getByRole("region", { name: "The right settings" }).getByText("127.0.0.1").waitFor();
    await page.getByText("It is not the server").waitFor();
    expect(await violations(page)).toEqual([]);
    await page.screenshot({ path: `${PICTURES}/self-check.png`, fullPage: true });
    expect(complaints).toEqual([]);
  });

  it("says the result again in another language, without another check", async () => {
    const { page, imap, asked, complaints } = await opened();
    await address(page).fill(ADDRESS);
    await address(page).press("Enter");
    await password(page).fill("guessed");
    await password(page).press("Enter");
    await heading(page).filter({ hasText: "rejects the user name or password" }).waitFor();
    await page.getByRole("button", { name: "中文" }).click();
    await heading(page).filter({ hasText: "拒绝" }).waitFor();
    const report = page.getByRole("region", { name: "可以这样告诉管理员" });
    expect(await report.innerText()).toMatch(/拒绝/);
    await page.getByRole("region", { name: "您可以这样做" }).getByRole("listitem").first().waitFor();
    expect(await page.getByRole("region", { name: "您可以这样做" }).innerText()).not.toMatch(/password/);
    expect(asked().filter((path) => path === "/api/v1/self-check")).toHaveLength(1);
    expect(imap.sessions).toHaveLength(1);
    expect(complaints).toEqual([]);
  });

  it("says what an error message means again in another language, also when the field has changed", async () => {
    const { page } = await opened();
    await page.getByLabel("Error message").fill("Cannot connect to the incoming server. (0x800CCC0E)");
    await page.keyboard.press("Enter");
    await page.getByRole("status").getByText("The server refuses connections").first().waitFor();
    await page.getByLabel("What else do you know?").fill("it works on my phone");
    await page.keyboard.press("Enter");
    await page.getByRole("status").getByText("works on my phone").first().waitFor();
    await page.getByLabel("Error message").fill("");
    await page.getByRole("button", { name: "中文" }).click();
    await page.getByRole("status").getByText("服务器拒绝").first().waitFor();
    await page.getByRole("status").getByText("works on my phone").first().waitFor();
    expect(await violations(page)).toEqual([]);
  });

  it("says when imapscope cannot be reached, and finds the settings after all when asked again", async () => {
    const { page } = await opened();
    await page.route("**/api/v1/discover?**", (route) => route.abort());
    await address(page).fill(ADDRESS);
    await address(page).press("Enter");
    await page.getByRole("alert").filter({ hasText: "cannot be reached" }).waitFor();
    await page.unroute("**/api/v1/discover?**");
    await page.getByRole("button", { name: "Try again" }).click();
    await page.getByText("monitored here as “corp”").waitFor();
    await page.route("**/api/v1/self-check", (route) =>
      route.fulfill({ status: 403, json: { status: 403, detail: "x" } }),
    );
    await password(page).press("Enter");
    await page.getByRole("alert").filter({ hasText: "switched these checks off" }).waitFor();
  });

  it("says beside the field what is wrong with settings of the visitor's own, and keeps them for the next check", async () => {
    const { page, asked } = await opened();
    await address(page).fill("anna@unknown.example");
    await address(page).press("Enter");
    await page.getByRole("textbox", { name: "Port" }).fill("imap");
    await page.getByRole("textbox", { name: "Server" }).fill("mail.example.com");
    await password(page).press("Enter");
    await page.getByRole("alert").filter({ hasText: "1 to 65535" }).waitFor();
    expect(await hasFocus(page, page.getByRole("textbox", { name: "Port" }))).toBe(true);
    expect(asked()).not.toContain("/api/v1/self-check");
    await page.getByRole("textbox", { name: "Port" }).fill("993");
    await password(page).press("Enter");
    await page.getByRole("button", { name: "Check again" }).click();
    expect(await page.getByRole("textbox", { name: "Server" }).inputValue()).toBe("mail.example.com");
  });

  it("finds the diagnosis of a pasted Outlook error, with the keyboard alone", async () => {
    const { page, complaints } = await opened();
    const field = page.getByLabel("Error message");
    await field.waitFor();
    await tabTo(page, field);
    await page.keyboard.type("Cannot connect to the incoming server. (0x800CCC0E)");
    await page.keyboard.press("Enter");
    await page.getByRole("status").getByText("The server refuses connections").first().waitFor();
    await page.getByRole("link", { name: "More about this problem" }).first().waitFor();
    expect(complaints).toEqual([]);
  });

  it("says beside the field that an address is none, and sends nothing", async () => {
    const { page, asked } = await opened();
    for (const wrong of ["", "anna", "anna@example", "anna b@example.com"]) {
      await address(page).fill(wrong);
      await address(page).press("Enter");
      await page.getByRole("alert").filter({ hasText: "not an e-mail address" }).waitFor();
      expect(await address(page).getAttribute("aria-invalid")).toBe("true");
    }
    expect(asked().filter((path) => path.includes("discover") || path.includes("self-check"))).not.toContain(
      "/api/v1/discover",
    );
  });

  it("shows the steps as they happen, and can be cancelled", async () => {
    const { page, imap } = await opened("/check", { delays: { auth: 60 } });
    await address(page).fill(ADDRESS);
    await address(page).press("Enter");
    await password(page).fill(PASSWORD);
    await password(page).press("Enter");
    await page.locator('[aria-current="step"]').filter({ hasText: "Signing in" }).waitFor();
    const course = page.getByRole("region", { name: "What is checked" });
    // What has ended shows what it found and how long it took, while another step is still under way.
    await course.getByText("The server is reachable").waitFor();
    await course.getByText("over IPv4").waitFor();
    await course.getByText(/The certificate matches 127\.0\.0\.1/).waitFor();
    await course.getByRole("listitem").filter({ hasText: "The connection is secure" }).getByText(/ms$/).waitFor();
    expect(await violations(page)).toEqual([]);
    await page.screenshot({ path: `${PICTURES}/self-check-running.png`, fullPage: true });
    // The focus is on the button already.
    await page.keyboard.press("Enter");
    await page.getByText("The check was cancelled").waitFor();
    await expect.poll(() => imap.sessions[0]?.ended, { timeout: 180_000 }).toBe(true);
  });

  it("says which place one has in line when there were many checks", async () => {
    const { page } = await opened("/check", { perMinute: 1 });
    await address(page).fill(ADDRESS);
    await address(page).press("Enter");
    await password(page).press("Enter");
    await page.getByRole("button", { name: "Check again" }).click();
    await password(page).press("Enter");
    await page.getByText("You are next").first().waitFor();
  });

  it("says that a provider's server may not be checked here, and shows its settings all the same", async () => {
    const { page } = await opened("/check", { locale: "zh-CN" });
    await page.getByLabel("您的邮箱地址").fill("anna@qq.com");
    await page.getByLabel("您的邮箱地址").press("Enter");
    await page.getByText("imap.qq.com").waitFor();
    await page.getByText("授权码").first().waitFor();
    await page.getByText("管理员没有开放对这台服务器的检查").waitFor();
    expect(await page.getByRole("button", { name: "开始检查" }).count()).toBe(0);
  });
});

type Options = Partial<ImapServerOptions> & { locale?: string; perMinute?: number };
