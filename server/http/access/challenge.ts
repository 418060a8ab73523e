import type { Context } from "hono";

const BEARER = 'Bearer realm="imapscope"';
const BASIC = 'Basic realm="imapscope", charset="UTF-8"';
/** Where programs ask; the page asks below `/api`. */
const FOR_PROGRAMS = /^\/(?:metrics|probe|-\/reload)$/;

/**
 * How one may say who one is (RFC 9110 section 11.6.1). A browser answers Basic with a window of its own and remembers what was typed, past
 * any signing out: it is named only to programs, and only where they ask.
 */
export function challengeOf(c: Context, isTokenWrong = false): string {
  const bearer = isTokenWrong ? `${BEARER}, error="invalid_token"` : BEARER;
  return FOR_PROGRAMS.test(c.req.path) && !isBrowser(c) ? `${BASIC}, ${bearer}` : bearer;
}

/** Without TLS, browsers send no `Sec-Fetch-…`. */
function isBrowser(c: Context): boolean {
  const { accept = "", "sec-fetch-mode": mode, origin } = c.req.header();
  return mode !== undefined || origin !== undefined || accept.includes("text/html");
}
