import type { ServerConfig } from "../config/types.ts";
import type { Finding } from "../contract/answers/finding.ts";
import { isSameServer } from "../contract/identity.ts";
import type { State } from "../contract/states.ts";
import type { TroubleKind } from "../contract/troubles.ts";
import type { Check } from "../diagnose/check.ts";
import { confirmedState, isUnconfirmed, MOST_CONFIRMATIONS, type Observed, observe } from "../diagnose/confirmation.ts";
import { confirmedFindings, type Found, observeFindings } from "../diagnose/confirmed-findings.ts";
import { isOwnNetworkDown, mayBeOwnNetwork } from "../diagnose/own-network.ts";

/** How each server stands: not what its last check happened to see, but what is sure enough to be told to people. */
export type Standing = {
  /** These are the configured servers from now on. One whose name means another target begins anew. */
  servers(servers: readonly ServerConfig[]): void;
  /** What was recorded of a server before the start, oldest first, and the ids of what was found. */
  remember(server: string, recorded: readonly { state: State; findings: readonly string[] }[]): void;
  /** A check has ended. */
  observe(check: Check, now: Date): void;
  /** From now on the server is not checked by itself, and its state is unknown; or it is again, from its next check on. */
  pause(server: string, paused: boolean): void;
  /**
   * `unknown` before the first check, in a pause and until the first check after it, and while imapscope itself has no network or
   * cannot make its checks.
   */
  state(server: string): State;
  /** What of the last check is as sure as the state is; nothing while that is unknown. */
  findings(server: string): readonly Finding[];
  /** Whether the last check saw something worse than the state, or none counts yet, so that the next one is worth having soon. */
  isUnconfirmed(server: string): boolean;
  /** Whether imapscope itself has no network. */
  isNetworkDown(): boolean;
};

type Entry = {
  config: ServerConfig;
  observed: Observed;
  /** What those found, one entry for each. */
  found: Found;
  /** How many of the newest observations may only mean that we have no network. */
  doubtful: number;
  latest: Check | null;
  paused: boolean;
  /** How many of the newest checks could not be made, by trouble of our own. */
  troubled: number;
  /** Of what kind it was; null after a check that was made. */
  trouble: TroubleKind | null;
  /** There was a pause, and no check after it yet. */
  waiting: boolean;
};

/** So often a check that could not be made is repeated soon. */
const SOON_TIMES = 3;
const BLANK = {
  observed: [],
  found: [],
  doubtful: 0,
  latest: null,
  troubled: 0,
  trouble: null,
  paused: false,
  waiting: false,
};
/** A server that is checked less often than this says little about whether there is a network now. */
const SELDOM_SECONDS = 3600;
/** How long a check may wait for its turn. */
const WAITING_SECONDS = 10;

/** Begins without servers. */
export function createStanding(): Standing {
  const entries = new Map<string, Entry>();
  let networkDown = false;

  const stateOf = (server: string): State => {
    const entry = entries.get(server);
    if (!entry || networkDown || entry.paused || entry.waiting || isUntested(entry)) return "unknown";
    return confirmedState(entry.observed, entry.config.confirm);
  };

  return {
    servers(servers) {
      const wanted = new Set(servers.map(({ name }) => name));
      for (const name of entries.keys()) if (!wanted.has(name)) entries.delete(name);
      for (const config of servers) {
        const known = entries.get(config.name);
        if (known && isSameServer(known.config, config)) known.config = config;
        else entries.set(config.name, { ...BLANK, config });
      }
    },
    remember(server, recorded) {
      const entry = entries.get(server);
      if (entry?.observed.length !== 0) return;
      const known = recorded.filter(({ state }) => state !== "unknown").slice(-MOST_CONFIRMATIONS);
      entry.observed = known.map(({ state }) => state);
      entry.found = known.map(({ findings }) => new Map(findings.map((id) => [id, null])));
    },
    observe(check, now) {
      const entry = entries.get(check.server.name);
      if (!entry) return;
      entry.troubled = check.trouble ? entry.troubled + 1 : 0;
      entry.trouble = check.trouble?.kind ?? null;
      // A check that could not be made tells nothing: not of the network, and not what came after a pause.
      if (check.trouble) return;
      entry.latest = check;
      entry.waiting = false;
      entry.observed = observe(entry.observed, check.state);
      entry.found = observeFindings(entry.found, check);
      entry.doubtful = mayBeOwnNetwork(check) ? entry.doubtful + 1 : 0;
      networkDown = isOwnNetworkDown([...entries.values()].filter(({ paused }) => !paused).map(asLatest), now);
      if (networkDown) for (const one of entries.values()) withdrawDoubtful(one);
    },
    pause(server, paused) {
      const entry = entries.get(server);
      if (!entry) return;
      entry.waiting ||= entry.paused || paused;
      entry.paused = paused;
    },
    state: stateOf,
    findings(server) {
      const entry = entries.get(server);
      if (!entry?.latest || entry.latest.state === "unknown") return [];
      return confirmedFindings(entry.latest, entry.found, entry.config.confirm, stateOf(server));
    },
    isUnconfirmed(server) {
      const entry = entries.get(server);
      if (!entry || networkDown) return false;
      return entry.waiting || isWorthAsking(entry) || isUnconfirmed(entry.observed, entry.config.confirm);
    },
    isNetworkDown: () => networkDown,
  };
}

/** Whether trouble may be over soon: what does not go away so is waited for in the usual rhythm, so as not to add to it. */
function isWorthAsking({ troubled }: Entry): boolean {
  return troubled > 0 && troubled <= SOON_TIMES;
}

/** Whether nothing is known any more, as checks could not be made; that one missed its time alone says little, as it is asked again. */
function isUntested({ troubled, trouble }: Entry): boolean {
  return troubled >= (trouble === "late" ? 2 : 1);
}

/** What was seen without a network counts for nothing, also after it has come back. */
function withdrawDoubtful(entry: Entry): void {
  entry.observed = entry.observed.slice(0, Math.max(0, entry.observed.length - entry.doubtful));
  entry.found = entry.found.slice(0, entry.observed.length);
  entry.doubtful = 0;
}

function asLatest({ config: { host, timing, timeoutSeconds }, latest }: Entry) {
  const seldom = timing.kind === "cron" || timing.seconds > SELDOM_SECONDS;
  const rhythm = timing.kind === "cron" ? SELDOM_SECONDS : Math.min(timing.seconds, SELDOM_SECONDS);
  return { host, check: latest, freshSeconds: rhythm + timeoutSeconds + WAITING_SECONDS, seldom };
}
