import type { TLSSocket } from "node:tls";
import type { Answered, Failure, Served } from "../../contract/facts.ts";
import { PhaseError, toFailure } from "../failure.ts";
import type { Run } from "../run.ts";
import { roundedSeconds } from "../transcript.ts";
import { describeCertificate } from "../wire/certificate.ts";
import { findName } from "../wire/certificate-name.ts";
import { secureContext } from "../wire/secure-context.ts";
import { verificationFailure } from "../wire/verification.ts";
import type { Call, Place } from "./call.ts";
import { encrypt } from "./encrypt.ts";
import { greet } from "./greet.ts";
import type { Lane } from "./lanes.ts";
import { placeCall } from "./place-call.ts";

/** What a place answered, and how far we came: to nothing, to an open `port`, to the `service` that is expected there. */
export type Visit = { seconds: number } & (
  | { reached: "nothing" | "port"; answered: { failure: Failure } }
  | { reached: "service"; answered: Answered }
);

const NO_TLS: Failure = { code: "NO_TLS", text: "it answers, without TLS, so there is no certificate" };

/** The certificate that a place serves, also when it is not to be trusted. Never throws. */
export async function certificateAt(lane: Lane, place: Place): Promise<Visit> {
  try {
    return await lane((run) => visit(run, place));
  } catch (error) {
    return { reached: "nothing", seconds: 0, answered: { failure: toFailure(error) } };
  }
}

async function visit(run: Run, place: Place): Promise<Visit> {
  const began = run.elapsed();
  const seconds = () => roundedSeconds(run.elapsed() - began);
  try {
    return await placeCall(run, place, async (made): Promise<Visit> => {
      try {
        const answered = await answerOf(made);
        return { reached: "service", seconds: seconds(), answered };
      } catch (error) {
        return {
          reached: "port",
          seconds: seconds(),
          answered: { failure: run.deadline.understand(toFailure(error)) },
        };
      }
    });
  } catch (error) {
    const failure = run.deadline.understand(toFailure(error));
    return { reached: "nothing", seconds: seconds(), answered: { failure } };
  }
}

async function answerOf(made: Call): Promise<Answered> {
  const { ca } = made.run.config;
  if (made.place.security === "none") {
    await greet(made);
    return { failure: NO_TLS };
  }
  return judged(await encrypt(made, secureContext(ca)), made.run);
}

/**
 * The certificate of a session, and whether it was trusted: the chain and its dates, which OpenSSL has judged, and the name
 * (RFC 9525).
 */
export function judged(secured: TLSSocket, { config: { host }, peer }: Run): Served {
  const certificate = secured.getPeerX509Certificate();
  if (!certificate) throw new PhaseError({ code: "NO_CERTIFICATE", text: "the server showed no certificate" });
  const { mismatch } = findName(certificate, host);
  const verification =
    verificationFailure(secured) ??
    (mismatch === null ? null : { code: "ERR_TLS_CERT_ALTNAME_INVALID", text: peer.text(mismatch) });
  const served = { certificate: describeCertificate(certificate, peer), trusted: verification === null };
  return verification === null ? served : { ...served, verification };
}
