import { alertName } from "../../probe/wire/alert.ts";
import { KEY_BELONGS, LOGS_ELSEWHERE } from "../admin-steps.ts";
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
  who: ["admin"],
  reference: "https://www.rfc-editor.org/rfc/rfc8446#section-6.2",
  wire: [],
  text: {
    title: "An encrypted connection to {host} cannot be set up",
    cause:
      "{alert, select, handshake_failure {The server ends the handshake with the alert `handshake_failure`, which does not say why: the two may have no cipher in common, or it wants a certificate of the client, or it has none for the name {host}.} internal_error {The server ends the handshake with the alert `internal_error`: something in it failed that has nothing to do with the client, such as a certificate or key that it cannot use.} other {The server answers, but the two sides do not agree on an encrypted connection.}} Mail programs report an SSL or TLS error.{text, select, unknown {} other { What was said is “{text}”{code, select, unknown {} other { (`{code}`)}}.}}",
    fix: {
      user: [
        "Update your mail program and operating system.",
        "Try another network, and turn off mail scanning in your antivirus program for a test.",
        "Tell your administrator the exact reason{code, select, unknown {} other {: `{code}`}}.",
      ],
      admin: [
        `Repeat the handshake by hand: \`${OPENSSL} </dev/null\`.`,
        "Look for the server's side of the story in its log: `journalctl -u dovecot -n 100 | grep -i -e ssl -e tls`; after STARTTLS, `wrong version number` usually means that it could not load its certificate or key.",
        KEY_BELONGS,
        "Use an RSA key of at least 2048 bits, or an ECDSA key, and leave `ssl_cipher_list` at its default.",
        "Compare what a client that takes anything is shown, and one that names no server: `openssl s_client -connect {host}:{port} -noservername -cipher ALL@SECLEVEL=0{security, select, starttls { -starttls imap} other {}} </dev/null`.",
        LOGS_ELSEWHERE,
      ],
    },
    verify: SHAKE_HANDS,
  },
  find(facts) {
    const failed = failedWith(facts, "tls");
    if (failed) return { ...failed, alert: alertName(failed.code) ?? "none" };
    // With TLS 1.3 a server may refuse our part of the handshake when it has long been done for us (RFC 8446 section 6.2).
    const late = failedWith(facts, "greeting");
    const alert = late && alertName(late.code);
    return late && alert ? { ...late, alert, phase: "greeting" } : null;
  },
};
