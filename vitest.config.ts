import { defineConfig } from "vitest/config";

export default defineConfig({
  test: {
    // Most of the time is spent waiting for servers.
    maxWorkers: 2,
    projects: [
      { test: { name: "unit", include: ["test/{server,web,scripts,grafana}/**/*.test.ts", "test/*.test.ts"] } },
      { test: { name: "peers", include: ["test/peers/**/*.test.ts"], testTimeout: 60_000, hookTimeout: 60_000 } },
      { test: { name: "browser", include: ["test/browser/**/*.test.ts"], testTimeout: 60_000, hookTimeout: 60_000 } },
    ],
  },
});
