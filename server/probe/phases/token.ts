import type { Secret } from "../../config/secret.ts";
import type { OAuth2 } from "../../config/types.ts";
import type { TokenFacts } from "../../contract/facts.ts";
import { PhaseError, toFailure } from "../failure.ts";
import type { Measured } from "../measurement.ts";
import type { Run } from "../run.ts";
import { createTokenCache, type TokenCache, type TokenLogin } from "../token/cache.ts";

/** The phase's result: besides the facts, which may be shown, the token, which may not. */
export type MeasuredToken = Measured<TokenFacts> & {
  accessToken: Secret;
  /** To be called when the mail server refuses the token, so that the next check gets a new one. */
  forget(): void;
};

/** One for all checks of this process. */
const processCache = createTokenCache();

/**
 * Gets an OAuth 2.0 access token (RFC 6749) for the login that follows: one that was kept, or a new one. A failure has
 * the token endpoint's error code (section 5.2), Node's, `HTTP_503` for an answer without one, or `INVALID_TOKEN_RESPONSE`.
 */
export async function token(
  { deadline }: Pick<Run, "deadline">,
  login: TokenLogin,
  cache: TokenCache = processCache,
): Promise<MeasuredToken> {
  const known = {
    grant: login.oauth2.refreshToken === null ? "client-credentials" : "refresh-token",
    endpoint: new URL(login.oauth2.tokenUrl).host,
    ...endsIn(login.oauth2),
  } as const;
  try {
    const { accessToken, cached, expiresAt, scope, refreshEnds, secretEndsAt } = await cache.get(login, deadline);
    const told: TokenFacts["ends"] = {
      ...(refreshEnds ? { refreshToken: { at: momentOf(refreshEnds.at), lifetime: refreshEnds.lifetime } } : {}),
      ...(secretEndsAt ? { clientSecret: { at: momentOf(secretEndsAt), lifetime: null } } : {}),
    };
    const ends = { ...told, ...known.ends };
    return {
      value: {
        ...known,
        cached,
        expiresAt: expiresAt === null ? null : momentOf(expiresAt),
        scope,
        ...(Object.keys(ends).length > 0 ? { ends } : {}),
      },
      accessToken,
      forget: () => cache.forget(login, accessToken),
    };
  } catch (error) {
    throw new PhaseError<TokenFacts>(toFailure(error), { ...known, cached: false });
  }
}

/** What the configuration says of when its secrets end. */
function endsIn({ ends }: OAuth2): Pick<TokenFacts, "ends"> {
  const said = Object.entries(ends ?? {}).map(([secret, at]) => [secret, { at, lifetime: null }]);
  return said.length > 0 ? { ends: Object.fromEntries(said) } : {};
}

function momentOf(ms: number): string {
  return new Date(ms).toISOString();
}
