import type { Evidence } from "../../contract/answers/finding.ts";
import type { ProbeFacts } from "../../contract/facts.ts";
import type { Diagnosis } from "../diagnosis.ts";
import { announced, loginSaid } from "../said.ts";
import { LOG_IN } from "../verify-steps.ts";

/** IMAP is switched off for the account, by its owner or its administrator. */
export const authImapDisabled: Diagnosis = {
  id: "auth-imap-disabled",
  severity: "critical",
  scope: "account",
  phase: "auth",
  // The server said so and let the login in all the same: mail could be read.
  otherwise: ({ letIn }) => (letIn === "yes" ? "warning" : null),
  who: ["user", "admin"],
  reference: "https://support.google.com/a/answer/105694",
  said: {},
  wire: ["S: a3 NO Your account is not enabled for IMAP use"],
  text: {
    title: "IMAP is switched off for {user} on {host}",
    cause:
      "{text, select, unknown {} other {The server answers “{text}”. }}Name and password may be right and webmail works, but this account may not use IMAP.",
    fix: {
      user: [
        "Switch IMAP on in the webmail settings (Outlook.com: “Mail”, “Forwarding and IMAP”; others usually under “POP and IMAP”; private Gmail accounts have it always on), and try again after some minutes.",
        "Ask your administrator or provider to allow it if there is no such switch: some plans do not include IMAP.",
      ],
      admin: [
        "Switch it on for the user: in Exchange and Microsoft 365 `Set-CASMailbox {user} -ImapEnabled $true`; in Zimbra `zmprov ma {user} zimbraImapEnabled TRUE`.",
        "Allow it for the organisational unit in Google Workspace: “Apps”, “Google Workspace”, “Gmail”, “End User Access”, “POP and IMAP access”.",
        "Check in Dovecot whether the password database answers with `nologin` or refuses this service: `doveadm auth test -x service=imap {user}`.",
      ],
    },
    verify: LOG_IN,
  },
  find: (facts) => loginSaid(facts, "auth-imap-disabled") ?? letIn(facts),
};

/** Some servers take the login and only say that it is of no use. */
function letIn(facts: ProbeFacts): Evidence | null {
  const said = announced(facts, "auth-imap-disabled");
  const works = facts.phases.list.status === "ok" || facts.phases.status.status === "ok";
  return said && { ...said, letIn: works ? "yes" : "no" };
}
