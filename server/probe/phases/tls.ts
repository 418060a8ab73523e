import type { X509Certificate } from "node:crypto";
import type { TLSSocket } from "node:tls";
import type { CertificateFacts, Failure, Moment, TlsFacts } from "../../contract/facts.ts";
import { clockSetBy, judgeByClock } from "../clock-set.ts";
import { PhaseError, toFailure } from "../failure.ts";
import type { Measured } from "../measurement.ts";
import type { PeerText } from "../peer-text/peer-text.ts";
import { secondLook } from "../questions/second-look.ts";
import type { Run } from "../run.ts";
import { alertName } from "../wire/alert.ts";
import { trustStore } from "../wire/authorities.ts";
import { describeCertificate, presentedCertificates } from "../wire/certificate.ts";
import { findName } from "../wire/certificate-name.ts";
import { certificationPath } from "../wire/certification-path.ts";
import { handshake, type Secured } from "../wire/handshake.ts";
import { keyExchange } from "../wire/key-exchange.ts";
import { secureContext } from "../wire/secure-context.ts";
import { serverName } from "../wire/server-name.ts";
import type { TimedSocket } from "../wire/timed-socket.ts";
import { verificationFailure } from "../wire/verification.ts";

/**
 * Does the TLS handshake on top of `socket` and describes what the server presented, also when it is not to be trusted:
 * then the facts travel in the error and the connection is closed before anything is sent over it. Where the two sides had
 * nothing safe in common, a second connection to `address` looks at what was too weak.
 */
export async function tls(
  run: Run,
  socket: TimedSocket,
  address: string,
): Promise<Measured<TlsFacts> & { socket: TLSSocket }> {
  if (run.unreadable?.ca) {
    socket.destroy();
    throw new PhaseError<TlsFacts>(run.unreadable.ca);
  }
  const { host, ca } = run.config;
  const told = serverName(host);
  // Before the handshake, which sends the ClientHello at once.
  const before = { in: socket.bytesRead, out: socket.bytesWritten };
  let done: Secured;
  try {
    // The certificate is judged below, after it was written down.
    done = await handshake(run, socket, secureContext(ca));
  } catch (error) {
    const failure = toFailure(error);
    const { value, measured } = error instanceof PhaseError ? error : { value: {}, measured: {} };
    const learnt: Partial<TlsFacts> = { ...value, serverName: told, alert: alertName(failure.code) };
    const asked = learnt.clientCertificateRequested === true;
    const seen = !asked && WEAKNESS.test(failure.code) ? await secondLook(run, address) : undefined;
    throw new PhaseError<TlsFacts>(failure, { ...learnt, ...(seen ? { secondLook: seen } : {}) }, measured);
  }
  const { secured, at, seconds } = done;
  const facts = describe(done, host, ca, run.peer);
  const traffic = {
    bytesIn: socket.bytesRead - before.in,
    bytesOut: socket.bytesWritten - before.out,
    // RFC 8446 section 2: one round trip, and another where the server wants a group for which we sent no key share
    // (HelloRetryRequest); RFC 5246 section 7.3: two.
    roundTrips: facts.version === "TLSv1.3" && KEY_SHARES.has(facts.keyExchange ?? "") ? 1 : 2,
  };
  if (facts.trusted) return { value: facts, socket: secured, at, seconds, traffic };
  secured.destroy();
  const refused = facts.verification ?? NAME_MISMATCH;
  const failure = judgeByClock(refused, facts.chain, clockSetBy()) ?? refused;
  throw new PhaseError<TlsFacts>(failure, facts, { at, seconds, traffic });
}

/** How OpenSSL and servers say that nothing both sides hold to be safe was left (RFC 8446 section 6.2). */
const WEAKNESS =
  /^ERR_SSL_.*(?:ALERT_(?:HANDSHAKE_FAILURE|INSUFFICIENT_SECURITY|ILLEGAL_PARAMETER)|TOO_SMALL|TOO_WEAK|SIGALG|SIGNATURE|DH_VALUE|ECPOINT|CURVE|GROUPS|KEY_SHARE|CIPHER|RENEGOTIATION)/;

/** The groups for which OpenSSL sends a key share at once. */
const KEY_SHARES: ReadonlySet<string> = new Set(["X25519MLKEM768", "X25519"]);

const NAME_MISMATCH: Failure = { code: "ERR_TLS_CERT_ALTNAME_INVALID", text: "the certificate is for other names" };

function describe(
  { secured: socket, stapled, asked }: Secured,
  host: string,
  ca: string | null,
  peer: PeerText,
): TlsFacts {
  const presented = presentedCertificates(socket);
  const [leaf] = presented;
  const { mismatch, form } = leaf ? findName(leaf, host) : { mismatch: "no certificate was shown" };
  const refused = verificationFailure(socket);
  const verification = refused ?? (mismatch === null ? null : { code: NAME_MISMATCH.code, text: peer.text(mismatch) });
  const described = (one: X509Certificate) => describeCertificate(one, peer);
  const chain = presented.map(described);
  const found = certificationPath(presented, trustStore(ca), Date.now());
  // Where OpenSSL found a path that we do not, nothing is said of it.
  const path = found !== null && (refused !== null || found.ends === "trusted-root") ? found : null;
  const certificates = path?.certificates.map((one) => chain[presented.indexOf(one)] ?? described(one));
  const verifiedUntil = certificates && firstEnd(certificates);
  return {
    version: socket.getProtocol() ?? "unknown",
    cipher: socket.getCipher().standardName,
    serverName: serverName(host),
    alpn: socket.alpnProtocol || null,
    keyExchange: keyExchange(socket),
    resumed: socket.isSessionReused(),
    alert: null,
    trusted: verification === null,
    nameMatches: mismatch === null,
    ...(form ? { nameForm: form } : {}),
    verification,
    chain,
    earliestNotAfter: firstEnd(chain),
    ...(path && certificates ? { path: { certificates, ends: path.ends } } : {}),
    ...(verification === null && verifiedUntil ? { verifiedNotAfter: verifiedUntil } : {}),
    stapled,
    clientCertificateRequested: asked,
  };
}

function firstEnd(certificates: readonly CertificateFacts[]): Moment | null {
  return certificates.map(({ notAfter }) => notAfter).toSorted()[0] ?? null;
}
