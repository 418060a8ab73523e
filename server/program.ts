import { join } from "node:path";
import { pino } from "pino";
import { createAccess } from "./access/access.ts";
import { checkPatiently } from "./check.ts";
import { ConfigError, renderConfigError } from "./config/config-error.ts";
import { isLoopback, openListening } from "./config/loopback.ts";
import { PACKAGE_ROOT } from "./config/package-root.ts";
import type { Config, ServerConfig } from "./config/types.ts";
import { VERSION } from "./config/version.ts";
import type { Console } from "./console.ts";
import { budget, checksAtOnce, openFilesLimit } from "./descriptors.ts";
import { createApp } from "./http/app.ts";
import type { VisitorOptions } from "./http/dependencies.ts";
import { openLogins } from "./logins.ts";
import { createMonitor } from "./monitor/monitor.ts";
import { announce, narrate } from "./narrate.ts";
import { createProber } from "./prober.ts";
import { createClockTrust } from "./record/clock-trust.ts";
import { createLive } from "./record/live.ts";
import { createMetrics } from "./record/metrics/metrics.ts";
import { startRetention } from "./record/retention.ts";
import { openSteadyStore } from "./record/steady/steady-store.ts";
import { takeDataFolder } from "./record/store/data-folder.ts";
import { serveHttp } from "./serve-http.ts";
import { createTroubleLog } from "./trouble-log.ts";

/** What the program runs with. */
export type ProgramOptions = {
  config: Config;
  /** Reads the configuration again; null where there is no file, as in the demo. */
  load: (() => Promise<Config>) | null;
  demo: boolean;
  console: Console;
  /** Aborted when the program is to end. */
  stop: AbortSignal;
};

/** The built page. */
const WEB_ROOT = join(PACKAGE_ROOT, "dist/web");

/**
 * Runs everything until `stop`: scheduler, records, HTTP. Gives the exit status 0. Throws `StoreError` or `ListenError`
 * when it cannot begin.
 */
export async function runProgram({ config: first, load, demo, console, stop }: ProgramOptions): Promise<number> {
  let config = first;
  const log = pino({ level: console.env.LOG_LEVEL ?? "warn" }, pino.destination({ fd: 2, sync: true }));
  const limit = openFilesLimit();
  const may = budget(limit);
  const metrics = createMetrics(VERSION);
  const folder = await takeDataFolder(config.data, log);
  const { store, health } = await openSteadyStore({ open: folder.open, log, metrics: metrics.store });
  const { internalError } = metrics;
  const access = createAccess({ config: () => config, log });
  const live = createLive((error) => log.error({ err: error }, "a listener failed"));
  const troubleLog = createTroubleLog(log, internalError);
  const logins = openLogins(config.data, (error, what) => {
    internalError("record");
    log.error({ err: error }, `${what} could not be kept for the next start`);
  });
  const { guard, tokens } = logins;
  const concurrent = checksAtOnce(limit);
  const monitor = createMonitor({ store, metrics, live, log, troubleLog, guard, tokens, concurrent });
  const prober = createProber(
    { log, troubleLog, internalError, guard, tokens, supportUrl: () => config.publicUrl ?? undefined },
    may.probes,
  );
  const trust = createClockTrust((moment) => store.newestBefore(moment));
  const keepShort = () =>
    startRetention({ store, retention: config.retention, clock: () => new Date(), trust, logger: log });
  let retention = keepShort();

  const refuse = (fault: string): string => {
    metrics.config.refused();
    console.stderr.write(`The configuration was not changed:\n${fault}`);
    return fault;
  };
  const reload = async (): Promise<string | null> => {
    if (load === null) return "The demo has no configuration to read again.";
    try {
      const next = await load();
      // Where and how to listen and where the data lies hold until the next start; the files of `tls` are read again by themselves.
      const open = next.access === null && !(await isLoopback(config.listen.host));
      if (open) return refuse(openListening(config.listen));
      config = { ...next, listen: config.listen, tls: config.tls, data: config.data };
      retention.stop();
      retention = keepShort();
      access.takeUp();
      void monitor.apply(config);
      metrics.config.loaded(new Date());
      return null;
    } catch (error) {
      if (!(error instanceof ConfigError)) throw error;
      return refuse(renderConfigError(error));
    }
  };

  const dependencies = {
    config: () => config,
    access,
    store,
    storeHealth: health,
    live,
    metrics,
    checkNow: monitor.checkNow,
    probe: prober.run,
    checkOnce: async (server: ServerConfig, { client, ...options }: VisitorOptions) => {
      const more = {
        ...options,
        supportUrl: config.publicUrl ?? undefined,
        onBug(_: unknown, diagnosis: string) {
          internalError("diagnosis");
          log.error({ diagnosis }, "a diagnosis failed on a visitor's check");
        },
      };
      const make = (held: object) => checkPatiently(server, { ...more, ...held });
      const done = await guard.check(server, { way: "visitor", client }, make, options.signal);
      // Of a visitor's check nothing is kept, but that it could not be made, and for how long its account is not to be tried.
      if (done.trouble) internalError(done.trouble.kind);
      return done;
    },
    checkFully: monitor.checkFully,
    allTheSameFrom: monitor.allTheSameFrom,
    reload,
    demo,
    webRoot: WEB_ROOT,
  };
  try {
    const app = createApp(dependencies, log);
    const http = await serveHttp(app, { config: () => config, connections: may.http, log, metrics });
    announce(console.stdout, { config, demo, url: http.url });
    const quiet = narrate(console.stdout, live);
    const hangUp = () =>
      void reload().then((fault) => {
        const outcome = fault === null ? "done" : "failed";
        access.audit({ what: "reload", outcome, who: null, way: "signal", client: null });
      });
    process.on("SIGHUP", hangUp);
    void monitor.apply(config);
    metrics.config.loaded(new Date());
    await new Promise<void>((resolve) => {
      if (stop.aborted) resolve();
      stop.addEventListener("abort", () => resolve(), { once: true });
    });
    process.off("SIGHUP", hangUp);
    quiet();
    await Promise.all([monitor.stop(), prober.stop(), http.close()]);
    return 0;
  } finally {
    retention.stop();
    logins.close();
    await store.close();
    folder.release();
  }
}
