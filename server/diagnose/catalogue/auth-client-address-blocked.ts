import { LIFT_BAN_ELSEWHERE } from "../admin-steps.ts";
import type { Diagnosis } from "../diagnosis.ts";
import { loginSaid } from "../said.ts";
import { LOG_IN } from "../verify-steps.ts";

/** The server refuses the client's address, usually after failed logins. */
export const authClientAddressBlocked: Diagnosis = {
  id: "auth-client-address-blocked",
  severity: "critical",
  scope: "account",
  phase: "auth",
  transient: true,
  who: ["admin"],
  reference: "https://www.rfc-editor.org/rfc/rfc9051#section-7.1.5",
  said: {},
  wire: ["S: a3 NO Your IP address has been blocked"],
  text: {
    title: "{host} blocks the address from which {user} logs in",
    cause:
      "{text, select, unknown {} other {The server answers “{text}”. }}The server refuses this network address, usually after failed logins; from other networks, and in webmail, the account works.",
    fix: {
      user: [
        "Try another network, such as mobile data: if that works, only your address is blocked.",
        "Correct the password on every device in your network, and wait: most bans end within an hour.",
        "Ask your administrator or provider to lift the ban.",
      ],
      admin: [
        "See which rule bans the address, and lift the ban: `fail2ban-client banned ADDRESS`, then `fail2ban-client unban ADDRESS`.",
        "Enter addresses that you trust, such as the office's{checked, select, unknown {} other { and that of imapscope}}, into `ignoreip` in `/etc/fail2ban/jail.local`, then `fail2ban-client reload`.",
        LIFT_BAN_ELSEWHERE,
      ],
    },
    verify: LOG_IN,
  },
  find: (facts) => loginSaid(facts, "auth-client-address-blocked"),
};
