import type { ServerConfig } from "../config/types.ts";
import { accountKey } from "../contract/identity.ts";
import { eachPhase } from "../contract/phase-list.ts";
import { type PhaseName, phasesOf } from "../contract/phases.ts";
import type { Check } from "../diagnose/check.ts";
import { backOffSeconds } from "../schedule/timing.ts";

/** Of so many servers at most: when there are more, those that asked first are asked again early. */
const MOST_SERVERS = 200;
/** What comes after these can be large, and is not kept. */
const KEPT: ReadonlySet<PhaseName> = new Set(phasesOf("network", "opening", "login"));
const NOT_KEPT = { status: "skipped", because: "not-applicable" } as const;

type Target = Pick<ServerConfig, "host" | "lookUp" | "port" | "security" | "login">;

/** What servers said that asked to be left alone, to answer with for as long as they are. */
export type LeftAlone = {
  /** A check of a server has ended. */
  observe(server: Target, check: Check): void;
  /** What the server said to this account, while it is to be left alone; null otherwise. */
  answerOf(server: Target): Check | null;
};

/** What a check was asked, and when. */
type Timed = Pick<Check, "backOff" | "startedAt" | "seconds">;

/**
 * When a server that asked to be left alone may be asked again; null when it did not ask, or the clock was put back since (`now`), so
 * that nobody knows how long ago that was.
 */
export function leftAloneUntil({ backOff, startedAt, seconds }: Timed, now = new Date()): Date | null {
  if (backOff === null || Date.parse(startedAt) > now.getTime()) return null;
  return new Date(Date.parse(startedAt) + (seconds + backOffSeconds(backOff.seconds)) * 1000);
}

/** Begins with nothing. */
export function createLeftAlone(clock: () => Date = () => new Date()): LeftAlone {
  const answers = new Map<string, { check: Check; until: Date }>();

  const forget = (): void => {
    for (const [key, { check, until }] of answers) {
      if (until <= clock() || leftAloneUntil(check, clock()) === null) answers.delete(key);
    }
    while (answers.size > MOST_SERVERS) answers.delete(answers.keys().next().value ?? "");
  };

  return {
    observe(server, check) {
      const until = leftAloneUntil(check, clock());
      if (until === null) return;
      const phases = eachPhase((name) => (KEPT.has(name) ? check.phases[name] : NOT_KEPT));
      answers.delete(keyOf(server));
      answers.set(keyOf(server), { check: { ...check, phases, questions: null, transcript: [] }, until });
      forget();
    },
    answerOf(server) {
      forget();
      return answers.get(keyOf(server))?.check ?? null;
    },
  };
}

function keyOf(target: Target): string {
  return accountKey({ ...target, user: target.login?.user });
}
