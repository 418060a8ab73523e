import type { Hop } from "./forwarded.ts";
import { addressIn } from "./ip-address.ts";

/** How a request was sent. */
export type Scheme = "http" | "https";

/** What is known of a request by the proxies that passed it on; null for what none of them said. */
export type Believed = { client: string | null; scheme: Scheme | null; host: string | null };

/**
 * What trusted proxies say. The nearest one, at `peer`, is trusted; each names who asked it, and is believed as far as that is a
 * trusted proxy as well. The last one that is believed says what the browser asked. A client who has no address there (`unknown`,
 * a stand-in that may be another one each time) is taken for the proxy that hides it.
 */
export function keepBelieved(hops: readonly Hop[], peer: string, isTrusted: (address: string) => boolean): Believed {
  let client = peer;
  let count = 0;
  for (const hop of hops) {
    count += 1;
    const named = hop.client === null ? null : addressIn(hop.client);
    if (named === null) break;
    client = named;
    if (!isTrusted(named)) break;
  }
  const believed = hops.slice(0, count).toReversed();
  const scheme = believed.map((hop) => hop.scheme?.toLowerCase()).find((said) => said === "http" || said === "https");
  return {
    client: believed.some((hop) => hop.client !== null) ? client : null,
    scheme: scheme ?? null,
    host: believed.find((hop) => hop.host !== null)?.host ?? null,
  };
}

/**
 * Of both kinds of headers, what is known; or which of them say different things. A proxy writes one kind and may pass on the other
 * as a stranger wrote it, so that none of both can be believed.
 */
export function joinBelieved(one: Believed, other: Believed): Believed | { contradicting: keyof Believed } {
  const differs = (key: keyof Believed) =>
    one[key] !== null && other[key] !== null && one[key]?.toLowerCase() !== other[key]?.toLowerCase();
  const contradicting = (["client", "scheme", "host"] as const).find(differs);
  if (contradicting) return { contradicting };
  return {
    client: one.client ?? other.client,
    scheme: one.scheme ?? other.scheme,
    host: one.host ?? other.host,
  };
}
