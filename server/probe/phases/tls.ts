import { isIP, type Socket } from "node:net";
import { checkServerIdentity, connect, type TLSSocket } from "node:tls";
import type { Failure, TlsFacts } from "../facts.ts";
import { PhaseError } from "../failure.ts";
import type { Measured } from "../journal.ts";
import type { Run } from "../run.ts";
import { certificateChain } from "../wire/certificate.ts";
import { secureContext } from "../wire/secure-context.ts";

/**
 * Does the TLS handshake on top of `socket` and describes what the server presented, also when it is not to be trusted:
 * then the facts travel in the error and the connection is closed before anything is sent over it.
 */
export async function tls(run: Run, socket: Socket): Promise<Measured<TlsFacts> & { socket: TLSSocket }> {
  const { host, ca } = run.config;
  const serverName = isIP(host) ? null : host;
  const secured = connect({
    socket,
    secureContext: secureContext(ca),
    // The certificate is judged below, after it was written down.
    rejectUnauthorized: false,
    checkServerIdentity: () => undefined,
    ...(serverName === null ? {} : { servername: serverName }),
  });
  const { promise, resolve, reject } = Promise.withResolvers<void>();
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
  const facts = describe(secured, host, serverName);
  if (facts.trusted) return { value: facts, socket: secured };
  secured.destroy();
  throw new PhaseError<TlsFacts>(facts.verification ?? NAME_MISMATCH, facts);
}

const NAME_MISMATCH: Failure = { code: "ERR_TLS_CERT_ALTNAME_INVALID", text: "the certificate is for other names" };

function describe(socket: TLSSocket, host: string, serverName: string | null): TlsFacts {
  const mismatch = checkServerIdentity(host, socket.getPeerCertificate());
  const verification = verificationOf(socket, mismatch);
  return {
    version: socket.getProtocol() ?? "unknown",
    cipher: socket.getCipher().standardName,
    serverName,
    trusted: verification === null,
    nameMatches: mismatch === undefined,
    verification,
    chain: certificateChain(socket),
  };
}

function verificationOf(socket: TLSSocket, mismatch: Error | undefined): Failure | null {
  // Node's type says Error, but it is the code itself (tls.TLSSocket "authorizationError").
  const error: unknown = socket.authorizationError;
  if (!socket.authorized && error) {
    const code = error instanceof Error && "code" in error ? String(error.code) : String(error);
    return { code, text: `the certificate was not accepted: ${code}` };
  }
  return mismatch ? { code: NAME_MISMATCH.code, text: mismatch.message } : null;
}
