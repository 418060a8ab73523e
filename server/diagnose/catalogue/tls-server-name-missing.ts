import { nameOf } from "../certificate.ts";
import { certificateForNoName } from "../default-certificate.ts";
import type { Diagnosis } from "../diagnosis.ts";
import { target } from "../failed.ts";

/** The server was not told which name is meant, and shows a certificate that stands in for the right one. */
export const tlsServerNameMissing: Diagnosis = {
  id: "tls-server-name-missing",
  severity: "critical",
  scope: "server",
  phase: "tls",
  who: ["user"],
  reference: "https://www.rfc-editor.org/rfc/rfc6066#section-3",
  wire: [],
  text: {
    title: "{host} sends its default certificate, because the connection names no server (SNI)",
    cause:
      "Mail programs warn of the certificate or refuse to connect. A server for many names needs to hear in the TLS handshake (SNI) which one is meant. It was told none: it was addressed as {host}, or something on the way drops the name. So it shows {subject, select, unknown {this certificate} other {`{subject}`}} instead of the right one.",
    fix: {
      user: [
        "Enter the server name that your provider documents in your mail program, not an IP address.",
        "Update your mail program: very old ones send no server name.",
      ],
      admin: [
        "Use the name of the server as `host` in `imapscope.yaml`; to check one address of it, run `imapscope check NAME:{port} --security {security, select, starttls {starttls} other {implicit-tls}} --address ADDRESS`.",
        "See the difference: `openssl s_client -connect {host}:{port} -noservername{security, select, starttls { -starttls imap} other {}} </dev/null`, and the same with `-servername NAME`.",
        "Make a certificate for the usual name the default of the server, for clients that send none: `ssl_cert` outside of every `local_name` block in Dovecot (in version 2.4 `ssl_server_cert_file`).",
        "Check whether a proxy or TLS inspection on the way passes the server name on.",
      ],
    },
    verify: [
      "Check with the server's own name in place of NAME: `imapscope check NAME:{port} --security implicit-tls`.",
    ],
  },
  find(facts) {
    const shown = certificateForNoName(facts);
    return shown && { ...target(facts), code: shown.failed.code, subject: nameOf(shown.leaf) };
  },
};
