import { expect, it } from "vitest";
import { LANGUAGES } from "../../server/contract/languages.ts";
import { fakeImapServer } from "../support/fault-server.ts";
import { heading, realBrowser } from "../support/page.ts";
import { describeWith } from "../support/peers.ts";
import { serverConfig } from "../support/server-config.ts";

const PATHS = [
  "/",
  "/servers/healthy",
  "/servers/refusing",
  "/problems",
  "/problems/auth-credentials-rejected",
  "/problems/auth-credentials-rejected?server=refusing",
  "/check",
  "/setup?server=healthy",
  "/setup?provider=Microsoft%20365&program=outlook-new",
  "/setup?provider=Gmail&program=windows-mail",
  "/setup?provider=QQ%20Mail&program=foxmail",
  "/servers/nobody",
  "/problems/no-such-problem",
  "/no/such/page",
];

// What the page says is parsed when it is built, so that only the built page shows what was forgotten.
describeWith(["chromium"], "the built page", () => {
  const { open } = realBrowser();

  it.each(LANGUAGES)("says everything in %s, with its places filled in", async (locale) => {
    const timing = { kind: "every", seconds: 3600 } as const;
    const refusing = await fakeImapServer({ answers: { auth: "NO [AUTHENTICATIONFAILED] Invalid credentials" } });
    const servers = [
      await serverConfig(await fakeImapServer(), { name: "healthy", timing }),
      await serverConfig(refusing, { name: "refusing", timing }),
    ];
    const { page, program, complaints } = await open("/", servers, { locale });
    await heading(page).filter({ hasText: "refusing" }).waitFor();
    for (const path of PATHS) {
      await page.goto(`${program.url}${path}`);
      await heading(page).waitFor();
      await page.locator(".skeleton").first().waitFor({ state: "detached" });
      expect(await page.locator(".fault").count(), path).toBe(0);
      expect(await page.locator("main").innerText(), path).not.toMatch(/\{\w+[,}]|undefined|\[object/);
    }
    expect(complaints.filter((complaint) => !complaint.includes("status of 404"))).toEqual([]);
  });
});
