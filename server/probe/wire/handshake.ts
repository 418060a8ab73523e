import { isIP } from "node:net";
import { connect, type SecureContext, type TLSSocket } from "node:tls";
import { PhaseError } from "../failure.ts";
import type { Run } from "../run.ts";
import type { TimedSocket } from "./timed-socket.ts";
import { turn } from "./turns.ts";

const CLOSED = { code: "EConnectionClosed", text: "closed during the handshake" };

/** A TLS session, and how long the handshake took: from the ClientHello's departure to the arrival of the server's last part. */
export type Secured = { secured: TLSSocket; at: number; seconds: number };

/** Does the TLS handshake on top of `socket`, whatever the certificate; judging that is up to the caller. */
export async function handshake(run: Run, socket: TimedSocket, secureContext: SecureContext): Promise<Secured> {
  const { host } = run.config;
  // To begin one costs a good part of a millisecond.
  await turn();
  if (socket.readableEnded || socket.destroyed) throw new PhaseError(CLOSED);
  const secured = connect({
    socket,
    secureContext,
    rejectUnauthorized: false,
    checkServerIdentity: () => undefined,
    ...(isIP(host) ? {} : { servername: host }),
  });
  // The ClientHello goes out at once.
  const at = socket.sentAt;
  const { promise, resolve, reject } = Promise.withResolvers<number>();
  // Stays for the life of the socket: an error without a listener would end the process.
  secured.on("error", reject);
  secured.once("secureConnect", () => resolve(socket.arrivedAt - at));
  secured.once("close", () => reject(new PhaseError(CLOSED)));
  try {
    return { secured, at, seconds: await run.deadline.wait(promise) };
  } catch (error) {
    secured.destroy();
    throw error;
  }
}
