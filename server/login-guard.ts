import { z } from "zod";
import type { CheckOptions } from "./check.ts";
import type { Login, ServerConfig } from "./config/types.ts";
import { PhaseAnswer } from "./contract/answers/phase.ts";
import type { PhaseReport } from "./contract/facts.ts";
import { lockoutKeyOf } from "./contract/identity.ts";
import type { Check } from "./diagnose/check.ts";
import { loginOutcomeOf, loginPhasesOf } from "./diagnose/login-refusal.ts";
import { readLogin } from "./probe/current-files.ts";
import { plannedPhases } from "./probe/phases/order.ts";
import type { LoginRefusals } from "./record/store/login-refusals.ts";
import { createLoginBudget, type HeldLogin } from "./schedule/login-budget.ts";
import { intervalOf } from "./schedule/timing.ts";

/** Whose login it is: one of the configuration, which somebody may insist on, or that of a visitor of this address. */
export type By = { way: "configured"; force?: boolean } | { way: "visitor"; client: string };

/** What is said to a check that does not log in. */
type Held = Pick<CheckOptions, "heldBack" | "lastLogin">;

/** Stands before every check that logs in, so that no account is tried again and again after a refusal. */
export type LoginGuard = {
  /** Has the check made: with its login, or without one as long as that is held back. */
  check(config: ServerConfig, by: By, make: (held: Held) => Promise<Check>, signal?: AbortSignal): Promise<Check>;
};

/** One for all checks of this process, by what all processes know that share the refusals. */
export function createLoginGuard(refusals: LoginRefusals, clock: () => number = Date.now): LoginGuard {
  const budget = createLoginBudget(refusals, clock);
  return {
    async check(config, by, make, signal) {
      const { host, port, timing } = config;
      if (config.login === null || !plannedPhases(config).has("auth")) return make({});
      // A changed password is another one, of which nothing is known.
      const read = await readLogin(config.login);
      if (!("value" in read)) return make({});
      const login = read.value;
      const permit = await budget.begin({
        account: refusals.digest("account", lockoutKeyOf({ host, port, user: login.user })),
        by:
          by.way === "visitor"
            ? { client: by.client }
            : {
                credential: refusals.digest("credential", ...secretsOf(login)),
                everySeconds: intervalOf(timing, new Date(clock())),
              },
        force: by.way === "configured" && by.force,
        signal,
      });
      if ("until" in permit) return make(heldBy(permit));
      try {
        const done = await make({});
        permit.ended(loginOutcomeOf(done), JSON.stringify(loginPhasesOf(done)));
        return done;
      } catch (error) {
        permit.ended("unanswered");
        throw error;
      }
    },
  };
}

function heldBy({ refusedAt, until, answer }: HeldLogin): Held {
  const lastLogin = readAnswer(answer);
  const phase = lastLogin?.some((one) => one.phase === "token" && one.status === "failed") ? "token" : "auth";
  return {
    heldBack: {
      phase,
      refusedAt: new Date(refusedAt).toISOString(),
      until: new Date(until).toISOString(),
      stands: lastLogin !== null,
    },
    lastLogin,
  };
}

const written = z.array(PhaseAnswer);

function readAnswer(answer: string | null): readonly PhaseReport[] | null {
  if (answer === null) return null;
  try {
    return written.parse(JSON.parse(answer));
  } catch {
    // Of another version, or damaged.
    return null;
  }
}

/** What proves the account, and to whom; of OAuth 2.0 what is configured, also when the provider has replaced it since. */
function secretsOf(login: Login): readonly (string | null)[] {
  if ("password" in login) return ["password", login.password.reveal()];
  if ("token" in login) return ["token", login.token.reveal()];
  const { tokenUrl, clientId, clientSecret, scope, refreshToken } = login.oauth2;
  return ["oauth2", tokenUrl, clientId, clientSecret?.reveal() ?? null, scope, refreshToken?.reveal() ?? null];
}
