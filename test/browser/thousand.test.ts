import { expect, it } from "vitest";
import type { Overview, ServerSummary } from "../../server/contract/answers/server.ts";
import { expiredFinding, healthySummary, recentCheck } from "../support/healthy-summary.ts";
import { realBrowser } from "../support/page.ts";
import { describeWith } from "../support/peers.ts";

const COUNT = 1000;

/** Runs in the page: types, and gives the milliseconds until what that changed is drawn: the frame after the next one. */
const TYPE = `async (text) => {
  const field = document.querySelector("input[type=search]");
  const begun = performance.now();
  field.value = text;
  field.dispatchEvent(new InputEvent("input", { bubbles: true }));
  await new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)));
  return performance.now() - begun;
}`;

/** Runs in the page: scrolls to the end, and gives the milliseconds of each frame. */
const SCROLL = `async () => {
  const frames = [];
  let last = performance.now();
  for (let step = 0; step < 60; step += 1) {
    scrollBy(0, 800);
    await new Promise((done) => requestAnimationFrame(done));
    frames.push(performance.now() - last);
    last = performance.now();
  }
  return frames;
}`;

function servers(): ServerSummary[] {
  const recent = Array.from({ length: 48 }, (_, index) => recentCheck({ id: `${index}`, seconds: 0.1 + index / 500 }));
  return Array.from({ length: COUNT }, (_, index) => {
    const name = `mail-${String(index).padStart(4, "0")}`;
    const server = healthySummary({ name, recent, labels: { site: `s${index % 20}` } });
    if (index % 50 !== 0 || !server.latest) return server;
    return { ...server, state: "down", latest: { ...server.latest, findings: [expiredFinding()] } };
  });
}

describeWith(["chromium"], "a thousand servers", () => {
  const { open } = realBrowser();

  it("are filtered at each keystroke and scrolled smoothly", async () => {
    const { page, program } = await open("/problems", []);
    const all: Overview = { now: "2026-11-23T12:00:10.000Z", demo: false, version: "1", servers: servers() };
    await page.route("**/api/v1/servers?**", (route) => route.fulfill({ json: all }));
    await page.route("**/api/v1/events?**", (route) => route.abort());
    await page.goto(`${program.url}/`);
    const rows = page.locator("tbody tr");
    await expect.poll(() => rows.count(), { timeout: 180_000 }).toBe(COUNT);
    const times: number[] = [];
    for (const text of [
      "m",
      "ma",
      "mai",
      "mail",
      "mail-0",
      "mail-09",
      "mail-099",
      "mail-0999",
      "mail-09",
      "mail-",
      "",
    ]) {
      times.push(await page.evaluate<number>(`(${TYPE})(${JSON.stringify(text)})`));
    }
    await expect.poll(() => rows.count(), { timeout: 180_000 }).toBe(COUNT);
    const frames = await page.evaluate<number[]>(`(${SCROLL})()`);
    process.stdout.write(
      `${COUNT} servers: a keystroke until drawn ${median(times).toFixed(0)} ms median, ${Math.max(...times).toFixed(0)} ms at most; a frame while scrolling ${median(frames).toFixed(0)} ms median, ${Math.max(...frames).toFixed(0)} ms at most\n`,
    );
    await page.locator("input[type=search]").fill("mail-0999");
    await expect.poll(() => rows.count()).toBe(1);
  });
});

function median(values: readonly number[]): number {
  return values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0;
}
