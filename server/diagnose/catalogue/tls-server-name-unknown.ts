import type { Diagnosis } from "../diagnosis.ts";
import { failedWith } from "../failed.ts";
import { SHAKE_HANDS } from "../verify-steps.ts";
import { OPENSSL } from "../wording.ts";

/** OpenSSL's reason, with the prefix that Node gives it. */
const UNRECOGNIZED = ["ERR_SSL_TLSV1_UNRECOGNIZED_NAME"];

/** The server says that it serves no such name, and shows no certificate (RFC 6066 section 3). */
export const tlsServerNameUnknown: Diagnosis = {
  id: "tls-server-name-unknown",
  severity: "critical",
  scope: "server",
  phase: "tls",
  who: ["admin"],
  reference: "https://www.rfc-editor.org/rfc/rfc6066#section-3",
  wire: [],
  text: {
    title: "The server at {host} knows no certificate for this name",
    cause:
      "The server ends the TLS handshake with the alert `unrecognized_name`: it was asked for {host}, serves other names only, and shows no certificate in place of the right one. Mail programs report an SSL or TLS error{code, select, unknown {} other { (`{code}`)}}.",
    fix: {
      user: [
        "Enter the server name that your provider documents in your mail program, exactly as it is written there.",
        "Tell your administrator that the server does not recognize the name {host, select, unknown {that it is addressed by} other {{host}}}.",
      ],
      admin: [
        "Hand out a name that the server serves{checked, select, unknown {} other {, and use it as `host` in `imapscope.yaml`}}.",
        "Install a certificate for {host} where TLS ends: a `server` block with this `server_name` in nginx, where `ssl_reject_handshake on` turns away all other names; a certificate in the `crt` list of the `bind` line in HAProxy, where `strict-sni` does; a `local_name {host}` block in Dovecot.",
        "Check that the name points to the right server: `dig +short {host} A {host} AAAA`.",
        `Repeat the handshake by hand: \`${OPENSSL} </dev/null\`.`,
      ],
    },
    verify: SHAKE_HANDS,
  },
  find: (facts) => failedWith(facts, "tls", UNRECOGNIZED),
};
