import { KEY_BELONGS, LOGS_ELSEWHERE } from "../admin-steps.ts";
import type { Diagnosis } from "../diagnosis.ts";
import { failedWith, TIMED_OUT } from "../failed.ts";
import { saidBy } from "../said-by.ts";
import { CHANGE_TO_TLS } from "../verify-steps.ts";

/** STARTTLS is offered, but the change to TLS does not come about. */
export const starttlsRejected: Diagnosis = {
  id: "starttls-rejected",
  severity: "critical",
  scope: "server",
  phase: "starttls",
  general: true,
  who: ["admin"],
  reference: "https://www.rfc-editor.org/rfc/rfc9051#section-6.2.1",
  spokenWith: "starttls",
  wire: [],
  text: {
    title: "{host} offers STARTTLS but does not start TLS",
    cause:
      "Asked to switch to TLS, the server {code, select, ECONNRESET {ends the connection} EConnectionClosed {ends the connection} EPIPE {ends the connection} other {{speaker, select, us {gives no answer that can be used} other {{text, select, unknown {refuses} other {answers “{text}”}}}}}}{code, select, unknown {} other { (`{code}`)}}, and mail programs report that no secure connection is possible. Usually it cannot load its certificate or key.",
    fix: {
      user: [
        "Choose SSL/TLS with port 993 in your mail program instead of STARTTLS.",
        "Tell your administrator that STARTTLS fails on {port, select, unknown {the mail port} other {port {port}}} of {host}.",
      ],
      admin: [
        "Look for the reason in the server's log: `journalctl -u dovecot -n 100 | grep -i -e ssl -e tls`.",
        KEY_BELONGS,
        "Repeat it by hand: `openssl s_client -connect {host}:{port} -starttls imap </dev/null`.",
        "Check the proxy in front, if there is one: it must either pass STARTTLS on or do it itself.",
        LOGS_ELSEWHERE,
      ],
    },
    verify: CHANGE_TO_TLS,
  },
  find(facts) {
    const { starttls } = facts.phases;
    const failed = failedWith(facts, "starttls");
    // Who says nothing refuses nothing.
    if (!failed || starttls.status !== "failed" || TIMED_OUT.includes(failed.code)) return null;
    return { ...failed, speaker: saidBy(starttls.failure) };
  },
};
