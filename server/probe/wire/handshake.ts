import { isIP, type Socket } from "node:net";
import { connect, type SecureContext, type TLSSocket } from "node:tls";
import { PhaseError } from "../failure.ts";
import type { Run } from "../run.ts";

/** Does the TLS handshake on top of `socket`, whatever the certificate; judging that is up to the caller. */
export async function handshake(run: Run, socket: Socket, secureContext: SecureContext): Promise<TLSSocket> {
  const { host } = run.config;
  const secured = connect({
    socket,
    secureContext,
    rejectUnauthorized: false,
    checkServerIdentity: () => undefined,
    ...(isIP(host) ? {} : { servername: host }),
  });
  const { promise, resolve, reject } = Promise.withResolvers<void>();
  // Stays for the life of the socket: an error without a listener would end the process.
  secured.on("error", reject);
  secured.once("secureConnect", resolve);
  secured.once("close", () =>
    reject(new PhaseError({ code: "EConnectionClosed", text: "closed during the handshake" })),
  );
  try {
    await run.deadline.wait(promise);
  } catch (error) {
    secured.destroy();
    throw error;
  }
  return secured;
}
