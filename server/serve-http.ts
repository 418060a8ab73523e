import type { Hono } from "hono";
import type { Logger } from "pino";
import { createLookUp } from "./config/network.ts";
import type { Config } from "./config/types.ts";
import { type Listening, listen } from "./http/listen.ts";
import { keepCertificate } from "./http/own-certificate.ts";
import type { Metrics } from "./record/metrics/metrics.ts";
import { createRefusalLog } from "./trouble-log.ts";

const LOOPBACK = /^(?:127\.|::1$)/;

/** What serving needs besides. */
export type Serving = {
  /** The configuration in force. */
  config(): Config;
  /** How many connections there may be at a time. */
  connections: number;
  log: Logger;
  metrics: Pick<Metrics, "httpCertificate">;
};

/**
 * Serves `app` where the configuration says, by HTTPS where it names a certificate, which is shown as its files are. Throws
 * `ListenError` when that is not to be had.
 */
export async function serveHttp(
  app: Pick<Hono, "fetch">,
  { config, connections, log, metrics }: Serving,
): Promise<Pick<Listening, "url" | "close">> {
  const { listen: address, tls } = config();
  const onRefused = createRefusalLog(log, connections);
  const isTrusted = createLookUp(() => config().trustedProxies);
  // A reverse proxy on this machine may not be named, and who else is here can do worse.
  const isShared = (address: string) => LOOPBACK.test(address) || isTrusted(address);
  const http = await listen(app, address, { connections, onRefused, isShared }, tls?.pair);
  if (tls === null) return http;
  metrics.httpCertificate.shown(tls.pair.notAfter);
  const leave = keepCertificate(tls, {
    onRenewed(pair) {
      http.renew(pair);
      metrics.httpCertificate.shown(pair.notAfter);
      log.warn({ notAfter: pair.notAfter }, "imapscope shows another certificate from now on");
    },
    onRefused(reason) {
      metrics.httpCertificate.refused();
      log.error({ reason }, "the changed certificate is not used, the one before is still shown");
    },
  });
  return {
    url: http.url,
    close() {
      leave();
      return http.close();
    },
  };
}
