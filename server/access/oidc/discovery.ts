import { allowInsecureRequests, customFetch, discoveryRequest, processDiscoveryResponse } from "oauth4webapi";
import { z } from "zod";
import { toEndpoint } from "./endpoint-policy.ts";
import { OidcFault } from "./refusal.ts";
import { type AskProvider, requestsTo } from "./requests-to.ts";

/** Finds out about the configured provider, and keeps what it learnt for a while. */
export type OidcDiscovery = {
  /** Rejects with what `refusalOf` understands. Everybody who asks at the same time waits for the same answer. */
  providerOf(issuer: string): Promise<OpenidProvider>;
};

/** Milliseconds. Keys are asked for again by themselves, where one is not known. */
const KEPT_MS = 3_600_000;

/** Null is how some write what they leave out. */
const withoutNulls = (said: unknown): unknown =>
  typeof said === "object" && said !== null
    ? Object.fromEntries(Object.entries(said).filter(([, value]) => value !== null))
    : said;

/** Only what is used, so that nothing else of the answer can change what the library does. */
const metadata = z.preprocess(
  withoutNulls,
  z.object({
    issuer: z.string(),
    authorization_endpoint: z.string(),
    token_endpoint: z.string(),
    jwks_uri: z.string(),
    userinfo_endpoint: z.string().exactOptional(),
    end_session_endpoint: z.string().exactOptional(),
    scopes_supported: z.array(z.string()).exactOptional(),
    id_token_signing_alg_values_supported: z.array(z.string()).exactOptional(),
    userinfo_signing_alg_values_supported: z.array(z.string()).exactOptional(),
    token_endpoint_auth_methods_supported: z.array(z.string()).exactOptional(),
    authorization_response_iss_parameter_supported: z.boolean().exactOptional(),
  }),
);

/** What is known of a provider (OpenID Connect Discovery section 3). One object for as long as it is kept: its keys are kept with it. */
export type OpenidProvider = z.output<typeof metadata>;

/** Asks with `ask`; `now` gives milliseconds of a clock that is never set. */
export function createDiscovery(ask: AskProvider, now: () => number): OidcDiscovery {
  let known: { issuer: string; provider: Promise<OpenidProvider>; until: number } | null = null;
  return {
    providerOf(issuer) {
      if (known?.issuer === issuer && now() < known.until) return known.provider;
      const asked = { issuer, provider: discover(issuer, ask), until: now() + KEPT_MS };
      known = asked;
      asked.provider.catch(() => {
        if (known === asked) known = null;
      });
      return asked.provider;
    },
  };
}

async function discover(issuer: string, ask: AskProvider): Promise<OpenidProvider> {
  const requests = requestsTo(issuer, ask);
  const response = await discoveryRequest(new URL(issuer), {
    signal: requests.signal,
    // `requestsTo` knows where plain http may go.
    [allowInsecureRequests]: true,
    [customFetch]: requests.fetch,
  });
  const said = metadata.safeParse(await processDiscoveryResponse(new URL(issuer), response));
  if (!said.success) throw new OidcFault("provider-untrusted", "the provider's description lacks what is needed");
  const { authorization_endpoint, token_endpoint, jwks_uri, userinfo_endpoint, end_session_endpoint } = said.data;
  for (const endpoint of [authorization_endpoint, token_endpoint, jwks_uri, userinfo_endpoint, end_session_endpoint]) {
    if (endpoint !== undefined) toEndpoint(endpoint, issuer);
  }
  return said.data;
}
