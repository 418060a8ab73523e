import { defineConfig, type Plugin } from "vite";
import { contractGuards } from "./scripts/contract-guards.ts";

/** The first picture waits for the script, so that nobody sees the wrong theme flash by. */
const paintOnce: Plugin = {
  name: "paint-once",
  transformIndexHtml: {
    order: "post",
    handler: (html) => html.replace('<script type="module"', '<script type="module" blocking="render"'),
  },
};

/** The first browsers with `light-dark()`, which the styles rely on. */
const BROWSERS = ["chrome123", "firefox120", "safari17.5"];

export default defineConfig({
  root: "web",
  // A reverse proxy may put the page below another path: the server writes how far up its files lie.
  base: "./",
  plugins: [contractGuards(), paintOnce],
  oxc: { jsx: { runtime: "automatic", importSource: "preact" } },
  build: { outDir: "../dist/web", emptyOutDir: true, target: BROWSERS, modulePreload: { polyfill: false } },
  server: { proxy: { "/api": "http://127.0.0.1:9143" } },
});
