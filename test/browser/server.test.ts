import { readFileSync } from "node:fs";
import type { Page } from "playwright-core";
import { expect, it } from "vitest";
import type { ServerDetail } from "../../server/contract/answers/server.ts";
import { fakeImapServer } from "../support/fault-server.ts";
import { done, healthySync, refused } from "../support/healthy-sync.ts";
import { answerOf, heading, realBrowser } from "../support/page.ts";
import { describeWith } from "../support/peers.ts";
import { serverConfig } from "../support/server-config.ts";

const SELDOM = { kind: "every", seconds: 3600 } as const;
/** A check that is asked for within this time after the last one is answered by that. */
const COOLDOWN_MS = 5_000;

describeWith(["chromium"], "the page of a server in a real Chromium", () => {
  const { open } = realBrowser();

  async function opened(path = "/servers/corp", delays = {}) {
    const server = await fakeImapServer({ delays });
    const config = await serverConfig(server, { name: "corp", timing: SELDOM, mailboxes: ["INBOX"] });
    const { page, program, complaints } = await open(path, [config]);
    await heading(page).filter({ hasText: "corp is up" }).waitFor();
    return { page, program, complaints };
  }

  /** Lets the API say something else of the server. */
  async function changed(page: Page, change: (detail: ServerDetail) => ServerDetail): Promise<void> {
    await page.route("**/api/v1/servers/corp?**", async (route) => {
      const answer = (await answerOf(route)) as ServerDetail;
      await route.fulfill({ json: change(answer) });
    });
    await page.reload();
  }

  it("shows a check that was asked for step by step as it runs", async () => {
    const { page, complaints } = await opened("/servers/corp", { auth: 1.5 });
    await page.waitForTimeout(COOLDOWN_MS);
    await page.getByRole("button", { name: "Check now" }).focus();
    await page.keyboard.press("Enter");
    const course = page.getByRole("region", { name: "Check in progress" });
    const row = (step: string) => course.getByRole("row").filter({ hasText: step });
    await row("Sign in").filter({ hasText: "running" }).waitFor();
    await row("Secure the connection").filter({ hasText: "TLSv1.3" }).waitFor();
    await row("Sign out").filter({ hasText: "waiting" }).waitFor();
    await course.waitFor({ state: "detached" });
    await page.getByRole("region", { name: /The last check/ }).waitFor();
    await page.getByRole("status").filter({ hasText: "Checked: corp is up." }).waitFor({ state: "attached" });
    expect(complaints).toEqual([]);
  });

  it.each([
    [
      "en",
      "Check now",
      /the result of the check at .* no new check was made/,
      "asked not to be checked",
      "Check anyway",
    ],
    ["zh-CN", "立即检查", /没有重新检查/, "服务器要求暂时不要连接", "仍要检查"],
  ])(
    "says in %s that it was answered by an earlier check, why, and checks all the same",
    async (locale, now, earlier, why, all) => {
      const server = await fakeImapServer({
        answers: { auth: "NO [UNAVAILABLE] Suggested Backoff Time: 600 seconds" },
      });
      const config = await serverConfig(server, { name: "corp", timing: SELDOM });
      const { page, complaints } = await open("/servers/corp", [config], { locale });
      await heading(page).filter({ hasText: "corp" }).waitFor();
      await expect.poll(() => server.sessions.length, { timeout: 20_000 }).toBe(1);
      await page
        .locator(".facts")
        .getByText(/not before \d|之前不检查/)
        .waitFor();
      await page.getByRole("button", { name: now }).click();
      const said = page.getByRole("status").filter({ hasText: earlier });
      await said.filter({ hasText: why }).waitFor();
      expect((await heading(page).boundingBox())?.width).toBeGreaterThan(500);
      expect(server.sessions).toHaveLength(1);
      await said.getByRole("button", { name: all }).click();
      await expect.poll(() => server.sessions.length).toBe(2);
      await said.waitFor({ state: "detached" });
      await page.getByRole("button", { name: now }).click();
      await said.getByText(/anyway from|之后可以强制/).waitFor();
      await page.goto(new URL("/", page.url()).href);
      await page
        .getByRole("table")
        .getByText(/next after|后再检查/)
        .waitFor();
      expect(complaints).toEqual([]);
    },
  );

  it("leaves the heading its width, whatever is said below it", async () => {
    const { page, complaints } = await opened();
    const width = async () => (await heading(page).boundingBox())?.width;
    await page.evaluate(
      `document.querySelector(".heading > .check-now")
        .insertAdjacentHTML("beforebegin", "<p class='banner paused'>" + "word ".repeat(60) + "</p>")`,
    );
    expect(await width()).toBeGreaterThan(500);
    expect(complaints).toEqual([]);
  });

  it("stops waiting for a check when asked to", async () => {
    const { page, complaints } = await opened("/servers/corp", { auth: 1.5 });
    await page.waitForTimeout(COOLDOWN_MS);
    await page.getByRole("button", { name: "Check now" }).click();
    await page.getByRole("button", { name: "Stop waiting" }).click();
    await page.getByRole("button", { name: "Check now" }).waitFor();
    expect(complaints).toEqual([]);
  });

  it("says what the canary saw in plain words, with the server's own where it refused", async () => {
    const { page, complaints } = await opened();
    const { sync } = healthySync({
      flag: done({ set: ["\\Seen"], read: [] }),
      move: refused("TRYCREATE", "No such mailbox"),
      expunge: { status: "skipped", because: "move" },
    });
    await changed(page, (detail) => ({ ...detail, check: detail.check && { ...detail.check, sync: sync ?? null } }));
    const card = page.getByRole("region", { name: "Do two devices stay in step?" });
    await card.getByText("A new message appears on the other device after 41 ms, automatically").waitFor();
    await card.getByText("The other device does not see these flags: \\Seen").waitFor();
    await card.getByRole("row").filter({ hasText: "TRYCREATE" }).filter({ hasText: "No such mailbox" }).waitFor();
    await card.getByText("not tried: “Move it” failed").waitFor();
    expect(complaints).toEqual([]);
  });

  it("says what came into a folder and what went since a day before", async () => {
    const { page } = await opened();
    await changed(page, (detail) => {
      const status = detail.check?.phases.find((phase) => phase.phase === "status");
      const mailboxes = status?.status === "ok" ? status.value.mailboxes : [];
      const before = mailboxes.map((one) =>
        "failure" in one ? one : { ...one, uidNext: Number(one.uidNext) - 7, messages: Number(one.messages) - 5 },
      );
      return { ...detail, before: { startedAt: "2026-11-22T12:00:00.000Z", mailboxes: before } };
    });
    await page.getByRole("row").filter({ hasText: "INBOX" }).filter({ hasText: "7 arrived, 2 removed" }).waitFor();
  });

  it("shows what each address served at the last full check", async () => {
    const { page, program } = await opened();
    await page.getByRole("button", { name: "Full check" }).first().click();
    await page.waitForURL("**/checks/*");
    const report = page.url();
    await page.goto(`${program.url}/servers/corp`);
    const answers = page.getByRole("region", { name: "Also checked" });
    await answers.getByText("127.0.0.1").first().waitFor();
    expect(await answers.getByRole("link", { name: /Full check/ }).getAttribute("href")).toBe(new URL(report).pathname);
  });

  it("gives the dialogue as a file, without the password", async () => {
    const { page } = await opened();
    await page.getByText("Transcript").click();
    const [download] = await Promise.all([
      page.waitForEvent("download"),
      page.getByRole("button", { name: "Download" }).click(),
    ]);
    expect(download.suggestedFilename()).toMatch(/^corp-\d{4}-\d\d-\d\dT\d{4}\.txt$/);
    const text = readFileSync(await download.path(), "utf8");
    expect(text).toMatch(/ S: \* OK/);
    expect(text).toContain("«password»");
  });

  it("lists older checks as they are asked for", async () => {
    const { page } = await opened();
    const at = (minute: number) => new Date(Date.UTC(2026, 10, 22, 12, 0) - minute * 60_000).toISOString();
    const check = (id: number) => ({ id: `${id}`, startedAt: at(id), seconds: 0.2, state: "up" as const });
    await page.route("**/api/v1/events?**", (route) => route.abort());
    await page.route("**/api/v1/servers?**", async (route) => {
      const answer = await answerOf(route);
      for (const server of answer.servers) server.recent = Array.from({ length: 48 }, (_, index) => check(47 - index));
      await route.fulfill({ json: answer });
    });
    await page.route("**/api/v1/servers/corp/checks?**", (route) => {
      const before = new URL(route.request().url()).searchParams.get("before");
      const checks = before === at(47) ? Array.from({ length: 50 }, (_, index) => check(48 + index)) : [check(98)];
      return route.fulfill({ json: { checks: checks.map((one) => ({ ...one, findings: [] })) } });
    });
    await page.reload();
    const rows = page.getByRole("region", { name: "Checks", exact: true }).locator("tbody tr");
    await expect.poll(() => rows.count()).toBe(8);
    await page.getByRole("button", { name: "Show the latest 48" }).click();
    await page.getByRole("button", { name: "Show older ones" }).click();
    await expect.poll(() => rows.count()).toBe(98);
    await page.getByRole("button", { name: "Show older ones" }).click();
    await page.getByText("No older checks are kept.").waitFor();
    expect(await rows.count()).toBe(99);
  });
});
