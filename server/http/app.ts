import { Hono } from "hono";
import { bodyLimit } from "hono/body-limit";
import { compress } from "hono/compress";
import { HTTPException } from "hono/http-exception";
import type { Logger } from "pino";
import { createOidc, type Oidc } from "../access/oidc/oidc.ts";
import { askOverWeb } from "../probe/wire/web-exchange.ts";
import { StoreError } from "../record/store/store-error.ts";
import { guardRoutes } from "./access/gate.ts";
import { serveOidc } from "./access/oidc.ts";
import { serveSession } from "./access/session.ts";
import { serveSessionList } from "./access/sessions.ts";
import { readArrival } from "./arrival.ts";
import { belowPath } from "./below-path.ts";
import { isBrokenOff } from "./broken-off.ts";
import { checkRoutes } from "./checks.ts";
import type { Dependencies } from "./dependencies.ts";
import { diagnosisRoutes } from "./diagnoses.ts";
import { discoverRoutes } from "./discover.ts";
import { createEventStreams } from "./event-streams.ts";
import { eventRoutes } from "./events.ts";
import { explainRoutes } from "./explain.ts";
import { guardHost } from "./guard-host.ts";
import { openapiRoutes } from "./openapi.ts";
import { operationRoutes } from "./operations.ts";
import { createPage, pageRoutes } from "./page.ts";
import { probeRoutes } from "./probe.ts";
import { problem } from "./problem.ts";
import { sameOrigin } from "./same-origin.ts";
import { addSecurityHeaders, addStrictTransport, notStored } from "./security-headers.ts";
import { selfCheckRoutes } from "./self-check.ts";
import { seriesRoutes } from "./series.ts";
import { serverRoutes } from "./servers.ts";
import { setupRoutes } from "./setup.ts";
import { describeUnreadable } from "./store-trouble.ts";

/** No route takes more, and some take less. */
const MOST_BYTES = 512 * 1024;

/** The HTTP side as a whole: API, metrics, operations and page. */
export function createApp(dependencies: Dependencies, log: Logger) {
  const publicUrl = () => dependencies.config().publicUrl;
  const oidc = createOidc(askOverWeb);
  const app = new Hono({ getPath: belowPath(publicUrl) })
    .use(addSecurityHeaders())
    .use(notStored)
    .use(addStrictTransport(publicUrl))
    .use(readArrival(() => dependencies.config().trustedProxies))
    .use(guardRoutes(dependencies.access))
    .use(guardHost(dependencies.config))
    .use(sameOrigin(publicUrl))
    .use(
      bodyLimit({
        maxSize: MOST_BYTES,
        onError: (c) => problem(c, 413, `The request body is longer than ${MOST_BYTES} bytes.`),
      }),
    )
    // Before what packs: to pack a few kilobytes costs a tenth of the probe that they tell of.
    .route("/probe", probeRoutes(dependencies))
    .use(compress())
    .route("/api/v1", api(dependencies, log, oidc))
    .route("/", operationRoutes(dependencies));
  app.route("/", serveOidc(dependencies, oidc));
  const page = createPage(dependencies.webRoot);
  app.route("/", pageRoutes(dependencies, page));
  app.notFound((c) =>
    c.req.path.startsWith("/api/") ? problem(c, 404, "The API has no such path.") : page.show(c, false),
  );
  app.onError((error, c) => {
    if (error instanceof HTTPException) {
      return error.status === 400 ? problem(c, 400, error.message) : error.getResponse();
    }
    // Told of and counted where it was met.
    if (error instanceof StoreError && error.kind !== null) return problem(c, 503, describeUnreadable(error));
    if (isBrokenOff(c, error)) return problem(c, 400, "The request ended before its body did.");
    dependencies.metrics.internalError("http");
    log.error({ err: error, path: c.req.path }, "a request failed");
    return problem(c, 500, "imapscope could not answer; its log says why.");
  });
  return app;
}

function api(dependencies: Dependencies, log: Logger, oidc: Oidc) {
  const streams = createEventStreams({
    perClient: () => dependencies.config().streams.perClient,
    onFailed(error, path) {
      dependencies.metrics.internalError("http");
      log.error({ err: error, path }, "a stream of events failed");
    },
  });
  return new Hono()
    .route("/servers", serverRoutes(dependencies))
    .route("/servers", seriesRoutes(dependencies))
    .route("/checks", checkRoutes(dependencies))
    .route("/diagnoses", diagnosisRoutes(dependencies))
    .route("/setup", setupRoutes(dependencies))
    .route("/explain", explainRoutes())
    .route("/discover", discoverRoutes(dependencies))
    .route("/self-check", selfCheckRoutes(dependencies, streams))
    .route("/session", serveSession(dependencies, oidc))
    .route("/sessions", serveSessionList(dependencies))
    .route("/openapi.json", openapiRoutes(dependencies))
    .route("/events", eventRoutes(dependencies, streams));
}

/** The routes as types, for the page's client; its base is `/api/v1`. */
export type Api = ReturnType<typeof api>;
