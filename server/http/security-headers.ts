import { createMiddleware } from "hono/factory";
import { secureHeaders } from "hono/secure-headers";
import { hostNameOf } from "./host-name.ts";
import { requestOrigin } from "./request-origin.ts";

const CONTENT_SECURITY_POLICY = {
  defaultSrc: ["'self'"],
  baseUri: ["'none'"],
  formAction: ["'self'"],
  frameAncestors: ["'none'"],
  objectSrc: ["'none'"],
};

/** What the page never uses; to write to the clipboard, which it does, is not among them. */
const PERMISSIONS_POLICY = {
  accelerometer: [],
  autoplay: [],
  camera: [],
  displayCapture: [],
  fullscreen: [],
  geolocation: [],
  gyroscope: [],
  magnetometer: [],
  microphone: [],
  midi: [],
  payment: [],
  publickeyCredentialsGet: [],
  usb: [],
};

/** A year, seconds. */
const STRICT_TRANSPORT_SECURITY = "max-age=31536000";

/** What a browser is to forbid a page of ours: to load from elsewhere, to be framed, to tell where a link was followed from. */
export function addSecurityHeaders() {
  return secureHeaders({
    contentSecurityPolicy: CONTENT_SECURITY_POLICY,
    permissionsPolicy: PERMISSIONS_POLICY,
    strictTransportSecurity: false,
    xFrameOptions: "DENY",
  });
}

/**
 * Has browsers come by https alone from now on (RFC 6797), where the page is all that its host serves: asked by https for the host of
 * a `publicUrl` that has neither port nor path. It counts for every port of that host, and a program must not decide that for the
 * Grafana beside it, or for the website below which it lies.
 */
export function addStrictTransport(publicUrl: () => string | null) {
  return createMiddleware(async (context, next) => {
    await next();
    const url = URL.parse(publicUrl() ?? "");
    if (url?.protocol !== "https:" || url.port !== "" || url.pathname !== "/") return;
    const { scheme, host } = requestOrigin(context);
    if (scheme === "https" && hostNameOf(host) === url.hostname) {
      context.header("Strict-Transport-Security", STRICT_TRANSPORT_SECURITY);
    }
  });
}

/** Answers name servers, accounts and what was said to them: nobody keeps one who was not told to. */
export const notStored = createMiddleware(async (context, next) => {
  await next();
  if (!context.res.headers.has("Cache-Control")) context.header("Cache-Control", "no-store");
});
