import { setTimeout } from "node:timers/promises";
import { type Browser, chromium } from "playwright-core";
import { startDemo } from "../server/demo/demo.ts";
import { runProgram } from "../server/program.ts";

/** Pictures of the demo for the README, by file name: which page, how wide, in which language and theme. */
const PICTURES = {
  overview: { path: "/", width: 1240, height: 900, locale: "en", colorScheme: "light" },
  "overview-dark": { path: "/", width: 1240, height: 900, locale: "en", colorScheme: "dark" },
  "overview-zh-cn": { path: "/", width: 1240, height: 900, locale: "zh-CN", colorScheme: "light" },
  "overview-phone": { path: "/", width: 390, height: 844, locale: "en", colorScheme: "light" },
  server: { path: "/servers/certificate-expired", width: 1240, height: 1100, locale: "en", colorScheme: "light" },
  problem: { path: "/problems/tls-certificate-expired", width: 1240, height: 1100, locale: "en", colorScheme: "light" },
  "problems-dark": { path: "/problems", width: 1240, height: 900, locale: "en", colorScheme: "dark" },
  setup: { path: "/setup?server=healthy", width: 1240, height: 1100, locale: "en", colorScheme: "light" },
  "setup-phone": { path: "/setup?server=healthy", width: 390, height: 844, locale: "zh-CN", colorScheme: "light" },
} as const;
const PORT = 19_143;
/** How the Chromium of Debian runs without a desktop, as any user. */
const ARGUMENTS = ["--no-sandbox", "--disable-gpu", "--disable-quic", "--disable-background-networking"];

/** `npm run screenshots [folder]`: needs the built page and Chromium; Chinese needs a font such as fonts-noto-cjk. */
const folder = process.argv[2] ?? "docs/screenshots";
const demo = await startDemo();
const stop = new AbortController();
const config = {
  listen: { host: "127.0.0.1", port: PORT },
  publicUrl: null,
  data: null,
  selfCheck: { enabled: true, targets: "configured", perMinute: 60 } as const,
  modules: [],
  retention: { checks: 86_400, failures: 86_400, hourly: 86_400 },
  servers: demo.servers,
};
const quiet = { write: () => true };
const ended = runProgram({
  config,
  load: null,
  demo: true,
  console: { stdout: quiet, stderr: quiet, env: {} },
  stop: stop.signal,
});
// Long enough for the strips to show something.
await setTimeout(40_000);
const browser = await chromium.launch({ executablePath: "/usr/bin/chromium", args: ARGUMENTS });
for (const name of Object.keys(PICTURES)) await take(browser, name as keyof typeof PICTURES);
await browser.close();
stop.abort();
await ended;
await demo.close();

async function take(from: Browser, name: keyof typeof PICTURES): Promise<void> {
  const { path, width, height, locale, colorScheme } = PICTURES[name];
  const page = await from.newPage({ viewport: { width, height }, locale, colorScheme });
  await page.goto(`http://127.0.0.1:${PORT}${path}`);
  await page.getByRole("heading", { level: 1 }).waitFor();
  await setTimeout(1000);
  await page.screenshot({ path: `${folder}/${name}.png` });
  await page.close();
  console.log(`${folder}/${name}.png`);
}
