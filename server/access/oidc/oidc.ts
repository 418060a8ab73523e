import {
  calculatePKCECodeChallenge,
  generateRandomCodeVerifier,
  generateRandomNonce,
  generateRandomState,
} from "oauth4webapi";
import type { OidcAccess } from "../../config/access.ts";
import { createDiscovery } from "./discovery.ts";
import { createPendingSignIns, toBinding } from "./pending-sign-ins.ts";
import { type FinishedSignIn, redeem } from "./redeem.ts";
import { type OidcRefusal, refusalOf } from "./refusal.ts";
import type { AskProvider } from "./requests-to.ts";

/** A sign-in that has begun: where the browser goes, and the cookie that it is bound to. */
export type BegunSignIn = { url: string; binding: string };

/** Somebody who came back signed in, and where they wanted to go. */
export type SignedIn = FinishedSignIn & { returnTo: string };

/** Signing in with the OpenID provider (OpenID Connect Core section 3.1, authorization code with PKCE, RFC 7636). */
export type Oidc = {
  /** Begins: nothing is known of anybody yet. `again` asks the provider to let another account be used. */
  begin(settings: OidcAccess, asked: BeginQuestion): Promise<BegunSignIn | OidcRefusal>;
  /** Ends, with what the provider sent the browser back with. */
  finish(
    settings: OidcAccess,
    came: { parameters: URLSearchParams; binding: string | undefined },
  ): Promise<SignedIn | OidcRefusal>;
  /** Where the browser can end the provider's own session, where the provider offers that; null where not. */
  endSessionUrl(settings: OidcAccess, ended: { idToken: string | null; returnTo: string }): Promise<string | null>;
};

/** What a sign-in begins with. `client` is whose it counts as. */
export type BeginQuestion = {
  redirectUri: string;
  returnTo: string;
  client: string;
  cookie: string | undefined;
  again: boolean;
};

/** Sign-ins that are being finished at the same moment: each asks the provider. */
const MOST_AT_ONCE = 20;

/** `now` gives milliseconds of a clock that is never set. */
export function createOidc(ask: AskProvider, now: () => number = () => performance.now()): Oidc {
  const discovery = createDiscovery(ask, now);
  const pending = createPendingSignIns(now);
  let finishing = 0;
  return {
    async begin({ issuer, clientId, scope, claim }, { redirectUri, returnTo, client, cookie, again }) {
      try {
        const provider = await discovery.providerOf(issuer);
        const [state, nonce, codeVerifier] = [
          generateRandomState(),
          generateRandomNonce(),
          generateRandomCodeVerifier(),
        ];
        const url = new URL(provider.authorization_endpoint);
        const parameters = {
          response_type: "code",
          client_id: clientId,
          redirect_uri: redirectUri,
          scope: scopeOf(scope, provider.scopes_supported, claim),
          state,
          nonce,
          code_challenge: await calculatePKCECodeChallenge(codeVerifier),
          code_challenge_method: "S256",
          ...(again ? { prompt: "login" } : {}),
        };
        for (const [name, value] of Object.entries(parameters)) url.searchParams.set(name, value);
        const binding = toBinding(cookie);
        pending.add(state, { issuer, clientId, redirectUri, nonce, codeVerifier, returnTo }, { binding, client });
        return { url: url.href, binding };
      } catch (error) {
        return refusalOf(error);
      }
    },
    async finish(settings, { parameters, binding }) {
      const state = parameters.get("state");
      const begun = state === null || binding === undefined ? null : pending.take(state, binding);
      if (begun === null || state === null) return { refused: "expired", reason: unknownBecause(state, binding) };
      if (begun.issuer !== settings.issuer || begun.clientId !== settings.clientId) {
        return { refused: "expired", reason: "the configuration has another provider by now" };
      }
      if (finishing >= MOST_AT_ONCE) return { refused: "too-many", reason: "too many sign-ins at once" };
      finishing += 1;
      try {
        const provider = await discovery.providerOf(settings.issuer);
        return {
          ...(await redeem(provider, settings, { ...begun, state, parameters }, ask)),
          returnTo: begun.returnTo,
        };
      } catch (error) {
        return refusalOf(error);
      } finally {
        finishing -= 1;
      }
    },
    async endSessionUrl({ issuer, clientId }, { idToken, returnTo }) {
      const provider = await discovery.providerOf(issuer).catch(() => null);
      if (!provider?.end_session_endpoint) return null;
      const url = new URL(provider.end_session_endpoint);
      // OpenID Connect RP-Initiated Logout section 2: with the hint the provider need not ask whose session is meant.
      if (idToken !== null) url.searchParams.set("id_token_hint", idToken);
      url.searchParams.set("client_id", clientId);
      url.searchParams.set("post_logout_redirect_uri", returnTo);
      return url.href;
    },
  };
}

/**
 * What is configured; else what most providers know, and groups only where this one says that it has such a scope: others refuse what
 * they do not know. Without `openid` there is no ID token.
 */
function scopeOf(configured: string | null, supported: readonly string[] | undefined, claim: string): string {
  if (configured !== null) return configured.split(" ").includes("openid") ? configured : `openid ${configured}`;
  const wanted = ["profile", "email", claim].filter((one) => supported?.includes(one) ?? one !== claim);
  return ["openid", ...wanted].join(" ");
}

function unknownBecause(state: string | null, binding: string | undefined): string {
  if (state === null) return "no state came back";
  return binding === undefined
    ? "the browser has no cookie of a sign-in"
    : "no such sign-in is under way in this browser";
}
