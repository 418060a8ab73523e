import { mkdirSync } from "node:fs";
import type { Page } from "playwright-core";
import { beforeAll, expect, it, onTestFinished } from "vitest";
import type { Access } from "../../server/config/access.ts";
import { Secret } from "../../server/config/secret.ts";
import { accessOf, PASSWORDS } from "../support/access.ts";
import { violations } from "../support/axe.ts";
import { fakeImapServer } from "../support/fault-server.ts";
import { openidProvider, REGISTERED } from "../support/openid-provider.ts";
import { heading, type Opened, realBrowser } from "../support/page.ts";
import { describeWith } from "../support/peers.ts";
import { freePort } from "../support/ports.ts";
import { startProgram } from "../support/program.ts";
import { serverConfig } from "../support/server-config.ts";

const PICTURES = "dist/pictures";
const SELDOM = { kind: "every", seconds: 3600 } as const;

describeWith(["chromium"], "signing in, in a real Chromium", () => {
  const { visit } = realBrowser();

  beforeAll(() => void mkdirSync(PICTURES, { recursive: true }));

  /** The whole program with a server `corp`, closed to whoever does not sign in. */
  async function closed(access: Partial<Access> = {}, port = 0) {
    const corp = await serverConfig(await fakeImapServer(), { name: "corp", timing: SELDOM });
    const program = await startProgram([corp], { access: accessOf(access), port });
    onTestFinished(async () => void (await program.close()));
    return program;
  }

  const signIn = async (page: Page, name: keyof typeof PASSWORDS, password: string = PASSWORDS[name]) => {
    await page.getByLabel("User name").fill(name);
    await page.getByLabel("Password").fill(password);
    await page.keyboard.press("Enter");
  };

  async function opened(path: string, options: Opened = {}, access: Partial<Access> = {}) {
    const program = await closed(access);
    return { program, ...(await visit(program.url, path, options)) };
  }

  it("leads from a server to signing in and back, by keyboard, past a wrong password, without crypto.subtle", async () => {
    const { page, program } = await opened("/problems");
    await page.addInitScript("Object.defineProperty(crypto, 'subtle', { value: undefined })");
    await page.goto(`${program.url}/servers/corp?range=7d`);
    await page.waitForURL(`${program.url}/sign-in?to=*`);
    await heading(page).filter({ hasText: "Sign in" }).waitFor();
    const name = page.getByLabel("User name");
    await expect.poll(() => name.evaluate((field) => field === field.ownerDocument.activeElement)).toBe(true);
    await page.keyboard.type("otto");
    await page.keyboard.press("Tab");
    await page.keyboard.type("wrong");
    await page.keyboard.press("Enter");
    await page.getByRole("alert").filter({ hasText: "The user name or the password is wrong" }).waitFor();
    expect(await violations(page)).toEqual([]);
    await page.screenshot({ path: `${PICTURES}/sign-in-wrong.png` });
    await page.keyboard.type(PASSWORDS.otto);
    await page.keyboard.press("Enter");
    await page.waitForURL(`${program.url}/servers/corp?range=7d`);
    await heading(page).filter({ hasText: "corp" }).waitFor();
    await page.getByRole("button", { name: "Check now" }).waitFor();
    await page.getByText("live", { exact: true }).waitFor();
  });

  it("offers a viewer no check, and a visitor the way to what everybody may do", async () => {
    const { page, program, complaints } = await opened("/");
    await heading(page).filter({ hasText: "Does your mail work?" }).waitFor();
    expect(await page.getByText("live", { exact: true }).count()).toBe(0);
    await page.getByRole("link", { name: "Check my mail" }).last().click();
    await page.getByLabel("Your e-mail address").waitFor();
    await page.goBack();
    await page.getByRole("link", { name: "Sign in" }).first().click();
    await page.getByLabel("User name").waitFor();
    expect(complaints).toEqual([]);
    await signIn(page, "anna");
    await page.getByRole("table").waitFor();
    await page.goto(`${program.url}/servers/corp`);
    await page.getByRole("button", { name: "1h" }).or(page.locator("canvas")).first().waitFor();
    expect(await page.getByRole("button", { name: "Check now" }).count()).toBe(0);
    expect(await page.getByRole("button", { name: "Full check" }).count()).toBe(0);
    expect(await page.getByRole("link", { name: "Metrics" }).count()).toBe(0);
    expect(complaints).toEqual([]);
  });

  it.each([
    ["light", 1240, "en"],
    ["light", 390, "zh-CN"],
    ["dark", 1240, "zh-CN"],
    ["dark", 390, "en"],
  ] as const)("has nothing that axe objects to: %s, %i wide, %s", async (colorScheme, width, locale) => {
    const roles = { viewer: ["*"] };
    const oidc = {
      issuer: "http://127.0.0.1:1",
      clientId: "imapscope",
      clientSecret: null,
      scope: null,
      claim: "groups",
      roles,
    };
    const viewport = { width, height: 844 };
    const { page, program } = await opened("/", { colorScheme, viewport, locale }, { oidc });
    const shot = async (name: string) => {
      expect(await violations(page), `${name} at ${width}, ${colorScheme}`).toEqual([]);
      const beyond = await page.evaluate<number>("document.documentElement.scrollWidth - innerWidth");
      expect(beyond, `${name} is wider than ${width}`).toBeLessThanOrEqual(0);
      await page.screenshot({ path: `${PICTURES}/${name}-${colorScheme}-${width}.png`, fullPage: true });
    };
    await page.locator(".visitor").waitFor();
    await shot("visitor");
    await page.goto(`${program.url}/sign-in/oidc?to=/servers/corp`);
    await page.getByRole("alert").waitFor();
    expect(page.url()).toContain("failed=provider-unreachable");
    await shot("sign-in");
    await page.goto(`${program.url}/sign-in?failed=no-role&ended=1`);
    await page.getByRole("alert").waitFor();
    await shot("sign-in-failed");
    await page.locator("#sign-in-name").fill("otto");
    await page.locator("#sign-in-password").fill(PASSWORDS.otto);
    await page.keyboard.press("Enter");
    await page.getByRole("table").waitFor();
    await page.locator("details.account summary").click();
    await shot("account-menu");
    await page.goto(`${program.url}/account`);
    await page.locator("table.sessions").waitFor();
    await shot("account");
  });

  it("ends a session everywhere else; who is shown the servers there is led to sign in and back", async () => {
    const { page, program } = await opened("/sign-in");
    await signIn(page, "otto");
    await page.getByRole("table").waitFor();
    const other = await visit(program.url, "/sign-in?to=/servers/corp");
    await signIn(other.page, "otto");
    await other.page.getByText("live", { exact: true }).waitFor();
    await page.goto(`${program.url}/account`);
    await page.getByRole("button", { name: "Sign out everywhere else" }).click();
    await page.getByText("One session was ended.").waitFor();
    await other.page.waitForURL(`${program.url}/sign-in?to=*`);
    await other.page.getByText("Your session has ended").waitFor();
    expect(await other.page.locator("main").innerText()).not.toContain("corp");
    await signIn(other.page, "otto");
    await other.page.waitForURL(`${program.url}/servers/corp`);
    // This one goes on.
    await page.reload();
    await page.locator("tbody tr").nth(1).waitFor();
  });

  it("signs out, and shows nothing of before", async () => {
    const { page, program } = await opened("/sign-in?to=/account");
    await signIn(page, "otto");
    await page.locator("table.sessions").waitFor();
    await page.locator("details.account summary").click();
    await page.getByRole("button", { name: "Sign out", exact: true }).click();
    await page.waitForURL(`${program.url}/sign-in`);
    await page.goBack();
    await page.getByText("You are not signed in").waitFor();
  });

  it("signs in with a real OpenID provider, and out again", async () => {
    const port = await freePort();
    const url = `http://127.0.0.1:${port}`;
    const { issuer } = await openidProvider({
      redirectUri: `${url}/sign-in/oidc/callback`,
      afterSignOut: `${url}/sign-in`,
    });
    const oidc = {
      issuer,
      clientId: REGISTERED.clientId,
      clientSecret: new Secret(REGISTERED.clientSecret),
      scope: null,
      claim: "groups",
      roles: { operator: ["mail-admins"], viewer: ["staff"] },
    };
    await closed({ users: [], oidc }, port);
    const { page, requests } = await visit(url, "/problems");
    // Its own pages want a font of somebody else's.
    await page.route(/googleapis/, (route) => route.abort());
    const steps: string[] = [];
    page.on("response", (response) => {
      const { pathname, origin } = new URL(response.url());
      if (response.request().isNavigationRequest()) {
        steps.push(
          `${origin === url ? "imapscope" : "provider "} ${response.request().method()} ${pathname} ${response.status()}`,
        );
      }
    });
    const signInAs = async (login: string) => {
      await page.getByRole("link", { name: "Sign in with your organisation" }).click();
      await page.locator("input[name=login]").fill(login);
      await page.locator("input[name=password]").fill("any");
      await page.keyboard.press("Enter");
      await page.getByRole("button", { name: "Continue" }).click();
    };
    await page.goto(`${url}/servers/corp`);
    await signInAs("ada");
    await page.waitForURL(`${url}/servers/corp`);
    await page.getByRole("button", { name: "Check now" }).waitFor();
    await page.locator("details.account summary").filter({ hasText: "ada" }).click();
    await page.getByRole("button", { name: "Sign out", exact: true }).click();
    await page.getByRole("button", { name: "Yes, sign me out" }).click();
    await page.waitForURL(`${url}/sign-in`);
    await signInAs("eve");
    await page.getByRole("alert").filter({ hasText: "Your account may not use this imapscope" }).waitFor();
    await page.getByRole("link", { name: "Use another account" }).click();
    await page.locator("input[name=login]").fill("bob");
    await page.locator("input[name=password]").fill("any");
    await page.keyboard.press("Enter");
    await page.getByRole("button", { name: "Continue" }).click();
    await page.getByRole("table").waitFor();
    await page.locator("details.account summary").filter({ hasText: "bob" }).waitFor();
    process.stdout.write(`${steps.map((step) => `  ${step}`).join("\n")}\n`);
    const elsewhere = requests.filter((asked) => ![url, issuer].includes(new URL(asked).origin));
    expect(elsewhere.filter((asked) => !asked.includes("googleapis"))).toEqual([]);
  });
});
