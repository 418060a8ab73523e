import type { Logger } from "pino";
import { check } from "./check.ts";
import type { ServerConfig } from "./config/types.ts";
import type { Check } from "./diagnose/check.ts";
import type { LoginGuard } from "./login-guard.ts";
import { openLogins } from "./logins.ts";
import type { OutboundPolicy } from "./probe/outbound-policy.ts";
import type { TokenCache } from "./probe/token/cache.ts";
import { createLeftAlone } from "./record/left-alone.ts";
import type { InternalErrors } from "./record/metrics/internal-errors.ts";
import type { TroubleLog } from "./trouble-log.ts";

/** As many as a large Prometheus asks for in one moment, few enough to keep times true. */
const CONCURRENT_PROBES = 100;

/** Checks servers that somebody asks for, and keeps nothing of it but what a server said that asked to be left alone. */
export type Prober = {
  /**
   * Checks a server once, until `signal` calls it off; null when as many are under way as may be. One that asked to be left alone
   * is left alone, and its last answer stands.
   */
  run(server: ServerConfig, signal: AbortSignal, policy?: OutboundPolicy): Promise<Check> | null;
  /** Calls off what is running, which logs out, and waits for it. */
  stop(): Promise<void>;
};

type Surroundings = {
  log: Logger;
  supportUrl(): string | undefined;
  troubleLog?: TroubleLog;
  internalError?: InternalErrors;
  /** Who lets logins be tried; one that remembers nothing from before unless given. */
  guard?: LoginGuard;
  /** Where access tokens come from. */
  tokens?: TokenCache;
};

/** Makes a prober; `supportUrl` says where whoever is probed finds out who asks. */
export function createProber(
  {
    log,
    supportUrl,
    troubleLog = () => {},
    internalError = () => {},
    guard = openLogins(null).guard,
    tokens,
  }: Surroundings,
  concurrent = CONCURRENT_PROBES,
): Prober {
  const running = new Set<Promise<Check>>();
  const calledOff = new AbortController();
  const leftAlone = createLeftAlone();

  return {
    run(server, signal, policy) {
      const answer = leftAlone.answerOf(server);
      if (answer) return Promise.resolve(answer);
      if (running.size >= concurrent) return null;
      const off = AbortSignal.any([signal, calledOff.signal]);
      const options = {
        signal: off,
        tokens,
        supportUrl: supportUrl(),
        // Prometheus asks again and again.
        routine: true,
        ...(policy ? { policy } : {}),
        onBug(error: unknown, diagnosis: string) {
          internalError("diagnosis");
          log.error({ err: error, diagnosis }, "a diagnosis failed");
        },
      };
      const begun = guard.check(server, { way: "configured" }, (held) => check(server, { ...options, ...held }), off);
      running.add(begun);
      const ended = begun.then((done) => {
        troubleLog(done);
        leftAlone.observe(server, done);
        return done;
      });
      return ended.finally(() => running.delete(begun));
    },
    async stop() {
      calledOff.abort();
      await Promise.allSettled(running);
    },
  };
}
