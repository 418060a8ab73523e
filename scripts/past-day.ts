import { eachPhase } from "../server/contract/phase-list.ts";
import type { Check } from "../server/diagnose/check.ts";
import type { Store } from "../server/record/store/store.ts";

const HOUR_MS = 3_600_000;
const STEP_MS = 120_000;
const HOLDS_SECONDS = 300;

/**
 * Writes a day before now that never was, so that pictures show what strips and charts look like: each server was as `healthy`
 * is, until it broke at an hour of its own. The healthy one was down for 19 minutes.
 */
export async function writePastDay(store: Store, checks: readonly Check[], healthy: Check, now: number): Promise<void> {
  const saved: Promise<void>[] = [];
  for (const [index, latest] of checks.entries()) {
    const broke = latest.state === "up" ? 0 : now - (1 + ((index * 5) % 17)) * HOUR_MS;
    for (let at = now - 24 * HOUR_MS; at < now; at += STEP_MS) {
      const template = latest.state !== "up" && at >= broke ? latest : healthy;
      const check = at > now - 9.3 * HOUR_MS && at < now - 9 * HOUR_MS ? outageOf(checks, latest) : template;
      saved.push(store.save(atAnotherTime(check, latest, at), { state: check.state, holdsSeconds: HOLDS_SECONDS }));
    }
  }
  await Promise.all(saved);
}

/** A server that is well otherwise shows what an outage looks like. */
function outageOf(checks: readonly Check[], latest: Check): Check {
  const refused = checks.find(({ findings }) => findings[0]?.id === "tcp-connection-refused");
  return latest.state === "up" && refused ? refused : latest;
}

function atAnotherTime(check: Check, { server }: Check, at: number): Check {
  const factor = 1 + 0.25 * Math.sin(at / (3 * HOUR_MS)) + 0.3 * Math.random();
  const phases = eachPhase((name) => {
    const outcome = check.phases[name];
    if (outcome.status === "skipped") return outcome;
    return { ...outcome, at: outcome.at * factor, seconds: outcome.seconds * factor };
  });
  return {
    ...check,
    id: `${server.name}-${at}`,
    server,
    startedAt: new Date(at).toISOString(),
    seconds: check.seconds * factor,
    phases,
  };
}
