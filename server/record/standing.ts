import type { ServerConfig } from "../config/types.ts";
import type { Finding } from "../contract/answers/finding.ts";
import { isSameServer } from "../contract/identity.ts";
import type { State } from "../contract/states.ts";
import type { TroubleKind } from "../contract/troubles.ts";
import type { Check } from "../diagnose/check.ts";
import { confirmedState, isUnconfirmed, MOST_CONFIRMATIONS, type Observed, observe } from "../diagnose/confirmation.ts";
import { confirmedFindings, type FoundLately, observeFindings } from "../diagnose/confirmed-findings.ts";
import { type NetworkSigns, networkSigns } from "../diagnose/own-network.ts";
import type { Testimony } from "./network-counts.ts";
import type { OwnNetwork } from "./own-network.ts";

/** How a server stands: not what its last check happened to see, but what is sure enough to be told to people. */
export type Standing = {
  /** This is its configuration from now on. It begins anew where the name means another server. */
  configure(config: ServerConfig): void;
  /** What was recorded of it before the start, oldest first, and the ids of what was found. */
  remember(recorded: readonly { state: State; findings: readonly string[] }[]): void;
  /** A check has ended. */
  observe(check: Check): void;
  /** From now on it is not checked by itself, and its state is unknown; or it is again, from its next check on. */
  pause(paused: boolean): void;
  /**
   * `unknown` before the first check, in a pause and until the first check after it, and while imapscope itself has no network or
   * cannot make its checks.
   */
  state(): State;
  /** What of the last check is as sure as the state is; nothing while that is unknown. */
  findings(): readonly Finding[];
  /** Whether the last check saw something worse than the state, or none counts yet, so that the next one is worth having soon. */
  isUnconfirmed(): boolean;
  /** The server is no longer configured. */
  leave(): void;
};

type Known = {
  observed: Observed;
  /** What those found, one entry for each. */
  found: FoundLately;
  /** How many of the newest observations may only mean that we have no network. */
  doubtful: number;
  /** What of the latest check is told; null before the first. */
  latest: Pick<Check, "state" | "findings"> | null;
  /** What that says of our own network. */
  signs: NetworkSigns | null;
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
const BLANK: Known = {
  observed: [],
  found: [],
  doubtful: 0,
  latest: null,
  signs: null,
  troubled: 0,
  trouble: null,
  paused: false,
  waiting: false,
};
/** A server that is checked less often than this says little about whether there is a network now. */
const SELDOM_SECONDS = 3600;
/** How long a check may wait for its turn. */
const WAITING_SECONDS = 10;

/** Begins without checks; tells `network` what they say of it. */
export function createStanding(first: ServerConfig, network: Pick<OwnNetwork, "isDown" | "join">): Standing {
  let config = first;
  let known = { ...BLANK };
  /** What was seen without a network counts for nothing, also after it has come back. */
  const witness = network.join(() => {
    known.observed = known.observed.slice(0, Math.max(0, known.observed.length - known.doubtful));
    known.found = known.found.slice(0, known.observed.length);
    known.doubtful = 0;
  });
  const tell = () => witness.tell(known.paused ? null : testimony(config, known.signs));
  tell();

  const state = (): State => {
    if (network.isDown() || known.paused || known.waiting || isUntested(known)) return "unknown";
    return confirmedState(known.observed, config.confirm);
  };

  return {
    configure(next) {
      if (!isSameServer(config, next)) known = { ...BLANK };
      config = next;
      tell();
    },
    remember(recorded) {
      if (known.observed.length !== 0) return;
      const told = recorded.filter((one) => one.state !== "unknown").slice(-MOST_CONFIRMATIONS);
      known.observed = told.map((one) => one.state);
      known.found = told.map(({ findings }) => new Map(findings.map((id) => [id, null])));
    },
    observe(check) {
      known.troubled = check.trouble ? known.troubled + 1 : 0;
      known.trouble = check.trouble?.kind ?? null;
      // A check that could not be made tells nothing: not of the network, and not what came after a pause.
      if (check.trouble) return;
      known.latest = { state: check.state, findings: check.findings };
      known.signs = networkSigns(check, config.host);
      known.waiting = false;
      // The answer to one login is not confirmed by being repeated while the next one is held back.
      if (!check.heldBack || !isUnconfirmed(known.observed, config.confirm)) {
        known.observed = observe(known.observed, check.state);
        known.found = observeFindings(known.found, check);
      }
      known.doubtful = known.signs.mayBeDown ? known.doubtful + 1 : 0;
      tell();
    },
    pause(paused) {
      known.waiting ||= known.paused || paused;
      known.paused = paused;
      tell();
    },
    state,
    findings() {
      if (!known.latest || known.latest.state === "unknown") return [];
      return confirmedFindings(known.latest, known.found, config.confirm, state());
    },
    isUnconfirmed() {
      if (network.isDown()) return false;
      return known.waiting || isWorthAsking(known) || isUnconfirmed(known.observed, config.confirm);
    },
    leave: witness.leave,
  };
}

/** Whether trouble may be over soon: what does not go away so is waited for in the usual rhythm, so as not to add to it. */
function isWorthAsking({ troubled }: Known): boolean {
  return troubled > 0 && troubled <= SOON_TIMES;
}

/** Whether nothing is known any more, as checks could not be made; that one missed its time alone says little, as it is asked again. */
function isUntested({ troubled, trouble }: Known): boolean {
  return troubled >= (trouble === "late" ? 2 : 1);
}

function testimony({ timing, timeoutSeconds }: ServerConfig, signs: NetworkSigns | null): Testimony {
  const seldom = timing.kind === "cron" || timing.seconds > SELDOM_SECONDS;
  const rhythm = timing.kind === "cron" ? SELDOM_SECONDS : Math.min(timing.seconds, SELDOM_SECONDS);
  return { signs, freshSeconds: rhythm + timeoutSeconds + WAITING_SECONDS, seldom };
}
