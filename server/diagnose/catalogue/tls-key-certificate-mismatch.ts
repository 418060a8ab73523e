import { CERTIFICATE_ELSEWHERE, INSTALL_ELSEWHERE, KEY_BELONGS, LOGS_ELSEWHERE, NEW_KEY } from "../admin-steps.ts";
import type { Diagnosis } from "../diagnosis.ts";
import { CONNECT_AGAIN, SHAKE_HANDS } from "../verify-steps.ts";

/**
 * The server's certificate was issued for another key than the one that it has. It says so itself, in its log or when it starts: to a
 * check the port is shut or the handshake ends without a reason.
 */
export const tlsKeyCertificateMismatch: Diagnosis = {
  id: "tls-key-certificate-mismatch",
  severity: "critical",
  scope: "server",
  phase: "tls",
  onlyTold: true,
  who: ["admin"],
  reference: "https://docs.openssl.org/3.0/man3/SSL_CTX_use_certificate/",
  wire: [
    "Fatal: Can't load private ssl_key: Key is for a different cert than ssl_cert",
    "SSL_CTX_use_PrivateKey failed (SSL: error:05800074:x509 certificate routines::key values mismatch)",
  ],
  text: {
    title: "Certificate and private key of {host} do not belong together",
    cause:
      "{text, select, unknown {} other {The server says “{text}”. }}The certificate was issued for another key than the one that the server has, so it does not start, or ends every encrypted connection at once. Usually only one of the two files was renewed or copied.",
    fix: {
      user: [
        "Leave the settings of your mail program as they are, and wait for the server to be repaired.",
        "Tell your administrator that certificate and key of {host} do not belong together.",
      ],
      admin: [
        KEY_BELONGS,
        "Name both files from the same folder: from certbot `fullchain.pem` and `privkey.pem` in `/etc/letsencrypt/live/NAME`. A certificate that was bought belongs to the key that its request (CSR) was made with.",
        "Put the server's own certificate first in the file: where an intermediate comes first, the key is compared with that one.",
        "See what the server says of it now: `journalctl -u dovecot -n 50`, then restart it: `systemctl restart dovecot`.",
        NEW_KEY,
        INSTALL_ELSEWHERE,
        CERTIFICATE_ELSEWHERE,
        LOGS_ELSEWHERE,
      ],
    },
    verify: [CONNECT_AGAIN, ...SHAKE_HANDS],
  },
  find: () => null,
};
