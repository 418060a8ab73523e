import { constants } from "node:crypto";
import { createSecureContext, type SecureContext } from "node:tls";
import type { TlsFacts } from "../../contract/facts.ts";
import type { Run } from "../run.ts";
import { describeCertificate, presentedCertificates } from "../wire/certificate.ts";
import { keyExchange } from "../wire/key-exchange.ts";
import { encrypt } from "./encrypt.ts";
import { placeCall } from "./place-call.ts";

/** Curves that OpenSSL still knows and offers to nobody, and those that all servers have. */
const GROUPS = "X25519:P-256:P-384:P-521:secp256k1:brainpoolP256r1:P-224:P-192";

let context: SecureContext | null = null;

/**
 * What a server shows to a client that takes anything: of a handshake that failed for ours it tells what was too weak. One
 * more connection, over which no password can travel; undefined where this fails as well. Never throws.
 */
export async function secondLook(run: Run, address: string): Promise<TlsFacts["secondLook"]> {
  const { port, security } = run.config;
  try {
    return await placeCall(run, { address, port, security, imap: true }, async (made) => {
      const secured = await encrypt(made, takingAnything());
      const chain = presentedCertificates(secured).map((one) => describeCertificate(one, run.peer));
      return {
        version: secured.getProtocol() ?? "unknown",
        cipher: secured.getCipher().standardName,
        keyExchange: keyExchange(secured),
        chain,
      };
    });
  } catch {
    // The first failure says what is wrong; this one would only repeat it.
    return undefined;
  }
}

/** Without authorities: whether the certificate is trusted does not matter here. */
function takingAnything(): SecureContext {
  context ??= createSecureContext({
    ca: [],
    minVersion: "TLSv1",
    // TLS 1.3 has no room for what is weak.
    maxVersion: "TLSv1.2",
    ciphers: "ALL@SECLEVEL=0",
    ecdhCurve: GROUPS,
    secureOptions: constants.SSL_OP_LEGACY_SERVER_CONNECT,
  });
  return context;
}
