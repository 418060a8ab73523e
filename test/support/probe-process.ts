import { Secret } from "../../server/config/secret.ts";
import type { ServerConfig } from "../../server/config/types.ts";
import { probe } from "../../server/probe/probe.ts";

/** What the parent sends: a server without its password, which travels apart. */
export type Order = { config: Omit<ServerConfig, "login">; user: string; password: string };

/** What it gets back. */
export type Report = { phases: Record<string, string>; seconds: number; grownBytes: number };

/**
 * Run as a process of its own, so that the memory it took is its own: probes once to warm up with no server at all, then the
 * server, and reports by how much the largest size of the process has grown.
 */
process.once("message", async ({ config, user, password }: Order) => {
  const server = { ...config, login: { user, password: new Secret(password) } };
  await probe({ ...server, port: 1 });
  const before = process.resourceUsage().maxRSS;
  const { phases, seconds } = await probe(server);
  const failed = Object.entries(phases).map(([name, outcome]) => [
    name,
    outcome.status === "failed" ? outcome.failure.code : outcome.status,
  ]);
  const report: Report = {
    phases: Object.fromEntries(failed),
    seconds,
    grownBytes: (process.resourceUsage().maxRSS - before) * 1024,
  };
  process.send?.(report, () => process.exit());
});
