import { isIP } from "node:net";
import { checkServerIdentity, type TLSSocket } from "node:tls";
import type { Failure, TlsFacts } from "../facts.ts";
import { PhaseError, toFailure } from "../failure.ts";
import type { Measured } from "../journal.ts";
import type { PeerText } from "../peer-text/peer-text.ts";
import type { Run } from "../run.ts";
import { alertName } from "../wire/alert.ts";
import { certificateChain, verifiedNotAfter } from "../wire/certificate.ts";
import { handshake, type Secured } from "../wire/handshake.ts";
import { secureContext } from "../wire/secure-context.ts";
import type { TimedSocket } from "../wire/timed-socket.ts";

/**
 * Does the TLS handshake on top of `socket` and describes what the server presented, also when it is not to be trusted:
 * then the facts travel in the error and the connection is closed before anything is sent over it.
 */
export async function tls(run: Run, socket: TimedSocket): Promise<Measured<TlsFacts> & { socket: TLSSocket }> {
  if (run.unreadable?.ca) {
    socket.destroy();
    throw new PhaseError<TlsFacts>(run.unreadable.ca);
  }
  const { host, ca } = run.config;
  const serverName = isIP(host) ? null : host;
  // Before the handshake, which sends the ClientHello at once.
  const before = { in: socket.bytesRead, out: socket.bytesWritten };
  let done: Secured;
  try {
    // The certificate is judged below, after it was written down.
    done = await handshake(run, socket, secureContext(ca));
  } catch (error) {
    const failure = toFailure(error);
    throw new PhaseError<TlsFacts>(failure, { serverName, alert: alertName(failure.code) });
  }
  const { secured, at, seconds } = done;
  const facts = describe(secured, host, serverName, run.peer);
  const traffic = {
    bytesIn: socket.bytesRead - before.in,
    bytesOut: socket.bytesWritten - before.out,
    // RFC 8446 section 2: one round trip, and another where the server wants a group for which we sent no key share
    // (HelloRetryRequest); RFC 5246 section 7.3: two.
    roundTrips: facts.version === "TLSv1.3" && KEY_SHARES.has(facts.keyExchange ?? "") ? 1 : 2,
  };
  if (facts.trusted) return { value: facts, socket: secured, at, seconds, traffic };
  secured.destroy();
  throw new PhaseError<TlsFacts>(facts.verification ?? NAME_MISMATCH, facts, { at, seconds, traffic });
}

/** The groups for which OpenSSL sends a key share at once. */
const KEY_SHARES: ReadonlySet<string> = new Set(["X25519MLKEM768", "X25519"]);

const NAME_MISMATCH: Failure = { code: "ERR_TLS_CERT_ALTNAME_INVALID", text: "the certificate is for other names" };

function describe(socket: TLSSocket, host: string, serverName: string | null, peer: PeerText): TlsFacts {
  const mismatch = checkServerIdentity(host, socket.getPeerCertificate());
  const verification = verificationOf(socket, mismatch, peer);
  // Before the chain is read, which can be done once.
  const chainEnds = verification === null ? verifiedNotAfter(socket) : null;
  const chain = certificateChain(socket, peer);
  return {
    version: socket.getProtocol() ?? "unknown",
    cipher: socket.getCipher().standardName,
    serverName,
    alpn: socket.alpnProtocol || null,
    keyExchange: keyExchange(socket),
    resumed: socket.isSessionReused(),
    alert: null,
    trusted: verification === null,
    nameMatches: mismatch === undefined,
    verification,
    chain,
    earliestNotAfter: chain.map(({ notAfter }) => notAfter).toSorted()[0] ?? null,
    ...(chainEnds === null ? {} : { verifiedNotAfter: chainEnds }),
  };
}

/** How the key was agreed on; TLS 1.2 without (EC)DHE tells nothing. */
function keyExchange(socket: TLSSocket): string | null {
  const info = socket.getEphemeralKeyInfo();
  if (info === null || !("type" in info)) return null;
  return ("name" in info && info.name) || `${info.type} ${info.size}`;
}

function verificationOf(socket: TLSSocket, mismatch: Error | undefined, peer: PeerText): Failure | null {
  // Node's type says Error, but it is the code itself (tls.TLSSocket "authorizationError").
  const error: unknown = socket.authorizationError;
  if (!socket.authorized && error) {
    const code = error instanceof Error && "code" in error ? String(error.code) : String(error);
    return { code, text: "the certificate was not accepted" };
  }
  return mismatch ? { code: NAME_MISMATCH.code, text: peer.text(mismatch.message) } : null;
}
