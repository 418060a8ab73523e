import type { ServerConfig } from "../../server/config/types.ts";
import { STATES, type State } from "../../server/contract/states.ts";
import { type Random, randomOf } from "../fuzz/random.ts";
import { PLAIN_SERVER } from "../support/plain-server.ts";
import { createLedger, type Ledger } from "./ledger.ts";

const MINUTE_MS = 60_000;
const HOUR_MS = 60 * MINUTE_MS;
const WINDOW_MS = HOUR_MS;
/** When clocks in Berlin went from UTC+1 to UTC+2. */
const SUMMER = Date.UTC(2026, 2, 29, 1);

/** A server that is there only as what its checks see. */
export type MadeUp = {
  config: ServerConfig;
  ledger: Ledger;
  random: Random;
  /** What a check sees now, and until when that lasts. */
  weather: { state: State; until: number };
  /** What its checks saw, in order; the last two count. */
  seen: readonly State[];
  isThere: boolean;
  /** When it was checked last, or could not be. */
  lastAt: number;
  /** The last few checks, for bursts. */
  starts: readonly number[];
};

/** Servers with intervals of five or ten minutes; one in four has an hour of maintenance at four each night in Berlin. */
export function makeUp(
  seed: string,
  count: number,
  { begin, days }: { begin: number; days: number },
): readonly MadeUp[] {
  return Array.from({ length: count }, (_, index) => ({
    config: {
      ...PLAIN_SERVER,
      name: `server-${index}`,
      host: `mail${index}.example.com`,
      timing: { kind: "every", seconds: index % 3 === 0 ? 600 : 300 },
      maintenance: index % 4 === 0 ? [{ expression: "0 4 * * *", timezone: "Europe/Berlin", seconds: 3600 }] : [],
    },
    ledger: createLedger(begin, (days + 1) * 24),
    random: randomOf(`${seed} ${index}`),
    weather: { state: "up", until: begin },
    seen: [],
    isThere: true,
    lastAt: begin,
    starts: [],
  }));
}

/** What a check of the server sees: now and then a spell of trouble, and sometimes a single failure by chance. */
export function look(server: MadeUp, now: number): State {
  const { random } = server;
  while (server.weather.until <= now) {
    const wasWell = server.weather.state === "up";
    const lasts = wasWell ? HOUR_MS * (1 + random.int(36)) : MINUTE_MS * (1 + random.int(240));
    const state = wasWell ? random.pick(["warning", "degraded", "down", "down"] as const) : "up";
    server.weather = { state, until: server.weather.until + lasts };
  }
  return random.chance(0.005) ? "down" : server.weather.state;
}

/** Two checks in a row have to agree that it got worse: the better one of the last two counts. */
export function toldOf({ seen }: MadeUp): State {
  return seen.slice(-2).toSorted((a, b) => STATES.indexOf(a) - STATES.indexOf(b))[0] ?? "unknown";
}

/** The maintenance window that a moment lies in, or the next one; null for a server without. */
export function windowOf({ config }: MadeUp, at: number): { begin: number; end: number } | null {
  if (config.maintenance.length === 0) return null;
  const midnight = Math.floor(at / (24 * HOUR_MS)) * 24 * HOUR_MS;
  const begins = [0, 1].map((day) => {
    const noon = midnight + day * 24 * HOUR_MS;
    return noon + (noon + 2 * HOUR_MS >= SUMMER ? 2 : 3) * HOUR_MS;
  });
  const begin = begins.find((one) => one + WINDOW_MS > at) ?? Number.POSITIVE_INFINITY;
  return { begin, end: begin + WINDOW_MS };
}
