import { createSecureContext, type SecureContext } from "node:tls";
import type { KeyTypeAnswer } from "../../contract/facts.ts";
import { toFailure } from "../failure.ts";
import { trust } from "../wire/authorities.ts";
import type { Place } from "./call.ts";
import { judged } from "./certificate-at.ts";
import { encrypt } from "./encrypt.ts";
import type { Lane } from "./lanes.ts";
import { placeCall } from "./place-call.ts";

/** A kind of key, and the signature algorithms (RFC 8446 section 4.2.3) and cipher suites of TLS 1.2 that it alone can serve. */
type Offer = { keyType: KeyTypeAnswer["keyType"]; sigalgs: string; ciphers: string };

const OFFERS: readonly Offer[] = [
  {
    keyType: "ec",
    sigalgs: "ecdsa_secp256r1_sha256:ecdsa_secp384r1_sha384:ecdsa_secp521r1_sha512",
    ciphers: "TLS_AES_256_GCM_SHA384:TLS_CHACHA20_POLY1305_SHA256:TLS_AES_128_GCM_SHA256:aECDSA",
  },
  {
    keyType: "rsa",
    sigalgs:
      "rsa_pss_rsae_sha256:rsa_pss_rsae_sha384:rsa_pss_rsae_sha512:rsa_pkcs1_sha256:rsa_pkcs1_sha384:rsa_pkcs1_sha512",
    ciphers: "TLS_AES_256_GCM_SHA384:TLS_CHACHA20_POLY1305_SHA256:TLS_AES_128_GCM_SHA256:aRSA",
  },
];

/** How many connections `keyTypes` makes. */
export const KEY_TYPES = OFFERS.length;

const contexts = new Map<string, SecureContext>();

/**
 * Which certificate does the server show to a client that knows one kind of key alone? It may have one for each, of which
 * each client sees only its own. Never throws; nothing is asked of a port without TLS.
 */
export async function keyTypes(lane: Lane, place: Place): Promise<readonly KeyTypeAnswer[]> {
  if (place.security === "none") return [];
  return Promise.all(OFFERS.map((offer) => offered(lane, place, offer)));
}

async function offered(lane: Lane, place: Place, offer: Offer): Promise<KeyTypeAnswer> {
  const { keyType } = offer;
  try {
    return await lane((run) =>
      placeCall(run, place, async (made) => {
        const secured = await encrypt(made, contextFor(offer, made.run.config.ca));
        return { keyType, ...judged(secured, made.run) };
      }),
    );
  } catch (error) {
    return { keyType, failure: toFailure(error) };
  }
}

function contextFor({ keyType, sigalgs, ciphers }: Offer, ca: string | null): SecureContext {
  const key = `${keyType} ${ca ?? ""}`;
  const known = contexts.get(key);
  if (known) return known;
  const context = createSecureContext({ ...trust(ca), minVersion: "TLSv1.2", sigalgs, ciphers });
  contexts.set(key, context);
  return context;
}
