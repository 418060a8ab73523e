import { defineConfig } from "vitest/config";

/** Only a hang reaches it, also where other work keeps every processor busy. */
const HANGS = { testTimeout: 180_000, hookTimeout: 180_000, expect: { poll: { timeout: 60_000 } } };

/** Measures its own process: nothing else runs beside it. */
const ALONE = "test/server/probe/memory.test.ts";

export default defineConfig({
  test: {
    // Most of the time is spent waiting for servers.
    maxWorkers: 4,
    projects: [
      {
        test: {
          name: "unit",
          include: ["test/{server,web,scripts,grafana}/**/*.test.ts", "test/*.test.ts"],
          exclude: [ALONE],
          ...HANGS,
        },
      },
      {
        oxc: { jsx: { runtime: "automatic", importSource: "preact" } },
        test: {
          name: "page",
          include: ["test/web/**/*.test.tsx"],
          environment: "happy-dom",
          // One document after the other, in few processes: what a test changes is set back by each-page-test.ts.
          isolate: false,
          setupFiles: ["test/web/each-page-test.ts"],
          ...HANGS,
        },
      },
      { test: { name: "peers", include: ["test/peers/**/*.test.ts"], ...HANGS } },
      { test: { name: "browser", include: ["test/browser/**/*.test.ts"], ...HANGS } },
      { test: { name: "alone", include: [ALONE], ...HANGS, maxWorkers: 1, sequence: { groupOrder: 1 } } },
    ],
  },
});
