import type { Logger } from "pino";
import { check } from "./check.ts";
import type { ServerConfig } from "./config/types.ts";
import type { Check } from "./diagnose/check.ts";
import type { OutboundPolicy } from "./probe/outbound-policy.ts";
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

/** Makes a prober; `supportUrl` says where whoever is probed finds out who asks. */
export function createProber(
  {
    log,
    supportUrl,
    troubleLog = () => {},
    internalError = () => {},
  }: { log: Logger; supportUrl(): string | undefined; troubleLog?: TroubleLog; internalError?: InternalErrors },
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
      const begun = check(server, {
        signal: AbortSignal.any([signal, calledOff.signal]),
        supportUrl: supportUrl(),
        // Prometheus asks again and again.
        routine: true,
        ...(policy ? { policy } : {}),
        onBug(error, diagnosis) {
          internalError("diagnosis");
          log.error({ err: error, diagnosis }, "a diagnosis failed");
        },
      });
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
