import type { Diagnosis } from "../diagnosis.ts";
import { retiredVersion } from "../retired-version.ts";
import { SHAKE_HANDS } from "../verify-steps.ts";
import { OPENSSL } from "../wording.ts";

/** The server knows only TLS versions that have been retired. */
export const tlsVersionUnsupported: Diagnosis = {
  id: "tls-version-unsupported",
  severity: "critical",
  scope: "server",
  phase: "tls",
  who: ["admin", "user"],
  reference: "https://www.rfc-editor.org/rfc/rfc8996",
  wire: ["SSL routines:ssl3_read_bytes:tlsv1 alert protocol version"],
  text: {
    title: "{host} offers only outdated TLS versions",
    cause:
      "The server speaks neither TLS 1.2 nor TLS 1.3, only versions that were retired as insecure. Current mail programs refuse them and report a TLS or SSL protocol error{code, select, unknown {} other { (`{code}`)}}.",
    fix: {
      user: ["Tell your administrator that {host} needs TLS 1.2 or newer; do not use an older mail program instead."],
      admin: [
        `See whether TLS 1.2 works; \`Cipher is (NONE)\` says no: \`${OPENSSL} -tls1_2 </dev/null\`.`,
        "Allow it in the mail server: `ssl_min_protocol = TLSv1.2` in Dovecot and no `ssl_protocols` line that excludes it, then `doveadm reload`.",
        "Update the mail server and its TLS library if they are too old for it: `openssl version` must be 1.0.1 or newer.",
        "Allow it in whatever else ends TLS: `ssl_protocols TLSv1.2 TLSv1.3;` in nginx, `ssl-min-ver TLSv1.2` on the `bind` line of HAProxy, `tls_versions: tls1_2 tls1_3` in `imapd.conf` of Cyrus; update an appliance that has no such setting.",
      ],
    },
    verify: SHAKE_HANDS,
  },
  find: retiredVersion,
};
