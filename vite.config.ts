import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { defineConfig, type Plugin } from "vite";
import { contractGuards } from "./scripts/contract-guards.ts";
import { writePackages } from "./scripts/packages-in-bundle.ts";
import { parsedMessages } from "./scripts/parsed-messages.ts";
import { LANGUAGES, SOURCE } from "./server/contract/languages.ts";

/** The first picture waits for the script, so that nobody sees the wrong theme flash by. */
const paintOnce: Plugin = {
  name: "paint-once",
  transformIndexHtml: {
    order: "post",
    handler: (html) => html.replace('<script type="module"', '<script type="module" blocking="render"'),
  },
};

/** Who has no JavaScript reads so in every language, as nothing can choose one. */
const sayWithoutScript: Plugin = {
  name: "say-without-script",
  transformIndexHtml: async (html) => {
    const said = await Promise.all(
      LANGUAGES.map(async (language) => {
        const file = language === SOURCE ? "shell/words.ts" : `languages/${language}/shell.ts`;
        const { shell } = await import(pathToFileURL(join(import.meta.dirname, "web", file)).href);
        return `<p lang="${language}">${String(shell.noScript).replace(/`(.*?)`/g, "<code>$1</code>")}</p>`;
      }),
    );
    return html.replace("<noscript></noscript>", `<noscript>${said.join("")}</noscript>`);
  },
};

/** The first browsers with `light-dark()`, which the styles rely on. */
const BROWSERS = ["chrome123", "firefox120", "safari17.5"];

export default defineConfig({
  root: "web",
  // A reverse proxy may put the page below another path: the server writes how far up its files lie.
  base: "./",
  plugins: [contractGuards(), paintOnce, sayWithoutScript, parsedMessages(), writePackages()],
  oxc: { jsx: { runtime: "automatic", importSource: "preact" } },
  build: {
    rolldownOptions: { checks: { pluginTimings: false } },
    outDir: "../dist/web",
    emptyOutDir: true,
    target: BROWSERS,
    license: { fileName: "licences.md" },
    modulePreload: { polyfill: false },
  },
  server: { proxy: { "/api": "http://127.0.0.1:9143" } },
});
