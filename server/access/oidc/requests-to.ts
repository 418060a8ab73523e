import { toEndpoint } from "./endpoint-policy.ts";
import { OidcFault } from "./refusal.ts";

/** One request over HTTP, redirects not followed. `body` is null where it was longer than `mostOctets`; rejects where there is no answer. */
export type AskProvider = (url: string, request: ProviderQuestion) => Promise<ProviderAnswer>;

/** What is asked; `signal` ends it. */
export type ProviderQuestion = {
  method: string;
  headers: Readonly<Record<string, string>>;
  body: string | null;
  signal: AbortSignal;
  mostOctets: number;
};

/** What comes back. */
export type ProviderAnswer = { status: number; contentType: string; body: string | null };

/** What the library hands to its `fetch`. */
type Asked = { method: string; headers: Record<string, string>; body?: unknown };

/** More than a set of keys with their certificates; less than would hurt us. */
const MOST_OCTETS = 256 * 1024;
/** All that one step asks of a provider. */
const STEP_MS = 10_000;

/** How the library asks this provider during one step: nowhere else, no longer and no more than is good for us. */
export function requestsTo(issuer: string, ask: AskProvider) {
  const signal = AbortSignal.timeout(STEP_MS);
  const send = async (url: string, { method, headers, body }: Asked): Promise<ProviderAnswer> => {
    const form = body instanceof URLSearchParams ? body.toString() : null;
    const { href } = toEndpoint(url, issuer);
    try {
      return await ask(href, { method, headers, body: form, signal, mostOctets: MOST_OCTETS });
    } catch (error) {
      throw unreachable(error, signal);
    }
  };
  return {
    signal,
    async fetch(url: string, asked: Asked): Promise<Response> {
      const { status, contentType, body } = await send(url, asked);
      if (body === null) throw new OidcFault("provider-untrusted", `an answer is longer than ${MOST_OCTETS} bytes`);
      if (status >= 300 && status < 400) {
        throw new OidcFault("provider-untrusted", `an endpoint redirects (HTTP ${status}), which is not followed`);
      }
      if (status >= 500) throw new OidcFault("provider-busy", `the provider answers HTTP ${status}`);
      if (status < 200) throw new OidcFault("provider-untrusted", "an answer has no usable status");
      // Those without content have none in the library's eyes, too.
      return new Response([204, 205].includes(status) ? null : body, {
        status,
        headers: { "content-type": contentType },
      });
    },
  };
}

function unreachable(error: unknown, signal: AbortSignal): OidcFault {
  if (signal.aborted) {
    return new OidcFault("provider-unreachable", `the provider did not answer within ${STEP_MS / 1000} s`);
  }
  const code = error instanceof Error && "code" in error && typeof error.code === "string" ? error.code : "no answer";
  return new OidcFault("provider-unreachable", `the provider cannot be reached: ${code}`);
}
