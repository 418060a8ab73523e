import type { Context } from "hono";
import { deleteCookie, getCookie, setCookie } from "hono/cookie";
import { requestOrigin } from "../request-origin.ts";

const NAME = "imapscope_session";
/** A browser takes cookies of such names only over TLS, `__Host-` only for the whole host (RFC 6265bis section 4.1.3). */
const HOST_NAME = `__Host-${NAME}`;
const SECURE_NAME = `__Secure-${NAME}`;

/** The secret of the session that a request shows; null where it shows none. */
export function sessionSecretOf(c: Context): string | null {
  // Over TLS, a cookie that anybody on the way could have put there without TLS is not read.
  const names = [HOST_NAME, SECURE_NAME, ...(requestOrigin(c).scheme === "https" ? [] : [NAME])];
  const found = names.map((name) => getCookie(c, name)).find((value) => value !== undefined);
  return found ?? null;
}

/**
 * Lets the browser keep the secret, for `maxAge` seconds, for the page alone and out of reach of its scripts. `secure` says that it came
 * over TLS, although a reverse proxy may not.
 */
export function giveSessionCookie(
  c: Context,
  secret: string,
  { publicUrl, maxAge, secure }: { publicUrl: string | null; maxAge: number; secure: boolean },
): void {
  const path = pathOf(c, publicUrl);
  const attributes = { httpOnly: true, sameSite: "Lax", path, maxAge } as const;
  if (!secure && !isSecure(c)) setCookie(c, NAME, secret, attributes);
  else setCookie(c, path === "/" ? HOST_NAME : SECURE_NAME, secret, { ...attributes, secure: true });
}

/** Lets the browser forget it, whichever name it has. */
export function takeSessionCookie(c: Context, publicUrl: string | null): void {
  const path = pathOf(c, publicUrl);
  for (const name of [NAME, SECURE_NAME, HOST_NAME]) {
    if (getCookie(c, name) === undefined) continue;
    deleteCookie(c, name, { path: name === HOST_NAME ? "/" : path, secure: name !== NAME, httpOnly: true });
  }
}

/** Of where the page is for its readers; a proxy that does not say under which name it was asked leaves only the whole host. */
function pathOf(c: Context, publicUrl: string | null): string {
  if (publicUrl === null) return "/";
  const { host, pathname } = new URL(publicUrl);
  return requestOrigin(c).host === host ? pathname : "/";
}

/** Also where a proxy does not say so, but the browser does: `Origin` is its own. */
function isSecure(c: Context): boolean {
  return requestOrigin(c).scheme === "https" || c.req.header("Origin")?.startsWith("https://") === true;
}
