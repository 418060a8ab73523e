import { KEY_BELONGS, LIFT_BAN, LIFT_BAN_ELSEWHERE, LOGS_ELSEWHERE, PROXY_PROTOCOL } from "../admin-steps.ts";
import type { Diagnosis } from "../diagnosis.ts";
import { CONNECTION_ENDED, failedWith } from "../failed.ts";
import { SHAKE_HANDS } from "../verify-steps.ts";
import { wantsCertificate } from "../wants-certificate.ts";
import { OPENSSL } from "../wording.ts";

/** The connection ends before encryption is agreed, and no reason is given. */
export const tlsHandshakeClosed: Diagnosis = {
  id: "tls-handshake-closed",
  severity: "critical",
  scope: "server",
  phase: "tls",
  transient: true,
  who: ["admin"],
  reference: "https://www.rfc-editor.org/rfc/rfc8446#section-6.1",
  wire: [],
  text: {
    title: "{host} closes the connection during the TLS handshake",
    cause:
      "The server, or a device on the way, ends the connection before encryption is agreed and gives no reason{code, select, unknown {} other { (`{code}`)}}, so mail programs report an interrupted connection or an SSL error. Typical causes are a load balancer without a working server behind it, a blocked address, a mail service that cannot load its certificate, and a port that takes connections from its proxy alone, because it waits for the PROXY protocol.",
    fix: {
      user: [
        "Try again in a few minutes, and from another network without VPN.",
        "Check that port and security belong together in your mail program: 993 with SSL/TLS, or 143 with STARTTLS.",
      ],
      admin: [
        "Look for the reason in the server's log: `journalctl -u dovecot -n 100`; Dovecot writes `Failed to initialize SSL server context` where it cannot use certificate or key.",
        KEY_BELONGS,
        `Repeat the handshake by hand, also on the server itself: \`${OPENSSL} </dev/null\`.`,
        PROXY_PROTOCOL,
        LIFT_BAN,
        LIFT_BAN_ELSEWHERE,
        LOGS_ELSEWHERE,
      ],
    },
    verify: SHAKE_HANDS,
  },
  find: (facts) => (wantsCertificate(facts) ? null : failedWith(facts, "tls", CONNECTION_ENDED)),
};
