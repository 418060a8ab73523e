import { expect, it } from "vitest";
import { fakeImapServer } from "../support/fault-server.ts";
import { heading, realBrowser } from "../support/page.ts";
import { describeWith } from "../support/peers.ts";
import { serverConfig } from "../support/server-config.ts";

const SELDOM = { kind: "every", seconds: 3600 } as const;

describeWith(["chromium"], "a part of the page that is not to be had, in a real Chromium", () => {
  const { open } = realBrowser();

  async function opened() {
    const config = await serverConfig(await fakeImapServer(), { name: "corp", timing: SELDOM });
    const { page } = await open("/", [config]);
    await page.getByRole("table").getByRole("link", { name: "corp" }).waitFor();
    return page;
  }

  it.each([
    ["/servers/corp", "corp", "server"],
    ["/problems", "Problems", "problems"],
    ["/check", "Check my mail", "self-check"],
    ["/setup", "Setup", "setup"],
  ])(
    "is said to be so at %s, never shown as the page before, and comes when it is tried again",
    async (path, link, part) => {
      const page = await opened();
      const chunk = new RegExp(`/assets/${part}-[^/]+[.]js`);
      await page.route(chunk, (route) => route.abort());
      await page.getByRole("link", { name: link, exact: true }).first().click();
      await page.waitForURL(`**${path}`);
      const alert = page.getByRole("alert").filter({ hasText: "could not be loaded" });
      await alert.waitFor();
      expect(await page.locator("main table").count()).toBe(0);
      // Where there is a newer version, the part of the old one is gone for good.
      await page.unroute(chunk);
      await page.route(chunk, (route) => route.fulfill({ status: 404, contentType: "text/html", body: "gone" }));
      await alert.getByRole("button", { name: "Try again" }).click();
      await alert.getByRole("button", { name: "Load the page again" }).waitFor();
      await page.unroute(chunk);
      await alert.getByRole("button", { name: "Try again" }).click();
      await alert.waitFor({ state: "detached" });
      await heading(page).waitFor();
      await page.goBack();
      await page.getByRole("table").getByRole("link", { name: "corp" }).waitFor();
    },
  );

  it("is tried again where it is the chart", async () => {
    const page = await opened();
    await page.route(/assets.plot-[^/]+[.]js/, (route) => route.abort());
    await page.getByRole("table").getByRole("link", { name: "corp" }).click();
    const alert = page.getByRole("alert").filter({ hasText: "could not be loaded" });
    await alert.waitFor();
    await page.unroute(/assets.plot-[^/]+[.]js/);
    await alert.getByRole("button", { name: "Try again" }).click();
    await page.locator("canvas").waitFor();
  });

  it("is an error with its address where the API does not answer, and not the server before", async () => {
    const page = await opened();
    await page.getByRole("table").getByRole("link", { name: "corp" }).click();
    await heading(page).filter({ hasText: "corp is up" }).waitFor();
    await page.route("**/api/v1/**", (route) => route.abort());
    await page.evaluate("history.pushState(null, '', '/servers/other'); dispatchEvent(new PopStateEvent('popstate'))");
    await page.getByRole("button", { name: "Try again" }).first().waitFor();
    await heading(page).filter({ hasText: "other" }).waitFor();
    expect(await page.locator("main").innerText()).not.toContain("corp");
  });
});
