import { careful } from "../careful.ts";
import type { Diagnosis } from "../diagnosis.ts";
import { loginSaid } from "../said.ts";
import { SHAKE_HANDS } from "../verify-steps.ts";
import { wantsCertificate } from "../wants-certificate.ts";
import { OPENSSL } from "../wording.ts";

/** The server lets nobody in who has no certificate of their own. */
export const tlsClientCertificateRequired: Diagnosis = {
  id: "tls-client-certificate-required",
  scope: "server",
  severity: "critical",
  phase: "tls",
  who: ["admin", "user"],
  reference: "https://www.rfc-editor.org/rfc/rfc8446#section-4.3.2",
  said: {},
  wire: ["SSL routines:ssl3_read_bytes:tlsv13 alert certificate required"],
  text: {
    title: "{host} lets in only those who show a certificate of their own",
    cause:
      "The server asks for a client certificate, and ends the connection when it gets none{text, select, unknown {} other { (`{text}`)}}. Mail programs without one report an SSL error, or that the connection was closed, whatever the password.",
    fix: {
      user: [
        "Install the personal certificate (a `.p12` or `.pfx` file) that your organisation has given you, and choose it for this account in your mail program: in Thunderbird under Settings, Privacy & Security, Certificates.",
        "Ask your administrator for such a certificate, or for a server name that does without.",
      ],
      admin: [
        `See that it works with a certificate: \`${OPENSSL} -cert CERT -key KEY </dev/null\`.`,
        "Point imapscope at a port or name that demands none, if client certificates are intended: it has none to show.",
        careful(
          "without it everybody who reaches the port can try passwords, and users who logged in by certificate alone need one. Keep it where it is intended.",
          "Switch it off if it is a mistake: `ssl_verify_client_cert = no` and `auth_ssl_require_client_cert = no` in Dovecot (in version 2.4 `ssl_server_request_client_cert` and `auth_ssl_require_client_cert`), then `doveadm reload`; `ssl_verify_client off;` in nginx, no `verify required` on the `bind` line of HAProxy, `tls_require_cert: 0` in `imapd.conf` of Cyrus, `TLS_VERIFYPEER=NONE` in `imapd-ssl` of Courier, `verifyPeer` and `verifyChain` in stunnel.",
        ),
      ],
    },
    verify: SHAKE_HANDS,
  },
  find: (facts) => wantsCertificate(facts) ?? loginSaid(facts, "tls-client-certificate-required"),
};
