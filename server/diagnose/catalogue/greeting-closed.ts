import { alertName } from "../../probe/wire/alert.ts";
import { LIFT_BAN, LIFT_BAN_ELSEWHERE, PROXY_PROTOCOL } from "../admin-steps.ts";
import type { Diagnosis } from "../diagnosis.ts";
import { failedWith } from "../failed.ts";
import { READ_GREETING } from "../verify-steps.ts";

/** The connection ends before a greeting that can be used. */
export const greetingClosed: Diagnosis = {
  id: "greeting-closed",
  severity: "critical",
  scope: "server",
  phase: "greeting",
  general: true,
  transient: true,
  who: ["admin"],
  reference: "https://www.rfc-editor.org/rfc/rfc9051#section-3",
  wire: [],
  text: {
    title: "{host} ends the connection before its greeting",
    cause:
      "The connection opens and ends again before the server has introduced itself{code, select, unknown {} other { (`{code}`)}}, so mail programs report that it was interrupted. Typical causes are too many connections, a blocked address, and a mail service that fails to start its login process.",
    fix: {
      user: [
        "Wait a few minutes, and close other mail programs and devices that use the same mailbox.",
        "Try another network, such as mobile data, to see whether only yours is blocked.",
      ],
      admin: [
        "Look for the reason in the server's log: `journalctl -u dovecot -n 100`.",
        LIFT_BAN,
        LIFT_BAN_ELSEWHERE,
        "Raise the limits if they are reached: `process_limit` and `client_limit` of Dovecot's `service imap-login` (`doveadm service status imap-login` shows both), `maxchild` in `cyrus.conf`, `MAXDAEMONS` and `MAXPERIP` in Courier's `imapd`, `Set-ImapSettings -MaxConnectionFromSingleIP` in Exchange.",
        PROXY_PROTOCOL,
      ],
    },
    verify: READ_GREETING,
  },
  find(facts) {
    const failed = failedWith(facts, "greeting");
    if (!failed || ["BYE", "NO", "BAD"].includes(failed.code)) return null;
    // An alert is the end of the handshake (`tls-handshake-failed`).
    return alertName(failed.code) === null ? failed : null;
  },
};
