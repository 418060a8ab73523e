import type { Diagnosis } from "../diagnosis.ts";
import { SHAKE_HANDS } from "../verify-steps.ts";
import { weakParameters } from "../weak-parameters.ts";
import { OPENSSL } from "../wording.ts";

/** The two sides have a version of TLS in common, and nothing in it that both hold to be safe. */
export const tlsParametersWeak: Diagnosis = {
  id: "tls-parameters-weak",
  severity: "critical",
  scope: "server",
  phase: "tls",
  who: ["admin"],
  reference: "https://www.rfc-editor.org/rfc/rfc9325#section-4",
  wire: [],
  text: {
    title:
      "{host} {part, select, digest {signs in a way that is too weak for current mail programs} exchange {agrees on keys in a way that is too weak for current mail programs} renegotiation {lacks secure renegotiation, which current mail programs want} other {has no cipher in common with current mail programs}}",
    cause:
      "Mail programs report an SSL or TLS error{code, select, unknown {} other { (`{code}`)}}. {part, select, digest {The server signs the handshake in a way that current systems refuse, such as with SHA-1.} exchange {The parameters for agreeing on a key are too small, or damaged.} renegotiation {The server is older than RFC 5746, which closed a hole in TLS in 2010.} other {Server and client have no cipher in common: what one offers, the other considers unsafe.}}",
    fix: {
      user: [
        "Update your mail program and operating system.",
        "Tell your administrator the exact reason{code, select, unknown {} other {: `{code}`}}; do not allow old encryption instead.",
      ],
      admin: [
        "{part, select, digest {Update the TLS library of the mail server, or of the proxy where TLS ends, so that it can sign with SHA-256: `openssl version` must be 1.0.1 or newer.} exchange {Make new parameters: `openssl dhparam -out /etc/dovecot/dh.pem 3072`, name them as `ssl_dh = </etc/dovecot/dh.pem` (in version 2.4 `ssl_server_dh_file`, without the `<`), then `doveadm reload`.} renegotiation {Update the mail server, or the proxy where TLS ends, with its TLS library: `openssl version` must be 0.9.8m or newer.} other {Remove `ssl_cipher_list` and `ssl_curve_list` from the configuration of Dovecot, whose defaults fit current clients, then `doveadm reload`.}}",
        `Repeat the handshake by hand: \`${OPENSSL} </dev/null\`.`,
        `See whether an old client still connects: \`${OPENSSL} -cipher ALL@SECLEVEL=0 -legacy_server_connect </dev/null\`.`,
        "Use an ECDSA key, or an RSA key of at least 2048 bits, with ECDHE ciphers, and update the TLS library if it does not know them.",
      ],
    },
    verify: SHAKE_HANDS,
  },
  find: weakParameters,
};
