import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { gzipSync } from "node:zlib";
import type { Page } from "playwright-core";
import { expect, it } from "vitest";
import { fakeImapServer } from "../support/fault-server.ts";
import { heading, type Opened, realBrowser } from "../support/page.ts";
import { describeWith } from "../support/peers.ts";
import { serverConfig } from "../support/server-config.ts";

/** JavaScript and CSS together on first load, gzip. */
const BUDGET_BYTES = 60 * 1024;
const AXE = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");

type AxeResult = { violations: { id: string; nodes: { html: string; failureSummary: string }[] }[] };

describeWith(["chromium"], "every page", () => {
  const { open } = realBrowser();

  async function opened(path: string, options: Opened = {}) {
    const timing = { kind: "every", seconds: 2 } as const;
    const healthy = await fakeImapServer();
    const refusing = await fakeImapServer({ answers: { auth: "NO [AUTHENTICATIONFAILED] Invalid credentials" } });
    const servers = [
      await serverConfig(healthy, { name: "healthy", timing, labels: { team: "mail" } }),
      await serverConfig(refusing, { name: "refusing", timing }),
    ];
    return open(path, servers, options);
  }

  /** Waits for the checks, and gives the address of the report of one that failed. */
  async function reportPath(page: Page): Promise<string> {
    const find = async () => {
      const answer = await page.request.get(new URL("/api/v1/servers/refusing", page.url()).href);
      const { check } = (await answer.json()) as { check: { id: string } | null };
      return check?.id ?? null;
    };
    await expect.poll(find, { timeout: 20_000 }).not.toBeNull();
    return `/checks/${await find()}`;
  }

  it.each([["light"], ["dark"]] as const)("has nothing that axe objects to, %s, wide and on a phone", async (theme) => {
    const { page, program, complaints } = await opened("/", { colorScheme: theme });
    await heading(page)
      .filter({ hasText: "refusing" })
      .or(heading(page).filter({ hasText: "1 of 2" }))
      .waitFor();
    const paths = [
      "/",
      "/servers/refusing",
      "/servers/healthy",
      await reportPath(page),
      "/problems",
      "/problems/auth-credentials-rejected",
      "/setup?server=healthy",
      "/check",
      "/problems/no-such-problem",
      "/no/such/page",
    ];
    for (const width of [1240, 390]) {
      await page.setViewportSize({ width, height: 844 });
      for (const path of paths) {
        await page.goto(`${program.url}${path}`);
        await heading(page).waitFor();
        await page.locator(".skeleton").first().waitFor({ state: "detached" });
        expect(await violations(page), `${path} at ${width}, ${theme}`).toEqual([]);
        const beyond = await page.evaluate<number>("document.documentElement.scrollWidth - innerWidth");
        expect(beyond, `${path} is wider than ${width}`).toBeLessThanOrEqual(0);
      }
    }
    process.stdout.write(`axe: ${paths.length} pages, two widths, ${theme}: no violation\n`);
    // Chromium reports the status of a page that does not exist, which is as it should be.
    expect(complaints.filter((complaint) => !complaint.includes("status of 404"))).toEqual([]);
  });

  it("stays within its budget on first load, and within its own origin and policy", async () => {
    const { page, program, complaints } = await opened("/");
    const sizes = new Map<string, number>();
    page.on("response", async (response) => {
      const { pathname } = new URL(response.url());
      if (/\.(?:js|css)$/.test(pathname)) sizes.set(pathname, gzipSync(await response.body()).length);
    });
    const document = await page.goto(`${program.url}/`, { waitUntil: "networkidle" }).catch(() => null);
    await heading(page).waitFor();
    await page.waitForTimeout(500);
    const policy = (await page.request.get(program.url)).headers()["content-security-policy"] ?? "";
    expect(policy).toContain("default-src 'self'");
    expect(policy).not.toContain("unsafe-");
    const total = [...sizes.values()].reduce((sum, size) => sum + size, 0);
    process.stdout.write(`first load: ${(total / 1024).toFixed(1)} KiB gzip in ${sizes.size} files\n`);
    expect(document === null || document.ok()).toBe(true);
    expect(total).toBeGreaterThan(0);
    expect(total).toBeLessThanOrEqual(BUDGET_BYTES);
    expect(complaints).toEqual([]);
  });

  it("leads by keyboard from the overview to a problem and back", async () => {
    const { page } = await opened("/");
    await page.getByRole("article").filter({ hasText: "rejects the user name or password" }).waitFor();
    const link = page.getByRole("link", { name: "All about this problem" }).first();
    for (let presses = 0; presses < 60; presses += 1) {
      await page.keyboard.press("Tab");
      if (await link.evaluate((element) => element === element.ownerDocument.activeElement)) break;
    }
    await page.keyboard.press("Enter");
    await page.waitForURL("**/problems/auth-credentials-rejected");
    await heading(page).filter({ hasText: "rejects the user name or password" }).waitFor();
    await page.getByRole("link", { name: "refusing" }).first().waitFor();
    await page.goBack();
    await page.getByRole("table").waitFor();
  });

  it("finds a problem by a word of it, keeps that in the address, and says when there is none", async () => {
    const { page } = await opened("/problems");
    await page.getByRole("searchbox").fill("certificate expired");
    await page.getByRole("link", { name: "expired" }).first().waitFor();
    await expect.poll(() => page.url()).toContain("q=certificate%20expired");
    await page.getByRole("searchbox").fill("xyzzy");
    await page.getByText("No problem in the catalogue is like that.").waitFor();
    await page.getByRole("button", { name: "Show all problems" }).click();
    await page.getByRole("link", { name: "expired" }).first().waitFor();
  });

  it.each([
    ["/problems/no-such-problem", "No problem is called no-such-problem"],
    ["/checks/no-such-check", "This check is not there any more"],
    ["/servers/no-such-server", "No server is called no-such-server"],
    ["/no/such/page", "There is no such page"],
  ])("says at %s what is not there, with a way on and status 404", async (path, text) => {
    const { page, program } = await opened("/");
    const response = await page.goto(`${program.url}${path}`);
    expect(response?.status()).toBe(404);
    await heading(page).filter({ hasText: text }).waitFor();
    await page.locator("main").getByRole("link").first().click();
    await heading(page).filter({ hasNotText: text }).waitFor();
  });

  it("prints the report of a check in full, and copies it as text", async () => {
    const { page, program, complaints } = await opened("/");
    await page.context().grantPermissions(["clipboard-read", "clipboard-write"]);
    await page.goto(`${program.url}${await reportPath(page)}`);
    await heading(page).filter({ hasText: "refusing is down" }).waitFor();
    await page.getByRole("button", { name: "Copy for the administrator" }).click();
    const text = await page.evaluate<string>("navigator.clipboard.readText()");
    expect(text).toContain("auth-credentials-rejected");
    expect(text).toContain(`${program.url}/checks/`);
    await page.emulateMedia({ media: "print" });
    expect(await page.getByRole("banner").isVisible()).toBe(false);
    const pdf = await page.pdf();
    expect(pdf.length).toBeGreaterThan(10_000);
    expect(complaints).toEqual([]);
  });

  it("asks the slow questions when asked to, and leads to the report with the answers", async () => {
    const { page, complaints } = await opened("/servers/healthy");
    await heading(page).filter({ hasText: "healthy is up" }).waitFor();
    await page.getByRole("button", { name: "Full check" }).click();
    await page.waitForURL("**/checks/*");
    await page.getByRole("heading", { name: "Looked at besides" }).waitFor();
    await page.getByText("TLSv1.3").first().waitFor();
    expect(complaints).toEqual([]);
  });

  it("fills guides and files in, which a browser reads as XML", async () => {
    const { page, program, complaints } = await opened("/setup?server=healthy&program=thunderbird");
    await page.getByLabel("E-mail address").fill("ada");
    await page.getByText("Write it as name@example.com.").waitFor();
    await page.getByLabel("E-mail address").fill("ada&bo@example.com");
    await page.getByRole("listitem").filter({ hasText: "ada&bo@example.com" }).first().waitFor();
    await page.getByRole("button", { name: "Foxmail" }).click();
    await page.getByRole("heading", { name: "Foxmail" }).waitFor();
    expect(await page.getByRole("link", { name: "Test connection" }).getAttribute("href")).toBe(
      "/check?address=ada%26bo%40example.com",
    );
    for (const name of ["Profile for iPhone, iPad and Mac", "File for Thunderbird (autoconfig)"]) {
      const path = (await page.getByRole("link", { name }).getAttribute("href")) ?? "";
      const file = await (await page.request.get(`${program.url}${path}`)).text();
      expect(file).toContain("127.0.0.1");
      const faults = `new DOMParser().parseFromString(${JSON.stringify(file)}, "text/xml").querySelectorAll("parsererror").length`;
      expect(await page.evaluate<number>(faults)).toBe(0);
    }
    expect(complaints).toEqual([]);
  });

  it.each(["/problems", "/problems/auth-credentials-rejected", "/checks/any", "/setup", "/servers/refusing", "/"])(
    "never leaves %s blank when the API answers nonsense",
    async (path) => {
      const { page, program } = await opened("/problems");
      await page.route("**/api/v1/**", (route) =>
        route.fulfill({ status: 200, contentType: "application/json", body: '{"diagnoses":[{}],"servers":7}' }),
      );
      await page.goto(`${program.url}${path}`);
      await page.getByRole("button", { name: "Try again" }).first().waitFor();
      expect((await page.locator("main").innerText()).trim()).not.toBe("");
    },
  );

  it("catches a mistake of its own, says so and goes on elsewhere", async () => {
    const { page, program } = await opened("/");
    await page.getByRole("table").waitFor();
    // What the guards of the answers let through, and still is not what a component relies on.
    await page.route("**/api/v1/servers/refusing?**", async (route) => {
      const answer = await (await route.fetch()).json();
      for (const phase of answer.check.phases) if (phase.phase === "dns") phase.value = { addresses: 7 };
      await route.fulfill({ json: answer });
    });
    await page.goto(`${program.url}/servers/refusing`);
    await page.getByRole("heading", { name: "This page made a mistake" }).waitFor();
    await page.getByRole("link", { name: "Overview" }).first().click();
    await page.getByRole("table").waitFor();
  });

  /** What axe finds, with the elements, for the message of the test. */
  async function violations(page: Page): Promise<readonly string[]> {
    await page.evaluate(AXE);
    const { violations: found } = await page.evaluate<AxeResult>("axe.run()");
    return found.flatMap(({ id, nodes }) => nodes.map((node) => `${id}: ${node.html} ${node.failureSummary}`));
  }
});
