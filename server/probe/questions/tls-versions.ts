import { createSecureContext, type SecureContext, type SecureContextOptions } from "node:tls";
import type { Failure, TlsVersionAnswer } from "../../contract/facts.ts";
import { PhaseError, toFailure } from "../failure.ts";
import type { Place } from "./call.ts";
import { encrypt } from "./encrypt.ts";
import type { Lane } from "./lanes.ts";
import { placeCall } from "./place-call.ts";

/** One version of TLS, and what it takes to offer it. */
export type Version = Pick<TlsVersionAnswer, "version"> & Pick<SecureContextOptions, "ciphers">;

/**
 * RFC 8996 retired the first two, and OpenSSL offers them at security level 0 alone. TLS 1.2 gets it too, so that a weak key
 * or cipher does not look like a missing version.
 */
export const VERSIONS: readonly Version[] = [
  { version: "TLSv1", ciphers: "DEFAULT@SECLEVEL=0" },
  { version: "TLSv1.1", ciphers: "DEFAULT@SECLEVEL=0" },
  { version: "TLSv1.2", ciphers: "DEFAULT@SECLEVEL=0" },
  { version: "TLSv1.3" },
];

/** How OpenSSL says that it has nothing to put into a ClientHello: no server had a part in it. */
const OURS: ReadonlySet<string> = new Set(["ERR_SSL_NO_PROTOCOLS_AVAILABLE", "ERR_SSL_NO_CIPHERS_AVAILABLE"]);

/** Which versions of TLS does the server speak? Each offered alone; nothing is asked of a port without TLS. Never throws. */
export async function tlsVersions(
  lane: Lane,
  place: Place,
  versions: readonly Version[] = VERSIONS,
): Promise<readonly TlsVersionAnswer[]> {
  if (place.security === "none") return [];
  return Promise.all(versions.map((offer) => offered(lane, place, offer)));
}

async function offered(lane: Lane, place: Place, offer: Version): Promise<TlsVersionAnswer> {
  const { version } = offer;
  try {
    return await lane((run) => {
      const context = contextFor(offer);
      return placeCall(run, place, async (made) => {
        const { standardName } = (await encrypt(made, context)).getCipher();
        return { version, accepted: true, cipher: standardName, failure: null };
      }).catch((error) => {
        throw new PhaseError(run.deadline.understand(toFailure(error)));
      });
    });
  } catch (error) {
    const failure = toFailure(error);
    const ours = OURS.has(failure.code);
    return { version, accepted: false, cipher: null, failure: ours ? notTestable(failure) : failure };
  }
}

/** Without authorities: the certificate does not matter here. */
function contextFor({ version, ciphers }: Version): SecureContext {
  try {
    return createSecureContext({ minVersion: version, maxVersion: version, ca: [], ...(ciphers ? { ciphers } : {}) });
  } catch (error) {
    throw new PhaseError(notTestable(toFailure(error)));
  }
}

function notTestable({ text }: Failure): Failure {
  return { code: "NOT_TESTABLE", text: `this version cannot be offered from here: ${text}` };
}
