import { check } from "../../server/check.ts";
import type { ServerConfig } from "../../server/config/types.ts";
import type { PhaseOutcome, PhaseValues } from "../../server/contract/facts.ts";
import type { PhaseName } from "../../server/contract/phases.ts";
import type { ImapServerOptions } from "../../server/demo/options.ts";
import type { Check } from "../../server/diagnose/check.ts";
import { fakeImapServer } from "./fault-server.ts";
import { serverConfig } from "./server-config.ts";

/** Checks a fake server that is healthy but for the overrides, and says what came of it. */
export async function judged(overrides: Partial<ImapServerOptions>, config: Partial<ServerConfig> = {}) {
  const server = await fakeImapServer(overrides);
  const done = await check(await serverConfig(server, config));
  await server.idle();
  return { server, check: done, state: done.state, findings: done.findings.map(({ id }) => id) };
}

/** What a phase of the check learnt, also one that failed; undefined where it learnt nothing. */
export function learntIn<Name extends PhaseName>(
  { phases }: Check,
  name: Name,
): Partial<PhaseValues[Name]> | undefined {
  const outcome: PhaseOutcome<PhaseValues[Name]> = phases[name];
  return outcome.status === "skipped" ? undefined : outcome.value;
}
