import {
  allowInsecureRequests,
  ClientSecretPost,
  type CustomFetchOptions,
  clientCredentialsGrantRequest,
  customFetch,
  None,
  processGenericTokenEndpointResponse,
  refreshTokenGrantRequest,
  type TokenEndpointResponse,
} from "oauth4webapi";
import { Secret } from "../../config/secret.ts";
import type { OAuth2 } from "../../config/types.ts";
import { VERSION } from "../../config/version.ts";
import type { Failure } from "../../contract/facts.ts";
import { PhaseError, toFailure } from "../failure.ts";
import { type PeerText, peerTextFor } from "../peer-text/peer-text.ts";
import { SECRET } from "../peer-text/placeholders.ts";
import { acceptedFields, unreadable } from "./answer.ts";
import { type FormFields, post } from "./post.ts";

/** What a token endpoint gave (RFC 6749 section 5.1). */
export type Grant = {
  accessToken: Secret;
  /** The next refresh token, where the server replaces it (RFC 6749 section 6); else null. */
  refreshToken: Secret | null;
  /** Seconds of life, at most ten years; null when the server does not say. */
  lifetime: number | null;
  scope: string | null;
  /** Seconds that the refresh token lives, at most a hundred years; absent or null where the server does not say, or it does not end. */
  refreshLifetime?: number | null;
  /** When the client's secret ends, milliseconds since 1970 (RFC 7591 section 3.2.1); absent or null where the server does not say. */
  secretEndsAt?: number | null;
};

/** The syntax of a bearer token (RFC 6750 section 2.1), widened to whatever is printable and no blank. */
const TOKEN = /^[\x21-\x7e]+$/;

/** A hundred years; also what a moment is told in, until 2070 and some. */
const LONGEST_SECONDS = 100 * 365 * 86_400;
const MAX_LIFETIME = 10 * 365 * 86_400;

/**
 * Asks a token endpoint for an access token: with the refresh token if there is one (RFC 6749 section 6), else with the
 * client's credentials (section 4.4). The client's secret goes into the form: Microsoft and Google take it there, though
 * section 2.3.1 only obliges servers to take it in a header. Throws a `PhaseError` without secrets.
 */
export async function requestToken(oauth2: OAuth2, refreshToken: Secret | null, signal: AbortSignal): Promise<Grant> {
  const peer = peerOf(oauth2, refreshToken);
  try {
    const exchange = (url: string, form: FormFields) => accepted(url, form, peer);
    const response = await send(oauth2, refreshToken, signal, exchange);
    const grant = grantOf(await processGenericTokenEndpointResponse(serverOf(oauth2), clientOf(oauth2), response));
    for (const secret of [grant.accessToken, grant.refreshToken]) if (secret !== null) peer.hide(secret);
    return { ...grant, scope: grant.scope === null ? null : peer.text(grant.scope) };
  } catch (error) {
    throw new PhaseError(failureOf(error, peer));
  }
}

/** The door for what the token endpoint says. */
function peerOf({ tokenUrl, clientId, clientSecret, scope, refreshToken }: OAuth2, newer: Secret | null): PeerText {
  const { hostname, port } = new URL(tokenUrl);
  return peerTextFor({
    secrets: [clientSecret, refreshToken, newer],
    circumstances: { user: clientId, host: hostname, port: Number(port) },
    own: [tokenUrl, clientId, scope ?? ""],
    placeholder: SECRET,
  });
}

function send(
  oauth2: OAuth2,
  refreshToken: Secret | null,
  signal: AbortSignal,
  exchange: (url: string, form: FormFields) => Promise<Response>,
): Promise<Response> {
  const authentication = oauth2.clientSecret === null ? None() : ClientSecretPost(oauth2.clientSecret.reveal());
  const parameters = new URLSearchParams(oauth2.scope === null ? {} : { scope: oauth2.scope });
  const options = {
    signal,
    headers: { "user-agent": `imapscope/${VERSION}` },
    // The configuration lets http through only for loopback hosts.
    [allowInsecureRequests]: true,
    [customFetch]: (url: string, { headers, body }: CustomFetchOptions<"POST", URLSearchParams>) =>
      exchange(url, { headers, body, signal }),
  };
  return refreshToken === null
    ? clientCredentialsGrantRequest(serverOf(oauth2), clientOf(oauth2), authentication, parameters, options)
    : refreshTokenGrantRequest(serverOf(oauth2), clientOf(oauth2), authentication, refreshToken.reveal(), {
        ...options,
        additionalParameters: parameters,
      });
}

/** The answer as the library wants it. An ID token is of no use here, and cannot be checked without knowing its issuer. */
async function accepted(url: string, form: FormFields, peer: PeerText): Promise<Response> {
  const { id_token: _, ...fields } = acceptedFields(await post(url, form), peer);
  return Response.json(fields);
}

function grantOf(answer: TokenEndpointResponse): Grant {
  if (answer.token_type !== "bearer") throw unreadable("the access token is not of the type Bearer");
  if (!TOKEN.test(answer.access_token)) throw unreadable("the access token has characters that no token may have");
  return {
    accessToken: new Secret(answer.access_token),
    refreshToken: answer.refresh_token === undefined ? null : new Secret(answer.refresh_token),
    lifetime: answer.expires_in === undefined ? null : Math.min(answer.expires_in, MAX_LIFETIME),
    scope: answer.scope ?? null,
    // Google and GitHub, and Keycloak, where 0 is without end.
    refreshLifetime: seconds(answer.refresh_token_expires_in) ?? seconds(answer.refresh_expires_in),
    secretEndsAt: secretEndsAt(answer.client_secret_expires_at),
  };
}

/** What servers say in an extension, as a number or in digits; null for nothing, nonsense, and without end. */
function seconds(said: unknown): number | null {
  const number = typeof said === "string" && /^\d{1,12}$/.test(said) ? Number(said) : said;
  return typeof number === "number" && number > 0 ? Math.min(number, LONGEST_SECONDS) : null;
}

function secretEndsAt(said: unknown): number | null {
  const at = seconds(said);
  return at === null ? null : at * 1000;
}

function serverOf({ tokenUrl }: OAuth2) {
  return { issuer: new URL(tokenUrl).origin, token_endpoint: tokenUrl };
}

function clientOf({ clientId }: OAuth2) {
  return { client_id: clientId };
}

/** The library's errors (`OAUTH_…`) and Node's parser's (`HPE_…`) tell of answers that cannot be read. */
function failureOf(error: unknown, peer: PeerText): Failure {
  const failure = toFailure(error);
  return /^(OAUTH_|HPE_)/.test(failure.code) ? unreadable(peer.text(failure.text)).failure : failure;
}
