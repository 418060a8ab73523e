import type { Context } from "hono";
import type { Oidc } from "../../access/oidc/oidc.ts";
import type { AccessSession } from "../../access/sessions.ts";
import type { Dependencies } from "../dependencies.ts";
import { requestOrigin } from "../request-origin.ts";

/** A person's ID token, for as long as the session lasts. */
const idTokens = new WeakMap<AccessSession["ended"], string>();

/** Keeps what the provider wants to see when somebody signs out there. */
export function keepIdToken(session: AccessSession, idToken: string): void {
  idTokens.set(session.ended, idToken);
}

/** Where somebody can end the session with the provider, too; null where there is none. */
export async function endSessionUrlOf(
  c: Context,
  { access, config }: Dependencies,
  oidc: Oidc,
  session: AccessSession,
): Promise<string | null> {
  const settings = access.rules()?.oidc;
  if (!settings || session.by !== "oidc") return null;
  const returnTo = `${homeOf(c, config().publicUrl)}/sign-in`;
  return oidc.endSessionUrl(settings, { idToken: idTokens.get(session.ended) ?? null, returnTo });
}

/** The address of the page, without a slash at its end. */
export function homeOf(c: Context, publicUrl: string | null): string {
  if (publicUrl !== null) return publicUrl;
  const { scheme, host } = requestOrigin(c);
  return `${scheme}://${host}`;
}
