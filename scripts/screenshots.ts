import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout } from "node:timers/promises";
import { type Browser, chromium, type Page } from "playwright-core";
import { check } from "../server/check.ts";
import { startDemo } from "../server/demo/demo.ts";
import type { Check } from "../server/diagnose/check.ts";
import { runProgram } from "../server/program.ts";
import { openStore } from "../server/record/store/open-store.ts";
import { writePastDay } from "./past-day.ts";

/** Pictures of the demo for the README, by file name: which page, how wide, in which language and theme. */
const PICTURES = {
  overview: { path: "/", width: 1240, height: 1640, locale: "en", colorScheme: "light" },
  "overview-dark": { path: "/", width: 1240, height: 1640, locale: "en", colorScheme: "dark" },
  "overview-zh-cn": { path: "/", width: 1240, height: 1640, locale: "zh-CN", colorScheme: "light" },
  "overview-phone": { path: "/", width: 390, height: 1500, locale: "en", colorScheme: "light" },
  "server-dark": { path: "/servers/healthy", width: 1240, height: 1480, locale: "en", colorScheme: "dark" },
  server: { path: "/servers/certificate-expired", width: 1240, height: 1100, locale: "en", colorScheme: "light" },
  "server-zh-cn": { path: "/servers/healthy", width: 1240, height: 1480, locale: "zh-CN", colorScheme: "light" },
  "server-phone": { path: "/servers/healthy", width: 390, height: 1500, locale: "en", colorScheme: "light" },
  problem: { path: "/problems/tls-certificate-expired", width: 1240, height: 1100, locale: "en", colorScheme: "light" },
  "problem-zh-cn": {
    path: "/problems/auth-credentials-rejected",
    width: 1240,
    height: 1100,
    locale: "zh-CN",
    colorScheme: "light",
  },
  "problems-dark": { path: "/problems", width: 1240, height: 900, locale: "en", colorScheme: "dark" },
  setup: {
    path: "/setup?provider=Gmail&program=thunderbird&address=anna@gmail.com",
    width: 1240,
    height: 1450,
    locale: "en",
    colorScheme: "light",
  },
  "setup-phone": {
    path: "/setup?provider=QQ+Mail&program=apple-ios&address=anna@qq.com",
    width: 390,
    height: 1500,
    locale: "zh-CN",
    colorScheme: "light",
  },
} as const;
/** Pictures of a visitor's check: of which demo server, and whether of its end. */
const CHECKS = {
  "self-check-running": { server: "slow", ended: false, width: 1240, locale: "en", colorScheme: "light" },
  "self-check-result": { server: "wrong-password", ended: true, width: 1240, locale: "en", colorScheme: "light" },
  "self-check-result-dark": {
    server: "certificate-expired",
    ended: true,
    width: 1240,
    locale: "en",
    colorScheme: "dark",
  },
  "self-check-result-zh-cn": {
    server: "wrong-password",
    ended: true,
    width: 390,
    locale: "zh-CN",
    colorScheme: "light",
  },
} as const;
const PORT = 19_143;
/** How the Chromium of Debian runs without a desktop, as any user. */
const ARGUMENTS = ["--no-sandbox", "--disable-gpu", "--disable-quic", "--disable-background-networking"];

/** `npm run screenshots [folder [beginning of the names]]`: needs the built page and Chromium; Chinese needs a font such as fonts-noto-cjk. */
const folder = process.argv[2] ?? "docs/screenshots";
const wanted = process.argv[3] ?? "";
const demo = await startDemo();
const data = mkdtempSync(join(tmpdir(), "imapscope-pictures-"));
const config = {
  listen: { host: "127.0.0.1", port: PORT },
  publicUrl: null,
  access: null,
  allowedHosts: [],
  trustedProxies: [],
  tls: null,
  data,
  selfCheck: { enabled: true, targets: "configured", perMinute: 60 } as const,
  streams: { perClient: 20 },
  modules: [],
  retention: { checks: 7 * 86_400, failures: 7 * 86_400, hourly: 7 * 86_400 },
  servers: demo.servers,
};
await fillPast();
const stop = new AbortController();
const ended = run(stop.signal);
// Long enough for the newest checks to show something.
await setTimeout(40_000);
const browser = await chromium.launch({ executablePath: "/usr/bin/chromium", args: ARGUMENTS });
for (const name of Object.keys(PICTURES).filter(isWanted)) await take(browser, name as keyof typeof PICTURES);
for (const name of Object.keys(CHECKS).filter(isWanted)) await takeCheck(browser, name as keyof typeof CHECKS);
await browser.close();
stop.abort();
await ended;
await demo.close();
rmSync(data, { recursive: true });

function isWanted(name: string): boolean {
  return name.startsWith(wanted);
}

function run(signal: AbortSignal): Promise<unknown> {
  const console = { stdout: { write: () => true }, stderr: { write: () => true }, env: {} };
  return runProgram({ config, load: null, demo: true, console, stop: signal });
}

/** A day made of each server's first check. */
async function fillPast(): Promise<void> {
  const checks: Check[] = [];
  for (const server of demo.servers) checks.push(await check(server, { signal: AbortSignal.timeout(20_000) }));
  const healthy = checks.find(({ state }) => state === "up");
  if (!healthy) throw new Error("no server of the demo is up");
  const store = await openStore(data);
  await writePastDay(store, checks, healthy, Date.now());
  await store.close();
}

/** Walks the self-check as a visitor does. */
async function takeCheck(from: Browser, name: keyof typeof CHECKS): Promise<void> {
  const { server, ended: wholly, width, locale, colorScheme } = CHECKS[name];
  const page = await from.newPage({ viewport: { width, height: 1000 }, locale, colorScheme });
  await page.goto(`http://127.0.0.1:${PORT}/check`);
  await page.locator("input[type=email], form input").first().fill("anna@example.com");
  await page.keyboard.press("Enter");
  await page.getByRole("radio", { name: new RegExp(`[“"]${server}[”"]`) }).check();
  await page.locator("input[type=password]").fill("not-the-password");
  await page.keyboard.press("Enter");
  await setTimeout(wholly ? 4000 : 400);
  await keep(page, name);
}

async function take(from: Browser, name: keyof typeof PICTURES): Promise<void> {
  const { path, width, height, locale, colorScheme } = PICTURES[name];
  const page = await from.newPage({ viewport: { width, height }, locale, colorScheme });
  await page.goto(`http://127.0.0.1:${PORT}${path}`);
  await page.getByRole("heading", { level: 1 }).waitFor();
  await setTimeout(1000);
  await keep(page, name);
}

async function keep(page: Page, name: string): Promise<void> {
  await page.screenshot({ path: `${folder}/${name}.png` });
  await page.close();
  console.log(`${folder}/${name}.png`);
}
