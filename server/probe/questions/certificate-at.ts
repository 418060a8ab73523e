import type { X509Certificate } from "node:crypto";
import { checkServerIdentity, type TLSSocket } from "node:tls";
import type { Answered, Failure } from "../facts.ts";
import { PhaseError, toFailure } from "../failure.ts";
import type { Run } from "../run.ts";
import { roundedSeconds } from "../transcript.ts";
import { describeCertificate } from "../wire/certificate.ts";
import { secureContext } from "../wire/secure-context.ts";
import { type Call, call, type Place } from "./call.ts";
import { encrypt } from "./encrypt.ts";
import { greet } from "./greet.ts";
import type { Lane } from "./lanes.ts";

/** What a place answered, and how far we came: to nothing, to an open `port`, to the `service` that is expected there. */
export type Outcome = { seconds: number } & (
  | { reached: "nothing" | "port"; answered: { failure: Failure } }
  | { reached: "service"; answered: Answered }
);

const NO_TLS: Failure = { code: "NO_TLS", text: "it answers, without TLS, so there is no certificate" };

/** The certificate that a place serves, also when it is not to be trusted. Never throws. */
export async function certificateAt(lane: Lane, place: Place): Promise<Outcome> {
  try {
    return await lane((run) => visit(run, place));
  } catch (error) {
    return { reached: "nothing", seconds: 0, answered: { failure: toFailure(error) } };
  }
}

async function visit(run: Run, place: Place): Promise<Outcome> {
  const began = run.elapsed();
  const seconds = () => roundedSeconds(run.elapsed() - began);
  try {
    return await call(run, place, async (made): Promise<Outcome> => {
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
  const { host, ca } = made.run.config;
  if (made.place.security === "none") {
    await greet(made);
    return { failure: NO_TLS };
  }
  const secured = await encrypt(made, secureContext(ca));
  const certificate = secured.getPeerX509Certificate();
  if (!certificate) throw new PhaseError({ code: "NO_CERTIFICATE", text: "the server showed no certificate" });
  return {
    certificate: describeCertificate(certificate, made.run.peer),
    trusted: isTrusted(secured, certificate, host),
  };
}

/**
 * The chain and its dates, which OpenSSL has judged, and the name (RFC 9525). Not by `getPeerCertificate`: Node 24 gives an
 * empty object once `getPeerX509Certificate` was called.
 */
function isTrusted({ authorized }: TLSSocket, certificate: X509Certificate, host: string): boolean {
  return authorized && checkServerIdentity(host, certificate.toLegacyObject()) === undefined;
}
