import type { Context } from "hono";
import { getCookie, setCookie } from "hono/cookie";

const NAME = "imapscope_oidc";
/** A browser takes a cookie of such a name only over TLS and for the whole host (RFC 6265bis section 4.1.3). */
const HOST_NAME = `__Host-${NAME}`;

/** What a sign-in with the provider is bound to in this browser; undefined where it has nothing yet. */
export function bindingIn(c: Context): string | undefined {
  return getCookie(c, HOST_NAME) ?? getCookie(c, NAME);
}

/** Lets the browser keep it for as long as a sign-in may take, out of reach of scripts; it comes along when the provider sends it back. */
export function giveBinding(c: Context, binding: string, { secure, seconds }: { secure: boolean; seconds: number }) {
  const attributes = { httpOnly: true, sameSite: "Lax", path: "/", maxAge: seconds, secure } as const;
  setCookie(c, secure ? HOST_NAME : NAME, binding, attributes);
}
