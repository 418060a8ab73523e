import {
  allowInsecureRequests,
  authorizationCodeGrantRequest,
  type Client,
  type ClientAuth,
  ClientSecretBasic,
  ClientSecretPost,
  clockTolerance,
  customFetch,
  getValidatedIdTokenClaims,
  None,
  processAuthorizationCodeResponse,
  processUserInfoResponse,
  userInfoRequest,
  validateApplicationLevelSignature,
  validateAuthResponse,
} from "oauth4webapi";
import type { OidcAccess } from "../../config/access.ts";
import type { Secret } from "../../config/secret.ts";
import type { Role } from "../../contract/roles.ts";
import { roleFor } from "../group-roles.ts";
import { type Claims, groupsIn, nameIn } from "./claims.ts";
import type { OpenidProvider } from "./discovery.ts";
import type { PendingSignIn } from "./pending-sign-ins.ts";
import { OidcFault } from "./refusal.ts";
import { type AskProvider, requestsTo } from "./requests-to.ts";

/** Somebody whom the provider vouches for. */
export type FinishedSignIn = {
  name: string;
  role: Role;
  /** Who it is, for good: names change, and another may have the same one. */
  subject: string;
  /** For signing out with the provider. A secret of this person's: it goes nowhere else. */
  idToken: string;
};

/** Clocks of two machines differ; seconds. */
const TOLERANCE_SECONDS = 30;

type CameBack = PendingSignIn & { state: string; parameters: URLSearchParams };

/**
 * Redeems the code that somebody came back with (OpenID Connect Core section 3.1.3): an ID token of this issuer, for this client, with
 * this nonce, in time, and signed with a key of the provider's, although it came over a connection of the provider's own. Rejects with
 * what `refusalOf` understands.
 */
export async function redeem(
  provider: OpenidProvider,
  settings: OidcAccess,
  { state, parameters, redirectUri, codeVerifier, nonce }: CameBack,
  ask: AskProvider,
): Promise<FinishedSignIn> {
  const requests = requestsTo(settings.issuer, ask);
  // `requestsTo` knows where plain http may go.
  const options = { signal: requests.signal, [allowInsecureRequests]: true, [customFetch]: requests.fetch };
  const client: Client = { client_id: settings.clientId, [clockTolerance]: TOLERANCE_SECONDS };
  const accepted = validateAuthResponse(provider, client, parameters, state);
  const authentication = authenticationFor(provider, await currentSecret(settings.clientSecret));
  const response = await authorizationCodeGrantRequest(
    provider,
    client,
    authentication,
    accepted,
    redirectUri,
    codeVerifier,
    options,
  );
  const expected = { expectedNonce: nonce, requireIdToken: true };
  const tokens = await processAuthorizationCodeResponse(provider, client, response, expected);
  await validateApplicationLevelSignature(provider, response, options);
  const claims = getValidatedIdTokenClaims(tokens);
  if (claims === undefined || tokens.id_token === undefined) throw new OidcFault("provider-untrusted", "no ID token");
  const tellMore = () =>
    moreClaims(provider, client, { accessToken: tokens.access_token, subject: claims.sub }, options);
  const groups = groupsIn(claims, settings.claim) ?? groupsIn(await tellMore(), settings.claim) ?? [];
  const role = roleFor(groups, settings.roles);
  const name = nameIn(claims);
  if (role === null) throw new OidcFault("no-role", `none of ${groups.length} groups has a role`, { name });
  return { name, role, subject: claims.sub, idToken: tokens.id_token };
}

/** Many providers keep groups out of the ID token, and tell them when asked. Nothing where this one has nobody to ask. */
async function moreClaims(
  provider: OpenidProvider,
  client: Client,
  { accessToken, subject }: { accessToken: string; subject: string },
  options: Parameters<typeof userInfoRequest>[3],
): Promise<Claims> {
  if (provider.userinfo_endpoint === undefined) return {};
  const response = await userInfoRequest(provider, client, accessToken, options);
  const claims = await processUserInfoResponse(provider, client, subject, response);
  const isSigned = response.headers.get("content-type")?.startsWith("application/jwt") === true;
  if (isSigned) await validateApplicationLevelSignature(provider, response, options);
  return claims;
}

/** As it is now: a secret that was renewed in its file counts at once. */
async function currentSecret(secret: Secret | null): Promise<Secret | null> {
  if (secret === null) return null;
  const read = await secret.current();
  if ("value" in read) return read.value;
  throw new OidcFault(
    "provider-refused",
    `the client secret cannot be read: ${read.code ?? "its file is not as it should be"}`,
  );
}

/** As the provider has it, in the header where it takes that, as the standard's own default is (OpenID Connect Core section 9). */
function authenticationFor(provider: OpenidProvider, secret: Secret | null): ClientAuth {
  if (secret === null) return None();
  const methods = provider.token_endpoint_auth_methods_supported ?? ["client_secret_basic"];
  return methods.includes("client_secret_basic") || !methods.includes("client_secret_post")
    ? ClientSecretBasic(secret.reveal())
    : ClientSecretPost(secret.reveal());
}
