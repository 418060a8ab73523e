import { connect, type SecureContext, type TLSSocket } from "node:tls";
import type { TlsFacts } from "../../contract/facts.ts";
import { PhaseError, toFailure } from "../failure.ts";
import type { Run } from "../run.ts";
import { serverName } from "./server-name.ts";
import type { TimedSocket } from "./timed-socket.ts";
import { turn } from "./turns.ts";

const CLOSED = { code: "EConnectionClosed", text: "closed during the handshake" };

/**
 * A TLS session, and how long the handshake took: from the ClientHello's departure to the arrival of the server's last part;
 * whether an OCSP response came along, and whether the server asked for a certificate of ours.
 */
export type Secured = { secured: TLSSocket; at: number; seconds: number; stapled: boolean; asked: boolean };

/**
 * Does the TLS handshake on top of `socket`, whatever the certificate; judging that is up to the caller. One that fails says
 * in its error whether a certificate of ours had been asked for until then.
 */
export async function handshake(run: Run, socket: TimedSocket, secureContext: SecureContext): Promise<Secured> {
  const name = serverName(run.config.host);
  // To begin one costs a good part of a millisecond.
  await turn();
  if (socket.readableEnded || socket.destroyed) throw new PhaseError(CLOSED);
  const secured = connect({
    socket,
    secureContext,
    rejectUnauthorized: false,
    checkServerIdentity: () => undefined,
    // As mail programs do; who has no response to send along sends none.
    requestOCSP: true,
    ...(name === null ? {} : { servername: name }),
  });
  // Node reads the whole chain for `checkServerIdentity`; we look at it ourselves, and once.
  Object.defineProperty(secured, "getPeerCertificate", { value: () => ({}) });
  // The ClientHello goes out at once.
  const at = socket.sentAt;
  const { promise, resolve, reject } = Promise.withResolvers<number>();
  let stapled = false;
  let asked = false;
  const failed = (error: unknown) => {
    asked = asked || asksForCertificate(secured);
    reject(error);
  };
  // Stays for the life of the socket: an error without a listener would end the process.
  secured.on("error", failed);
  secured.once("OCSPResponse", (response: Buffer | null) => {
    stapled = response !== null && response.length > 0;
  });
  let stands = false;
  secured.once("secureConnect", () => {
    stands = true;
    resolve(socket.arrivedAt - at);
  });
  // Most are closed at the end of their session.
  secured.once("close", () => {
    if (!stands) failed(new PhaseError(CLOSED));
  });
  try {
    const seconds = await run.deadline.wait(promise);
    return { secured, at, seconds, stapled, asked: asksForCertificate(secured) };
  } catch (error) {
    secured.destroy();
    const learnt: Partial<TlsFacts> = asked ? { clientCertificateRequested: true } : {};
    throw new PhaseError<TlsFacts>(toFailure(error), learnt, { at, seconds: run.elapsed() - at });
  }
}

/** A client and a server share signature algorithms once the server has named its own, which it does in a CertificateRequest. */
function asksForCertificate(secured: TLSSocket): boolean {
  // Undefined once the session is gone.
  const shared: unknown = secured.getSharedSigalgs();
  return Array.isArray(shared) && shared.length > 0;
}
