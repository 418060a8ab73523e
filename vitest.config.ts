import { globSync, readFileSync } from "node:fs";
import { resolve } from "node:path";
import { defineConfig } from "vitest/config";

const COMMON = {
  // Only a hang reaches these, also where other work keeps every processor busy.
  testTimeout: 600_000,
  hookTimeout: 600_000,
  expect: { poll: { timeout: 180_000 } },
  // Tests start the program some hundred times: what Node made of its files the first time serves the others.
  env: { NODE_COMPILE_CACHE: resolve(import.meta.dirname, "node_modules/.cache/node-compile") },
};

/** Measures its own process: nothing else runs beside it. */
const ALONE = "test/server/probe/memory.test.ts";

/**
 * Counts how every session of a Dovecot ended. Beside two busy processes and the other tests one of them once ended otherwise, which is not
 * understood yet; without other tests beside it, none did.
 */
const BY_ITSELF = "test/peers/dovecot.test.ts";

const UNITS = "test/{server,web,scripts,grafana,fuzz,soak}/**/*.test.ts";
/** What puts another module in place of one of ours, or changes what its process trusts, needs modules of its own. */
const CHANGES_ITS_PROCESS = /\bvi\.mock\(|\bsetDefaultCACertificates\(/;
const MOCKING = globSync(UNITS, { cwd: import.meta.dirname }).filter((file) =>
  CHANGES_ITS_PROCESS.test(readFileSync(resolve(import.meta.dirname, file), "utf8")),
);

export default defineConfig({
  test: {
    // Most of the time is spent waiting for servers.
    maxWorkers: 4,
    projects: [
      {
        test: {
          name: "unit",
          include: [UNITS, "test/*.test.ts"],
          exclude: [ALONE, ...MOCKING],
          // One file after the other in few processes, since to read the catalogue and all rules takes longer than most tests.
          isolate: false,
          ...COMMON,
        },
      },
      { test: { name: "mocking", include: MOCKING, exclude: [ALONE], ...COMMON } },
      {
        oxc: { jsx: { runtime: "automatic", importSource: "preact" } },
        test: {
          name: "page",
          include: ["test/web/**/*.test.tsx"],
          environment: "happy-dom",
          // One document after the other, in few processes: what a test changes is set back by each-page-test.ts.
          isolate: false,
          setupFiles: ["test/web/each-page-test.ts"],
          ...COMMON,
        },
      },
      { test: { name: "peers", include: ["test/peers/**/*.test.ts"], exclude: [BY_ITSELF], ...COMMON } },
      {
        test: { name: "dovecot", include: [BY_ITSELF], ...COMMON, maxWorkers: 1, sequence: { groupOrder: 2 } },
      },
      { test: { name: "package", include: ["test/package/**/*.test.ts"], ...COMMON } },
      { test: { name: "browser", include: ["test/browser/**/*.test.ts"], ...COMMON } },
      { test: { name: "alone", include: [ALONE], ...COMMON, maxWorkers: 1, sequence: { groupOrder: 1 } } },
    ],
  },
});
