import type { Diagnosis } from "../diagnosis.ts";
import { sessionSaid } from "../said.ts";
import { scopeOfSession } from "../session.ts";

/** The server ends a session in which nothing happened. */
export const sessionIdleTimeout: Diagnosis = {
  id: "session-idle-timeout",
  severity: "notice",
  scope: "account",
  scopeBy: scopeOfSession,
  phase: null,
  transient: true,
  who: ["user", "admin"],
  reference: "https://www.rfc-editor.org/rfc/rfc9051#section-5.4",
  said: {},
  wire: ["S: * BYE Disconnected for inactivity."],
  text: {
    title: "{host} ends the session of {user} because nothing happened in it",
    cause:
      "{text, select, unknown {The server says why} other {The server says “{text}”}}: nothing had been sent for a while, or the session reached its maximum duration. A new connection works at once, and mail programs make it by themselves.",
    fix: {
      user: [
        "Let your mail program connect again; nothing is lost.",
        "Shorten the interval at which it checks mail, and exempt it from battery saving, if new mail comes late.",
      ],
      admin: [
        "Let programs of your own renew `IDLE` before 29 minutes are over, and within 5 minutes behind NAT.",
        "Raise the timers for silent connections above 30 minutes: on firewalls and load balancers, in Cyrus `timeout` in `imapd.conf`, in Exchange `Set-ImapSettings -AuthenticatedConnectionTimeout`.",
      ],
    },
    verify: ["Leave the mail program open for an hour, and see that new mail still comes by itself."],
  },
  find: (facts) => sessionSaid(facts, "session-idle-timeout"),
};
