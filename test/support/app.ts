import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { pino } from "pino";
import { onTestFinished } from "vitest";
import { createAccess } from "../../server/access/access.ts";
import { check } from "../../server/check.ts";
import type { ServerConfig } from "../../server/config/types.ts";
import { createApp } from "../../server/http/app.ts";
import type { Dependencies } from "../../server/http/dependencies.ts";
import { createLive } from "../../server/record/live.ts";
import { createMetrics } from "../../server/record/metrics/metrics.ts";
import { openStore } from "../../server/record/store/open-store.ts";
import { configOf } from "./config.ts";
import { serverConfig } from "./server-config.ts";
import { temporaryFolder } from "./temporary-folder.ts";

const NOWHERE = {
  host: "127.0.0.1",
  port: 993,
  options: { user: "monitor@example.com", password: "secret-9", security: "implicit-tls" },
} as const;

/** The configuration of a server that nobody dials. */
export function quietServer(overrides: Partial<ServerConfig> = {}): Promise<ServerConfig> {
  return serverConfig(NOWHERE as never, overrides);
}

/** The HTTP side with everything real behind it except the checks themselves; healthy, with one server `corp`. */
export async function testApp(overrides: Partial<Dependencies> = {}) {
  const config = configOf(await quietServer());
  const store = await openStore(null);
  onTestFinished(() => store.close());
  const log = pino({ level: "silent" });
  const dependencies: Dependencies = {
    config: () => config,
    access: createAccess({ config: overrides.config ?? (() => config), log }),
    store,
    storeHealth: { trouble: () => null, follow: () => () => {} },
    live: createLive(),
    metrics: createMetrics("1.2.3"),
    checkNow: async () => null,
    probe: () => null,
    checkOnce: check,
    checkFully: async () => null,
    allTheSameFrom: () => null,
    reload: async () => null,
    demo: false,
    webRoot: builtPage(),
    ...overrides,
  };
  return { app: createApp(dependencies, log), dependencies };
}

function builtPage(): string {
  const folder = temporaryFolder();
  mkdirSync(join(folder, "assets"));
  writeFileSync(join(folder, "index.html"), "<!doctype html><title>imapscope</title>");
  writeFileSync(join(folder, "favicon.svg"), "<svg xmlns='http://www.w3.org/2000/svg'/>");
  writeFileSync(join(folder, "assets", "main-abc.js"), "export {};");
  return folder;
}
