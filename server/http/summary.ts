import { setImmediate } from "node:timers/promises";
import type { ServerConfig, Timing } from "../config/types.ts";
import { VERSION } from "../config/version.ts";
import type { LatestCheck, Overview, ServerSummary, SyncSummary } from "../contract/answers/server.ts";
import type { Moment } from "../contract/facts.ts";
import { isSameAccount } from "../contract/identity.ts";
import type { Language } from "../contract/languages.ts";
import { describe } from "../present/report.ts";
import { serverFacts } from "../probe/server-facts.ts";
import type { CheckHead } from "../record/check-head.ts";
import { leftAloneUntil } from "../record/left-alone.ts";
import type { Dependencies } from "./dependencies.ts";
import { lastDay } from "./last-day.ts";
import { signInOf } from "./sign-in.ts";

const RECENT_CHECKS = 48;
/** So long is worked at the overview before other work gets its turn. */
const TURN_MS = 10;

/** All servers, or `only` one, as the overview shows them, in the order of the configuration. */
export async function overview(dependencies: Dependencies, language: Language, only?: string): Promise<Overview> {
  const servers = dependencies.config().servers.filter(({ name }) => only === undefined || name === only);
  const summaries: ServerSummary[] = [];
  for await (const one of eachSummary(dependencies, servers, language)) summaries.push(one);
  return { ...beginningOf(dependencies), servers: summaries };
}

/**
 * All servers as JSON, piece by piece: of ten thousand they are tens of megabytes, of which nobody has to hold more than one at a time.
 * What cannot be read of the first server is thrown before there is a piece.
 */
export async function* writeOverview(dependencies: Dependencies, language: Language): AsyncGenerator<string, void> {
  const { servers } = dependencies.config();
  let before = `${JSON.stringify(beginningOf(dependencies)).slice(0, -1)},"servers":[`;
  for await (const one of eachSummary(dependencies, servers, language)) {
    yield `${before}${JSON.stringify(one)}`;
    before = ",";
  }
  yield servers.length === 0 ? `${before}]}` : "]}";
}

/** What every answer about servers begins with. */
export function beginningOf({ demo, storeHealth }: Dependencies): Omit<Overview, "servers"> {
  const store = storeHealth.trouble();
  return { now: new Date().toISOString(), demo, version: VERSION, ...(store ? { store } : {}) };
}

/** Other work goes on meanwhile, as there may be many. */
async function* eachSummary(
  dependencies: Dependencies,
  servers: readonly ServerConfig[],
  language: Language,
): AsyncGenerator<ServerSummary, void> {
  let turnBegan = performance.now();
  for (const server of servers) {
    yield await summary(dependencies, server, language);
    if (performance.now() - turnBegan < TURN_MS) continue;
    await setImmediate();
    turnBegan = performance.now();
  }
}

/** One server as the overview shows it, as it is when this is called. */
export async function summary(
  { live, store }: Dependencies,
  server: ServerConfig,
  language: Language,
): Promise<ServerSummary> {
  const { name, host, port, security, login, timing, labels } = server;
  const latest = live.latest(name);
  const until = live.pausedUntil(name);
  const known = {
    name,
    host,
    port,
    security,
    user: login?.user ?? null,
    signIn: signInOf(server),
    timing: timingText(timing),
    intervalSeconds: timing.kind === "every" ? timing.seconds : null,
    labels,
    state: live.state(name),
    since: live.since(name),
    paused: until === null ? null : { until },
    leftAloneUntil: latest && isSameAccount(latest.server, serverFacts(server)) ? stillLeftAlone(latest) : null,
    latest: latest ? latestCheck(latest, language) : null,
    checking: live.isChecking(name),
    sync: syncSummary(server, latest),
  };
  return { ...known, day: await lastDay(store, name, latest), recent: await store.recent(name, RECENT_CHECKS) };
}

function stillLeftAlone(latest: CheckHead): Moment | null {
  const until = leftAloneUntil(latest);
  return until && until.getTime() > Date.now() ? until.toISOString() : null;
}

function syncSummary({ sync: configured }: ServerConfig, latest: CheckHead | null): SyncSummary | null {
  if (latest?.canary) return latest.canary;
  return configured ? { state: "waiting", startedAt: null } : null;
}

function latestCheck(check: CheckHead, language: Language): LatestCheck {
  return {
    id: check.id,
    startedAt: check.startedAt,
    seconds: check.seconds,
    findings: check.findings.map((finding) => describe(finding, language)),
    certificateNotAfter: check.certificateNotAfter,
  };
}

function timingText(timing: Timing): string {
  return timing.kind === "cron" ? timing.expression : `${timing.seconds}s`;
}
