import { setTimeout as sleep } from "node:timers/promises";
import { chromium } from "playwright-core";
import { median, spread, table } from "../figures.ts";
import type { Part } from "../part.ts";
import { createFolder, entriesOf, serve, startServer } from "../setting.ts";

const FLAGS = ["--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking"];

/** What the page weighs, and how soon the overview can be used. */
export const page: Part = {
  name: "page",
  title: "The page",
  async measure({ quick }) {
    const folder = createFolder();
    const server = await startServer(folder);
    const rows: string[][] = [];
    const browser = await chromium.launch({ executablePath: "/usr/bin/chromium", args: FLAGS });
    for (const count of quick ? [1] : [1, 300, 1000]) {
      const scope = await serve(folder, { servers: entriesOf(count, server.port, folder, "60s") });
      await sleep(quick ? 5000 : 65_000);
      const [usable, code, data]: [number[], number[], number[]] = [[], [], []];
      for (let round = 0; round < (quick ? 1 : 5); round += 1) {
        const context = await browser.newContext({ locale: "en" });
        const tab = await context.newPage();
        const began = performance.now();
        await tab.goto(`${scope.url}/`);
        await tab.getByRole("link", { name: "s0", exact: true }).first().waitFor();
        usable.push(performance.now() - began);
        const sizes = await tab.evaluate(() =>
          performance
            .getEntriesByType("resource")
            .map((entry) => entry.toJSON() as { name: string; encodedBodySize: number }),
        );
        const document = await tab.evaluate(() =>
          performance
            .getEntries()
            .map((entry) => entry.toJSON() as { entryType: string; encodedBodySize: number })
            .filter(({ entryType }) => entryType === "navigation")
            .reduce((all, { encodedBodySize }) => all + encodedBodySize, 0),
        );
        const sum = (of: (name: string) => boolean) =>
          sizes.filter(({ name }) => of(name)).reduce((all, { encodedBodySize }) => all + encodedBodySize, 0);
        code.push((document + sum((name) => !name.includes("/api/"))) / 1024);
        data.push(sum((name) => name.includes("/api/")) / 1024);
        await context.close();
      }
      rows.push([`${count}`, spread(usable, 0), median(code).toFixed(1), median(data).toFixed(1)]);
      await scope.stop();
    }
    await browser.close();
    await server.stop();
    folder.remove();
    return [
      "Overview in Chromium with an empty cache, English: milliseconds until the first server can be clicked, and what was loaded for it, in KiB as it was sent.",
      table(["servers", "usable after, ms", "page", "data"], rows),
    ].join("\n\n");
  },
};
