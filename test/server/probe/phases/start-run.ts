import { onTestFinished } from "vitest";
import type { ServerConfig } from "../../../../server/config/types.ts";
import { HEALTHY } from "../../../../server/demo/options.ts";
import { startDeadline } from "../../../../server/probe/deadline.ts";
import { createPeerText } from "../../../../server/probe/peer-text/peer-text.ts";
import type { Run } from "../../../../server/probe/run.ts";
import { systemResolve } from "../../../../server/probe/wire/resolver.ts";
import { serverConfig } from "../../../support/server-config.ts";

/** What names become, and who calls the check off. */
type Changes = Partial<Pick<Run, "resolve" | "nameServers">> & { signal?: AbortSignal };

/** What a single phase is given; its deadline starts now and is let go of after the test. */
export async function startRun(server: Partial<ServerConfig>, { signal, ...names }: Changes = {}): Promise<Run> {
  const config = await serverConfig({ host: "localhost", port: 9, options: HEALTHY }, server);
  const start = performance.now();
  const deadline = startDeadline(config.timeoutSeconds, signal);
  onTestFinished(() => deadline.clear());
  const elapsed = () => (performance.now() - start) / 1000;
  return { config, deadline, peer: createPeerText(config), elapsed, resolve: systemResolve, ...names };
}
