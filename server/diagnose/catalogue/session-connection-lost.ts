import { LOGS_ELSEWHERE } from "../admin-steps.ts";
import type { Diagnosis } from "../diagnosis.ts";
import { CONNECTION_ENDED } from "../failed.ts";
import { scopeOfSession, sessionFailed } from "../session.ts";
import { TRANSCRIBE } from "../verify-steps.ts";
import { wantsCertificate } from "../wants-certificate.ts";
import { PHASE_NOUN } from "../wording.ts";

/** An alert, or a record that is none: OpenSSL's reasons for giving a session up (RFC 8446 section 6.2). */
const ENCRYPTION = /^ERR_SSL_/;

/** The connection breaks in the middle of the session, without a goodbye. */
export const sessionConnectionLost: Diagnosis = {
  id: "session-connection-lost",
  severity: "critical",
  scope: "account",
  scopeBy: scopeOfSession,
  phase: null,
  transient: true,
  who: ["user", "admin"],
  reference: "https://www.rfc-editor.org/rfc/rfc9293#section-3.8.3",
  wire: ["read ECONNRESET"],
  text: {
    title: `The connection to {host} breaks during the ${PHASE_NOUN}`,
    cause:
      "The session is under way when the connection ends without a goodbye{code, select, unknown {} other { (`{code}`)}}, so mail programs report that the server closed it unexpectedly. A process on the server may have crashed, or a device on the way may have cut the line.",
    fix: {
      user: [
        "Wait a minute and try again, also from another network without VPN.",
        "Tell your administrator the time at which it happened.",
      ],
      admin: [
        "Look for a crash or a refusal at that moment in the server's log: `journalctl -u dovecot -n 100 | grep -i -e panic -e fatal -e error`.",
        "Check memory and limits: `journalctl -k | grep -i oom`, `vsz_limit` in Dovecot.",
        "Check the time limits of the proxy, load balancer or firewall on the way.",
        LOGS_ELSEWHERE,
      ],
    },
    verify: TRANSCRIBE,
  },
  find(facts) {
    if (wantsCertificate(facts)) return null;
    return sessionFailed(facts, (code) => CONNECTION_ENDED.includes(code) || ENCRYPTION.test(code));
  },
};
