import { LIFT_BAN, LIFT_BAN_ELSEWHERE } from "../admin-steps.ts";
import type { Diagnosis } from "../diagnosis.ts";
import { failedWith } from "../failed.ts";
import { READ_GREETING } from "../verify-steps.ts";

/** A goodbye, or what is no greeting, but means the same. */
const REFUSES: readonly string[] = ["BYE", "NO", "BAD"];

/** The server greets with a goodbye. */
export const greetingBye: Diagnosis = {
  id: "greeting-bye",
  severity: "critical",
  scope: "server",
  phase: "greeting",
  general: true,
  transient: true,
  who: ["admin", "user"],
  reference: "https://www.rfc-editor.org/rfc/rfc9051#section-7.1.5",
  wire: ["S: * BYE Service not available"],
  text: {
    title: "{host} turns new connections away",
    cause:
      "The server {text, select, unknown {says goodbye} other {answers with “{text}”}} and hangs up, before anybody can log in, so mail programs report that it refuses the connection. It is overloaded, under maintenance, or does not want connections from this address for now.",
    fix: {
      user: [
        "Wait a few minutes and try again; the password is not the problem.",
        "Close other mail programs and devices that use the same mailbox.",
        "Try another network, such as mobile data, to see whether only yours is turned away.",
      ],
      admin: [
        "Look for the same moment in the server's log: `journalctl -u dovecot -n 100`.",
        "Check load, sessions and limits: `uptime`, `doveadm who`, `doveadm service status imap-login`; in Courier `MAXDAEMONS` and `MAXPERIP`, in Exchange `Get-ImapSettings | Format-List Max*`.",
        LIFT_BAN,
        LIFT_BAN_ELSEWHERE,
        "Check less often (`every` in `imapscope.yaml`) if the answer speaks of too many connections.",
      ],
    },
    verify: READ_GREETING,
  },
  find(facts) {
    const { greeting } = facts.phases;
    const bye = greeting.status === "failed" && REFUSES.includes(greeting.value?.status ?? "");
    return bye ? failedWith(facts, "greeting") : failedWith(facts, "greeting", REFUSES);
  },
};
