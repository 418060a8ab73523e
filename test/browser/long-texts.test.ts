import { mkdirSync } from "node:fs";
import { expect, it } from "vitest";
import { violations } from "../support/axe.ts";
import { fakeImapServer } from "../support/fault-server.ts";
import { answerOf, heading, realBrowser } from "../support/page.ts";
import { describeWith } from "../support/peers.ts";
import { serverConfig } from "../support/server-config.ts";

/** Where the pictures of a run lie, for people to look at. */
const PICTURES = "dist/pictures";
const SELDOM = { kind: "every", seconds: 3600 } as const;
const LONG = "x".repeat(500);
const FOLDER = `${"Projekte".repeat(24)}2026`;
/** As long as names may be. */
const NAME = "n".repeat(63);
const LABEL = "l".repeat(63);
const HOST = `${LABEL}.${LABEL}.${LABEL}.example.com`;

describeWith(["chromium"], "long texts of servers, in a real Chromium on a phone", () => {
  const { open } = realBrowser();

  it.each([
    ["en", "light"],
    ["zh-CN", "dark"],
  ] as const)("break within 390 pixels on every page, %s, %s", async (locale, colorScheme) => {
    mkdirSync(PICTURES, { recursive: true });
    const talkative = await fakeImapServer({ answers: { auth: `NO [UNAVAILABLE] ${LONG}` } });
    const secretive = await fakeImapServer({ answers: { status: `NO [NOPERM] ${LONG}` } });
    const nested = await fakeImapServer();
    const [inbox] = nested.options.mailboxes;
    nested.set({ mailboxes: [...nested.options.mailboxes, ...(inbox ? [{ ...inbox, name: FOLDER }] : [])] });
    const labels = { [LABEL.slice(0, 40)]: LABEL };
    const servers = [
      await serverConfig(talkative, { name: NAME, timing: SELDOM, labels, address: "127.0.0.1" }),
      await serverConfig(nested, { name: "nested", timing: SELDOM, mailboxes: ["INBOX", FOLDER] }),
      await serverConfig(secretive, { name: "secretive", timing: SELDOM }),
      await serverConfig(nested, { name: "unknown-host", host: HOST, timing: SELDOM, timeoutSeconds: 5 }),
    ];
    const { page, program } = await open("/", servers, { locale, colorScheme, viewport: { width: 390, height: 844 } });
    const list = async () => (await page.request.get(`${program.url}/api/v1/servers`)).json();
    type List = { servers: { name: string; latest: { id: string } | null }[] };
    await expect
      .poll(async () => ((await list()) as List).servers.every(({ latest }) => latest), { timeout: 180_000 })
      .toBe(true);
    // What a certificate, a greeting and a dialogue may hold.
    await page.route("**/api/v1/servers/nested?**", async (route) => {
      const answer = await answerOf(route);
      for (const phase of answer.check.phases) {
        if (phase.phase === "greeting") phase.value.text = LONG;
        if (phase.phase !== "tls") continue;
        for (const one of phase.value.chain)
          Object.assign(one, { subject: `CN=${LONG}`, issuer: LONG, names: [HOST, LONG] });
      }
      answer.check.transcript.push({ at: 1, from: "server", line: `* OK ${LONG}` });
      await route.fulfill({ json: answer });
    });
    const { servers: known } = (await list()) as List;
    const paths = [
      "/",
      ...known.map(({ name }) => `/servers/${name}`),
      ...known.map(({ latest }) => `/checks/${latest?.id}`),
      `/problems/auth-server-unavailable?server=${NAME}`,
      `/problems/dns-name-not-found?server=unknown-host`,
      `/setup?server=${NAME}`,
      `/problems/${LONG}`,
      `/servers/${LONG}`,
      `/${LONG}`,
    ];
    const wide: Record<string, readonly string[]> = {};
    const squeezed: Record<string, readonly string[]> = {};
    for (const [index, path] of paths.entries()) {
      await page.goto(`${program.url}${path}`);
      await heading(page).waitFor();
      await page.locator(".skeleton").first().waitFor({ state: "detached" });
      await page.evaluate("for (const one of document.querySelectorAll('main details')) one.open = true");
      await page.screenshot({ path: `${PICTURES}/long-${locale}-${index}.png`, fullPage: true });
      const width = await page.evaluate<number>("document.documentElement.scrollWidth");
      if (width > 390) wide[path.slice(0, 60)] = [`${width}`, ...(await page.evaluate<string[]>(BEYOND))];
      const narrow = await page.evaluate<string[]>(SQUEEZED);
      if (narrow.length > 0) squeezed[path.slice(0, 60)] = narrow;
    }
    expect(wide).toEqual({});
    expect(squeezed).toEqual({});
    expect(await violations(page)).toEqual([]);
    await page.goto(`${program.url}/check?address=monitor@example.com`);
    await page.getByRole("radio").first().check();
    await page.locator("#self-check-password").fill("guessed");
    await page.keyboard.press("Enter");
    await page.locator(".steps").getByText(LONG.slice(0, 40)).first().waitFor({ timeout: 180_000 });
    await page.screenshot({ path: `${PICTURES}/long-${locale}-check.png`, fullPage: true });
    expect(await page.evaluate<number>("document.documentElement.scrollWidth")).toBeLessThanOrEqual(390);
    expect(await page.evaluate<string[]>(BEYOND)).toEqual([]);
  });
});

/** What sticks out of the page to the right, and is not within something that scrolls or is cut. */
const BEYOND = `[...document.querySelectorAll("main *")]
  .filter((one) => one.getBoundingClientRect().right > innerWidth + 1)
  .filter((one) => {
    for (let outer = one; outer; outer = outer.parentElement) {
      if (getComputedStyle(outer).overflowX !== "visible" || outer.closest("svg, .visually-hidden, [hidden]")) return false;
    }
    return true;
  })
  .map((one) => one.tagName + "." + one.className).slice(0, 5)`;

/** Words that stand letter below letter, as a long text beside them has taken their room. */
const SQUEEZED = `[...document.querySelectorAll("main *")]
  .filter((one) => [...one.childNodes].some((node) => node.nodeType === 3 && node.data.trim().length > 3))
  .filter((one) => !one.closest("svg, .visually-hidden, [hidden]"))
  .filter((one) => {
    const { width, height } = one.getBoundingClientRect();
    return width > 0 && width < 32 && height > 60;
  })
  .map((one) => one.tagName + "." + one.className + " " + one.textContent.trim().slice(0, 20)).slice(0, 5)`;
