import { defineConfig } from "vitest/config";

/** Measures its own process: nothing else runs beside it. */
const ALONE = "test/server/probe/memory.test.ts";

export default defineConfig({
  test: {
    // Most of the time is spent waiting for servers.
    maxWorkers: 2,
    projects: [
      {
        test: {
          name: "unit",
          include: ["test/{server,web,scripts,grafana}/**/*.test.ts", "test/*.test.ts"],
          exclude: [ALONE],
        },
      },
      { test: { name: "peers", include: ["test/peers/**/*.test.ts"], testTimeout: 60_000, hookTimeout: 60_000 } },
      { test: { name: "browser", include: ["test/browser/**/*.test.ts"], testTimeout: 60_000, hookTimeout: 60_000 } },
      { test: { name: "alone", include: [ALONE], maxWorkers: 1, sequence: { groupOrder: 1 } } },
    ],
  },
});
