import { KEY_BELONGS } from "../admin-steps.ts";
import type { Diagnosis } from "../diagnosis.ts";
import { failedWith } from "../failed.ts";
import { SHAKE_HANDS } from "../verify-steps.ts";
import { OPENSSL } from "../wording.ts";

/** No encrypted connection comes about, for a reason that no other diagnosis names. */
export const tlsHandshakeFailed: Diagnosis = {
  id: "tls-handshake-failed",
  severity: "critical",
  scope: "server",
  phase: "tls",
  general: true,
  reference: "https://www.rfc-editor.org/rfc/rfc8446#section-6.2",
  text: {
    title: "An encrypted connection to {host} cannot be set up",
    cause:
      "The server answers, but the two sides do not agree on an encrypted connection, so mail programs report an SSL or TLS error. The exact reason is “{text}” (`{code}`).",
    fix: {
      user: [
        "Update your mail program and operating system.",
        "Try another network, and turn off mail scanning in your antivirus program for a test.",
        "Tell your administrator the exact reason: `{code}`.",
      ],
      admin: [
        `Repeat the handshake by hand: \`${OPENSSL} </dev/null\`.`,
        "Look for the server's side of the story in its log: `journalctl -u dovecot -n 100 | grep -i -e ssl -e tls`; after STARTTLS, `wrong version number` mostly means that it could not load its certificate or key.",
        KEY_BELONGS,
        "Use an RSA key of at least 2048 bits, or an ECDSA key, and leave `ssl_cipher_list` at its default.",
      ],
    },
    verify: SHAKE_HANDS,
  },
  find: (facts) => failedWith(facts, "tls"),
};
