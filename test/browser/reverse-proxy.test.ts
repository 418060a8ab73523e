import { request } from "node:https";
import { expect, it, onTestFinished } from "vitest";
import type { Config } from "../../server/config/types.ts";
import { accessOf, PASSWORDS } from "../support/access.ts";
import { fakeImapServer } from "../support/fault-server.ts";
import { keyPair } from "../support/key-pair.ts";
import { startNginx } from "../support/nginx.ts";
import { heading, realBrowser } from "../support/page.ts";
import { describeWith } from "../support/peers.ts";
import { freePort } from "../support/ports.ts";
import { startProgram } from "../support/program.ts";
import { reverseProxy } from "../support/reverse-proxy.ts";
import { serverConfig } from "../support/server-config.ts";

const SELDOM = { kind: "every", seconds: 3600 } as const;

/** Every page below a path of a proxy, as a person goes through them; nothing is missing, and nothing leads elsewhere. */
async function walkThrough(
  { visit }: Pick<ReturnType<typeof realBrowser>, "visit">,
  { url, refusing, program, named }: Proxied & { named: boolean },
) {
  const { page, complaints } = await visit(url, "/");
  const failed: string[] = [];
  page.on("response", (response) => {
    if (response.status() >= 400) failed.push(`${response.status()} ${response.url()}`);
  });
  await page.getByRole("banner").getByText("live", { exact: true }).waitFor();
  await page.getByRole("table").getByRole("link", { name: "refusing" }).click();
  await page.waitForURL(`${url}/servers/refusing`);
  await heading(page).filter({ hasText: "cannot read mail on refusing" }).waitFor();
  // A deep link, loaded anew.
  await page.reload();
  await heading(page).filter({ hasText: "cannot read mail on refusing" }).waitFor();
  await page.locator("canvas").waitFor();
  const before = refusing.sessions.length;
  await page.getByRole("button", { name: "Full check" }).first().click();
  await page.waitForURL(`${url}/checks/*`);
  expect(refusing.sessions.length).toBeGreaterThan(before);
  await heading(page).filter({ hasText: "cannot read mail on refusing" }).waitFor();
  await page.context().grantPermissions(["clipboard-read", "clipboard-write"]);
  await page.getByRole("button", { name: "Copy the link" }).click();
  expect(await page.evaluate<string>("navigator.clipboard.readText()")).toBe(page.url());
  await page.getByRole("link", { name: "All about this problem" }).first().click();
  await page.waitForURL(`${url}/problems/auth-credentials-rejected*`);
  await heading(page).filter({ hasText: "rejects the user name or password" }).waitFor();
  await page.getByRole("link", { name: "Check my mail" }).click();
  await page.waitForURL(`${url}/check`);
  await page.getByLabel("Your e-mail address").fill("monitor@example.com");
  await page.keyboard.press("Enter");
  await page.getByLabel(/^Password/).fill("guessed");
  await page.keyboard.press("Enter");
  await heading(page).filter({ hasText: "rejects the user name or password" }).waitFor();
  await page.goBack();
  await page.goto(`${url}/setup?server=refusing`);
  const file = await page.getByRole("link", { name: "Profile for iPhone, iPad and Mac" }).getAttribute("href");
  const links = [file ?? "", ...(await footerLinks())];
  for (const link of links) expect((await page.request.get(new URL(link, url).href)).status(), link).toBe(200);
  await page.goto(`${url}/no/such/page`);
  await heading(page).filter({ hasText: "There is no such page" }).waitFor();
  await page.getByRole("link", { name: "Go to the overview", exact: true }).click();
  await page.waitForURL(`${url}/`);
  await page.getByRole("table").waitFor();
  // Whoever goes around the proxy has a page, too.
  await page
    .context()
    .newPage()
    .then((other) => other.goto(`${program.url}/servers/refusing`));
  expect(complaints.filter((complaint) => !complaint.includes("status of 404"))).toEqual([]);
  expect(failed).toEqual([`404 ${url}/no/such/page`]);
  const metrics = await (await fetch(`${program.url}/metrics`)).text();
  expect(metrics).toContain(`public_url="${named ? url : ""}"`);
  expect(await (await fetch(`${program.url}/api/v1/openapi.json`)).json()).toMatchObject({
    servers: [{ url: `${named ? url : ""}/api/v1` }],
  });

  async function footerLinks(): Promise<string[]> {
    const found = page.getByRole("contentinfo").getByRole("link");
    return Promise.all((await found.all()).map(async (link) => (await link.getAttribute("href")) ?? ""));
  }
}

type Proxied = {
  url: string;
  refusing: Awaited<ReturnType<typeof fakeImapServer>>;
  program: Awaited<ReturnType<typeof startProgram>>;
};

describeWith(["chromium"], "the page below a path of a reverse proxy, in a real Chromium", () => {
  const browser = realBrowser();

  async function proxied(strips: boolean, named: boolean): Promise<Proxied> {
    const refusing = await fakeImapServer({ answers: { auth: "NO [AUTHENTICATIONFAILED] Invalid credentials" } });
    const config = await serverConfig(refusing, { name: "refusing", timing: SELDOM });
    let target = "";
    const url = await reverseProxy(() => target, "/imapscope", { strips });
    const program = await startProgram([config], { publicUrl: named ? url : null });
    onTestFinished(async () => void (await program.close()));
    target = program.url;
    return { url, refusing, program };
  }

  it.each([
    ["takes its path away", true, false],
    ["takes its path away, which publicUrl names", true, true],
    ["leaves its path, which publicUrl names", false, true],
  ])("works where the proxy %s", async (_, strips, named) => {
    await walkThrough(browser, { ...(await proxied(strips, named)), named });
  });
});

describeWith(["nginx", "chromium"], "the page below a path of a real nginx by https", () => {
  const browser = realBrowser();

  async function proxied(
    slash: "" | "/",
    { perClient = 20, access = null }: { perClient?: number; access?: Config["access"] } = {},
  ): Promise<Proxied & { port: number }> {
    const refusing = await fakeImapServer({ answers: { auth: "NO [AUTHENTICATIONFAILED] Invalid credentials" } });
    const config = await serverConfig(refusing, { name: "refusing", timing: SELDOM });
    const target = await freePort();
    const port = await startNginx({
      tls: await keyPair("localhost"),
      // As docs/reverse-proxy.md has it.
      server: () => `
        location /imapscope/ {
          proxy_pass http://127.0.0.1:${target}${slash};
          proxy_http_version 1.1;
          proxy_set_header Host $http_host;
          proxy_set_header X-Forwarded-For $proxy_add_x_forwarded_for;
          proxy_set_header X-Forwarded-Proto $scheme;
          proxy_set_header X-Forwarded-Host $http_host;
          proxy_set_header Forwarded "";
        }
        location = /imapscope { return 308 /imapscope/; }
        location / { return 404 "another site"; }`,
    });
    const url = `https://localhost:${port}/imapscope`;
    const program = await startProgram([config], {
      publicUrl: url,
      port: target,
      trustedProxies: ["127.0.0.1/32"],
      streams: { perClient },
      access,
    });
    onTestFinished(async () => void (await program.close()));
    return { url, refusing, program, port };
  }

  it.each([
    ["takes its path away", "/"],
    ["leaves its path", ""],
  ] as const)("works where nginx %s", async (_, slash) => {
    await walkThrough(browser, { ...(await proxied(slash)), named: true });
  });

  it.each([
    ["takes its path away", "/"],
    ["leaves its path", ""],
  ] as const)("keeps a session for the path alone, and only by https, where nginx %s", async (_, slash) => {
    const { url } = await proxied(slash, { access: accessOf() });
    const { page, complaints } = await browser.visit(url, "/servers/refusing");
    await page.waitForURL(`${url}/sign-in?*`);
    await page.getByLabel("Name").fill("anna");
    await page.getByLabel("Password").fill(PASSWORDS.anna);
    await page.keyboard.press("Enter");
    await page.waitForURL(`${url}/servers/refusing`);
    await heading(page).filter({ hasText: "cannot read mail on refusing" }).waitFor();
    expect(await page.context().cookies(url)).toMatchObject([
      {
        name: "__Secure-imapscope_session",
        domain: "localhost",
        path: "/imapscope",
        secure: true,
        httpOnly: true,
        sameSite: "Lax",
      },
    ]);
    await page.goto(`${url}/account`);
    await page.getByRole("table").getByRole("row").nth(1).waitFor();
    // 401 led to the sign-in; on a busy machine Chromium gives up what the page that it leaves had asked for.
    const expected = /status of 401|ERR_TOO_MANY_RETRIES/;
    expect(complaints.filter((complaint) => !expected.test(complaint))).toEqual([]);
  });

  it("counts each client for itself, whatever it says of itself", async () => {
    const { port } = await proxied("/", { perClient: 1 });
    const ask = (from: string, headers: Readonly<Record<string, string>> = {}) => streamFrom(port, from, headers);
    // One stream a client: 127.0.0.2 has its own, and no other by lying.
    expect(await ask("127.0.0.2")).toBe(200);
    expect(await ask("127.0.0.2")).toBe(429);
    expect(await ask("127.0.0.2", { "X-Forwarded-For": "192.0.2.7" })).toBe(429);
    expect(await ask("127.0.0.2", { Forwarded: "for=192.0.2.7" })).toBe(429);
    expect(await ask("127.0.0.3")).toBe(200);
  });
});

/** Opens a stream of events by way of nginx from an address of this machine, and leaves it open. Gives the status. */
async function streamFrom(port: number, from: string, headers: Readonly<Record<string, string>>): Promise<number> {
  const options = { host: "127.0.0.1", port, localAddress: from, path: "/imapscope/api/v1/events", headers };
  const asked = request({ ...options, rejectUnauthorized: false, agent: false }).end();
  onTestFinished(() => void asked.destroy());
  return new Promise((resolve, reject) => {
    asked.once("response", (answer) => resolve(answer.statusCode ?? 0)).once("error", reject);
  });
}
